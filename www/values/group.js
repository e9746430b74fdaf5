/** What kind of thing a figure tells, to list like with like. */

/** @import { Quantity } from '../../pkg/wortlaut.js' */

/** In the order of their lists. */
export const GROUPS = /** @type {const} */ (['money', 'share', 'count', 'age', 'measure', 'rank', 'time']);

/** @typedef {typeof GROUPS[number]} Group */

/** @type {Record<Quantity['kind'], Group>} */
const OF_KIND = {
  ...{ money: 'money', percent: 'share', number: 'count', age: 'age' },
  ...{ measure: 'measure', temperature: 'measure', ordinal: 'rank' },
};

/**
 * @param {Quantity} quantity
 * @returns {Group}
 */
export function groupOf({ kind, value, high }) {
  const number = value ?? high ?? 1;
  return kind === 'number' && number > 0 && number < 1 ? 'share' : OF_KIND[kind];
}
