/** Says in words that what was handed over is no text. */

/**
 * @param {unknown} text
 * @returns {string}
 * @throws {TypeError} where it is none
 */
export function checkText(text) {
  if (typeof text === 'string') return text;
  throw new TypeError(`The text must be a string, not ${text === null ? 'null' : typeof text}.`);
}
