/** The one analyzer of all widgets on a page: loaded with the first, closed some time after the last is gone. */
import { AnalyzerClient } from '../analyzer/client.js';

/** Milliseconds that a page may take to put a widget elsewhere without the analyzer being loaded again. */
const LINGER = 10_000;

/** Use it while it is held; it is safe to call at any time. */
export const analyzer = new AnalyzerClient();

/** @type {Set<object>} */
const holders = new Set();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let closing;

/**
 * Keeps the analyzer loaded for somebody.
 * @param {object} holder
 */
export function hold(holder) {
  holders.add(holder);
  clearTimeout(closing);
}

/**
 * Whoever held the analyzer needs it no longer.
 * @param {object} holder
 */
export function release(holder) {
  holders.delete(holder);
  if (holders.size > 0) return;
  clearTimeout(closing);
  closing = setTimeout(() => analyzer.dispose(), LINGER);
}
