/** What is made of an analysis by some choice: the same object again as long as both are the same. */

/** @import { Analysis } from '../../pkg/wortlaut.js' */

/** By what it is. @type {WeakMap<Analysis, Map<string, { choice: string, value: any }>>} */
const made = new WeakMap();

/**
 * @template Value
 * @param {Analysis | null} analysis
 * @param {string} what
 * @param {string} choice on which it depends besides
 * @param {() => Value} make
 * @returns {Value}
 */
export function once(analysis, what, choice, make) {
  if (!analysis) return make();
  const kept = made.get(analysis) ?? new Map();
  made.set(analysis, kept);
  if (kept.get(what)?.choice !== choice) kept.set(what, { choice, value: make() });
  return kept.get(what).value;
}
