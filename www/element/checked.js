/** Checks what pages hand to our elements: not all of them are written in TypeScript. */
import { checkText } from '../analyzer/check-input.js';

/** @import { Article } from '../input/article.js' */
/** @import { Selection } from '../reading/reading.js' */

/** @typedef {Record<string, unknown>} Unknown */

/**
 * @param {unknown} value
 * @returns {Article} what is known of it, and no more
 * @throws {TypeError} where it is none
 */
export function checkArticle(value) {
  if (!isObject(value)) throw new TypeError('An article must be an object with a text.');
  const { name = '', text, blocks, date, url } = value;
  for (const [key, it] of Object.entries({ name, date, url })) {
    if (it !== undefined && typeof it !== 'string') throw new TypeError(`The article’s ${key} must be a string.`);
  }
  const known = { blocks: checkBlocks(blocks), date, url };
  const given = Object.fromEntries(Object.entries(known).filter(([, it]) => it !== undefined));
  return /** @type {Article} */ ({ name, text: checkText(text), ...given });
}

/**
 * @param {unknown} blocks
 * @throws {TypeError}
 */
function checkBlocks(blocks) {
  if (blocks === undefined) return undefined;
  const isBlock = (/** @type {unknown} */ it) =>
    isObject(it) && typeof it.kind === 'string' && isPlace(it.start) && isPlace(it.end);
  if (Array.isArray(blocks) && blocks.every(isBlock)) return blocks;
  throw new TypeError('The article’s blocks must be a list of { kind, start, end }.');
}

/**
 * @param {unknown} value
 * @returns {Selection | null}
 * @throws {TypeError} where it is none
 */
export function checkSelection(value) {
  if (value === null) return null;
  const { type, id, index, mention = 0 } = isObject(value) ? value : /** @type {Unknown} */ ({});
  const isNamed = (type === 'claim' || type === 'entity') && typeof id === 'string' && isPlace(mention);
  const isCounted = (type === 'quantity' || type === 'time') && isPlace(index);
  if (isNamed || isCounted) return /** @type {Selection} */ (value);
  throw new TypeError('A selection must be null, or { type, id } of a claim or an entity, or { type, index } of a quantity or a time.');
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isPlace(value) {
  return Number.isInteger(value) && Number(value) >= 0;
}

/**
 * @param {unknown} value
 * @returns {value is Unknown}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}
