/** Says, to pages that demand Trusted Types, which of our strings are safe, and why. */

/** @typedef {{ createHTML(text: string): any, createScriptURL(url: string): any }} Policy */

/** @type {Policy} */
const rules = {
  // Only ever parsed into a document without a window: nothing in it runs or loads.
  createHTML: (text) => text,
  createScriptURL(url) {
    if (new URL(url, location.href).origin === location.origin) return url;
    throw new TypeError(`A page takes a worker from its own origin only, not from ${url}.`);
  },
};

/** @type {Policy | undefined} */
let policy;

/** The policy named `wortlaut`, made when first needed. */
function trust() {
  policy ??= factory()?.createPolicy('wortlaut', rules) ?? rules;
  return policy;
}

/** The browser's maker of policies; undefined where the browser knows no Trusted Types. */
function factory() {
  return /** @type {{ trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }} */ (globalThis).trustedTypes;
}

/**
 * A script of our own origin.
 * @param {URL | string} url or what a bundler has made of it
 * @returns {URL}
 */
export function trustedScript(url) {
  return trust().createScriptURL(String(url));
}

/**
 * Parses markup into a document without a window, in which no script runs and nothing is loaded.
 * @param {string} markup
 */
export function parseInert(markup) {
  return new DOMParser().parseFromString(trust().createHTML(markup), 'text/html');
}

let isInert = false;

/** For the page alone: takes the one default policy that a document has, so that `withInertMarkup` may work. */
export function allowInertMarkup() {
  factory()?.createPolicy('default', {
    createHTML: (text) => (isInert ? text : null),
    createScriptURL: () => null,
  });
}

/**
 * Lets a library write markup into documents without a window, as long as it runs.
 * @template Result
 * @param {() => Result} work must not touch the page's own document
 * @returns {Result | null} null where the page demands Trusted Types and the library can't give them
 */
export function withInertMarkup(work) {
  isInert = true;
  try {
    return work();
  } catch (error) {
    if (factory() && error instanceof TypeError) return null;
    throw error;
  } finally {
    isInert = false;
  }
}
