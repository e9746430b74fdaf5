/** What typing may cost in a long text, and the text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** The example, over and over, to 3,000 words. */
const LINES = readFileSync('www/examples/werft.txt', 'utf8').split('\n').filter((line) => line.trim() !== '');
export const LONG = Array.from({ length: 7 }, () => LINES).flat();

/** Milliseconds that a keystroke may cost, and until the changed paragraph must be right. */
const KEYSTROKE = 10;
const RIGHT = 100;

/**
 * Prints what was measured; judges the quarter that other work on the machine has disturbed least.
 * @param {string} browser
 * @param {string} editor
 * @param {number[]} costs
 * @param {number[]} delays
 */
export function report(browser, editor, costs, delays) {
  const part = (/** @type {number[]} */ times, /** @type {number} */ share) =>
    times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Infinity;
  const words = (/** @type {number[]} */ times) => [0.25, 0.5, 1].map((share) => part(times, share).toFixed(1)).join(' / ');
  console.log(`${editor} in ${browser}: keystroke ${words(costs)} ms, right after ${words(delays)} ms (quarter / half / all)`);
  assert.ok(part(costs, 0.25) < KEYSTROKE, `a keystroke costs ${words(costs)} ms`);
  assert.ok(part(delays, 0.25) < RIGHT, `a changed paragraph is right after ${words(delays)} ms`);
}
