/** Looks at what callers hand over before it goes into WebAssembly, where a mistake is no longer told in words. */

/**
 * @param {unknown} text
 * @returns {string}
 * @throws {TypeError} where it is none
 */
export function checkText(text) {
  if (typeof text === 'string') return text;
  throw new TypeError(`The text must be a string, not ${text === null ? 'null' : typeof text}.`);
}

/** How deep options go: `options.blocks[0].start`, with one to spare. */
const DEPTH = 4;

/**
 * Reads options through: a getter that throws would leave memory behind if WebAssembly called it.
 * @template Value
 * @param {Value} value
 * @param {number} [depth] how far to go; what lies deeper is no option of ours
 * @returns {Value}
 */
export function plain(value, depth = DEPTH) {
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  const copy = Array.isArray(value)
    ? value.map((it) => plain(it, depth - 1))
    : Object.fromEntries(Object.entries(value).map(([key, it]) => [key, plain(it, depth - 1)]));
  return /** @type {Value} */ (copy);
}
