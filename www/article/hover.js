/** Shows the card for what the pointer rests on. */
import { findAt, offsetAt } from './pointer.js';

/** @import { Selection, Reading } from '../reading/reading.js' */
/** @import { Offsets } from './pointer.js' */
/** @import { Card } from './card.js' */

/** Milliseconds that the pointer must rest, so that crossing the text shows nothing. */
const REST = 350;

/**
 * @param {HTMLElement} root holds the article's lines
 * @param {Offsets} article
 * @param {Reading} reading
 * @param {Card} card
 * @param {(selection: Selection) => DOMRect | null} place where a finding stands
 */
export function showOnHover(root, article, reading, card, place) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const rest = (/** @type {PointerEvent} */ event) => {
    const { analysis } = reading;
    const offset = analysis ? offsetAt(article, root, event) : null;
    const found = analysis && offset !== null ? findAt(analysis, offset) : null;
    const near = found && found.type !== 'claim' ? place(found) : null; // claims are everywhere: they wait for a click
    if (found && near) card.show(found, near);
    else card.hide();
  };
  root.addEventListener('pointermove', (event) => {
    clearTimeout(timer);
    if (event.pointerType === 'mouse' && event.buttons === 0) timer = setTimeout(rest, REST, event);
  });
  root.addEventListener('pointerleave', (event) => {
    clearTimeout(timer);
    if (!card.holds(event.relatedTarget)) card.hide();
  });
}
