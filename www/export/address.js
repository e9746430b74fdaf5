/** Addresses that may be followed from what is saved. */

/** What could end a link or an attribute early, and is allowed in an address. */
const MARKS = /[<>"'`()[\]{}|\\^\s]/g;

/**
 * An address in its normal form, in which nothing can end a link or an attribute early.
 * @param {string | undefined} words
 * @returns {string} empty where it is no address of the web
 */
export function addressOf(words) {
  if (!words || !URL.canParse(words.trim())) return '';
  const { protocol, origin, pathname, search, hash } = new URL(words.trim());
  if (protocol !== 'https:' && protocol !== 'http:') return '';
  return origin + (pathname + search + hash).replace(MARKS, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
