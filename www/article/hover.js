/** Tells the reading what the pointer rests on. */
import { findAt, offsetAt } from './pointer.js';

/** @import { Reading } from '../reading/reading.js' */
/** @import { Offsets } from './pointer.js' */

/** Milliseconds that the pointer must rest, so that crossing the text shows nothing. */
const REST = 350;

/**
 * @param {HTMLElement} root holds the article's lines
 * @param {Offsets} article
 * @param {Reading} reading
 * @param {AbortSignal} signal ends it
 */
export function followPointer(root, article, reading, signal) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const rest = (/** @type {PointerEvent} */ event) => {
    const { analysis, pointed } = reading;
    if (pointed?.type === 'words') return; // which wait for what becomes of them
    const offset = analysis ? offsetAt(article, root, event) : null;
    const found = analysis && offset !== null ? findAt(analysis, offset) : null;
    reading.point(found?.type === 'claim' ? null : found); // claims are everywhere: they wait for a click
  };
  const move = (/** @type {PointerEvent} */ event) => {
    clearTimeout(timer);
    if (event.pointerType === 'mouse' && event.buttons === 0) timer = setTimeout(rest, REST, event);
  };
  const leave = (/** @type {PointerEvent} */ { relatedTarget: to }) => {
    clearTimeout(timer);
    if (reading.pointed?.type !== 'words' && !(to instanceof Element && to.closest('.card'))) reading.point(null);
  };
  root.addEventListener('pointermove', move, { signal });
  root.addEventListener('pointerleave', leave, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
