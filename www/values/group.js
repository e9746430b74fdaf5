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

/**
 * Items by what they have in common, in the order of the first of each; as `Map.groupBy`, which browsers have since 2024.
 * @template Item
 * @template Key
 * @param {Iterable<Item>} items
 * @param {(item: Item) => Key} keyOf
 * @returns {Map<Key, Item[]>}
 */
export function grouped(items, keyOf) {
  /** @type {Map<Key, Item[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
