/** A card beside the words under the pointer, or over the foot of a small screen: what is known about them. */
import { html, nothing, render } from 'lit';

import { claimDetail } from '../findings/claim-detail.js';
import { speakerName, via } from '../findings/claim-list.js';
import { entityDetail } from '../findings/entity-detail.js';
import { figureText, timeText } from '../findings/values.js';
import { strings } from '../i18n/strings.js';

/** @import { Reading, Selection } from '../reading/reading.js' */

/** Between the words and the card, and between the card and the window's edge, in pixels. */
const GAP = 8;

/** Shows one finding at a time. */
export class Card {
  /** @type {HTMLElement} */
  #root;
  /** @type {Reading} */
  #reading;

  /**
   * @param {HTMLElement} root
   * @param {Reading} reading
   */
  constructor(root, reading) {
    this.#root = root;
    this.#reading = reading;
    root.popover = 'manual'; // above everything, whatever the elements around it do
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.hide();
    });
  }

  /** Whether a node belongs to the card. @param {EventTarget | null} node */
  holds(node) {
    return node instanceof Node && this.#root.contains(node);
  }

  /**
   * @param {Selection} selection
   * @param {DOMRect} near where its words stand
   */
  show(selection, near) {
    const content = cardContent(this.#reading, selection);
    if (!content) return this.hide();
    const close = html`<button type="button" class="card-close" aria-label=${strings.close} @click=${() => this.hide()}>
      ×
    </button>`;
    render(html`${close}${content}`, this.#root);
    this.#root.togglePopover(true);
    this.#place(near);
  }

  hide() {
    if (this.#root.isConnected) this.#root.togglePopover(false);
  }

  /** @param {DOMRect} near */
  #place(near) {
    const { style } = this.#root;
    const { offsetWidth: width, offsetHeight: height } = this.#root;
    const below = near.bottom + GAP;
    const fitsBelow = below + height + GAP < innerHeight;
    style.left = `${Math.max(GAP, Math.min(near.left, innerWidth - width - GAP))}px`;
    style.top = `${fitsBelow ? below : Math.max(GAP, near.top - height - GAP)}px`;
  }
}

/**
 * @param {Reading} reading
 * @param {Selection} selection
 */
function cardContent(reading, selection) {
  if (selection.type === 'claim') {
    const claim = reading.claim(selection.id);
    return (
      claim &&
      html`<p class="card-head">
          <b>${speakerName(reading, claim)}</b>${via(reading, claim)} <span class="kind">${strings.kind[claim.kind]}</span>
        </p>
        ${claimDetail(reading, claim)}`
    );
  }
  if (selection.type === 'entity') {
    const entity = reading.entity(selection.id);
    return (
      entity &&
      html`<p class="card-head">
          <b lang="de">${entity.name}</b>
          <span class="kind" data-type=${entity.type}>${strings.type[entity.type]}</span>
        </p>
        ${entityDetail(reading, entity, selection.mention)}`
    );
  }
  const quantity = selection.type === 'quantity' ? reading.analysis?.quantities[selection.index] : undefined;
  const time = selection.type === 'time' ? reading.analysis?.times[selection.index] : undefined;
  const value = quantity ? figureText(quantity, reading) : time ? timeText(time, reading) : '';
  const span = quantity ?? time;
  if (!span) return null;
  return html`<p class="card-head">
    <span lang="de">${reading.text.slice(span.start, span.end)}</span> ${value ? html`= <b>${value}</b>` : nothing}
  </p>`;
}
