/** Where the package's own files lie that are no modules: the analyzer's worker and its WebAssembly. */

/** @type {string | null} */
let base = null;

/**
 * Says under which address the files of `wortlaut/assets` are served, where a bundler does not carry them along; before
 * the first element is in the page.
 * @param {string | URL} address of the folder, absolute or relative to the page
 * @throws {TypeError} where that is no address
 */
export function setAssetBase(address) {
  const url = new URL(address, globalThis.document?.baseURI);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  base = url.href;
}

/**
 * @param {string} name
 * @param {() => URL} usual its address as bundlers know it
 * @returns {URL}
 * @throws {Error} where nobody has said where it is
 */
export function assetAt(name, usual) {
  if (base) return new URL(name, base);
  try {
    return usual();
  } catch {
    throw new Error('A script that is no module does not know where Wortlaut’s files are: say so with setAssetBase().');
  }
}
