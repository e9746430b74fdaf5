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
  const url = new URL(address, document.baseURI);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  base = url.href;
}

/**
 * @param {string} name
 * @param {URL} usual its address as bundlers know it
 * @returns {URL}
 */
export function assetAt(name, usual) {
  return base ? new URL(name, base) : usual;
}
