/** `<wortlaut-article>`: marks the text that it wraps, and does not change it. */
import { html } from 'lit';

import { Card } from '../article/card.js';
import { canHighlight, HighlightPainter } from '../article/highlight-painter.js';
import { showOnHover } from '../article/hover.js';
import { paintFindings, paintSelection } from '../article/marks.js';
import { NearWindow } from '../article/near-window.js';
import { findAt, isSelecting, markedIn, offsetAt } from '../article/pointer.js';
import { claimAt, drawRail } from '../article/rail.js';
import { FindingsView } from '../findings/findings-view.js';
import { countsOf, fill, strings } from '../i18n/strings.js';
import { spanInView } from '../reading/spans.js';
import { lendStyle } from './lent-style.js';
import { OverlayPainter } from './overlay-painter.js';
import { ReadingElement } from './reading-element.js';
import { SlottedText } from './slotted-text.js';

/** @import { Selection } from '../reading/reading.js' */

/**
 * @csspart problem - above the text, where it can't be analysed
 * @csspart rail - beside the lines of every claim
 * @csspart findings - the lists below the article, folded at first
 * @csspart summary - the line that unfolds them
 * @csspart card - what is known about the words under the pointer
 */
export class WortlautArticle extends ReadingElement {
  #text = new SlottedText();
  #near = new NearWindow(this.#text, () => this.#paint());
  /** @type {HighlightPainter | OverlayPainter | null} */
  #painter = null;
  /** @type {Card | null} */
  #card = null;
  /** @type {FindingsView | null} */
  #findings = null;
  /** Takes back the style of the marks. @type {(() => void) | null} */
  #takeBack = null;
  #changes = new MutationObserver(() => this.#read());
  #resizes = new ResizeObserver(() => this.#draw());

  constructor() {
    super();
    const { reading } = this;
    reading.marked = () => markedIn(this.#text, this);
    reading.addEventListener('analysis', () => this.#draw());
    reading.addEventListener('selection', () => this.#showSelection());
    this.addEventListener('click', (event) => this.#selectAt(event));
  }

  /** @override */
  render() {
    const { analysis, error, state } = this.reading;
    return html`<div role="alert">${state === 'failed' ? html`<p class="problem" part="problem">${fill(strings.failed, { error })}</p>` : ''}</div>
      <div class="wrapped">
        <div class="rail" part="rail" aria-hidden="true" @click=${this.#selectRail}></div>
        <slot></slot>
        <div class="overlay" aria-hidden="true"></div>
      </div>
      <details class="below" part="findings" ?hidden=${!analysis}>
        <summary part="summary">${strings.findings}: <span role="status">${analysis ? countsOf(analysis) : ''}</span></summary>
        <div class="findings" id="findings"></div>
      </details>
      <div class="card" id="card" part="card"></div>`;
  }

  /** @override */
  firstUpdated() {
    this.#card = new Card(this.#part('#card'), this.reading);
    this.#findings = new FindingsView(this.#part('#findings'), this.reading);
    this.#painter = canHighlight() ? new HighlightPainter(this.#text) : new OverlayPainter(this.#text, this.#part('.overlay'));
    showOnHover(this, this.#text, this.reading, this.#card, (selection) => this.#boxOf(selection));
    this.#read();
  }

  /** @override */
  updated() {
    this.#findings?.render();
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.#takeBack = lendStyle(/** @type {Document | ShadowRoot} */ (this.getRootNode()));
    this.#changes.observe(this, { characterData: true, childList: true, subtree: true });
    this.#resizes.observe(this);
    this.#near.connect();
    if (this.#painter) this.#read();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#changes.disconnect();
    this.#resizes.disconnect();
    this.#near.disconnect();
    this.#painter?.clear();
    this.#card?.hide();
    this.#takeBack?.();
  }

  /** Reads the wrapped text, which may have changed. */
  #read() {
    this.#text.read(this);
    const { text, blocks } = this.#text;
    const { article } = this.reading;
    if (article?.text === text) this.#draw(); // the same words in other elements
    else if (article) this.reading.type(text, blocks);
    else if (text) this.open({ name: document.title, text, blocks });
  }

  #draw() {
    const { analysis, text } = this.reading;
    if (!this.#painter || !analysis || text !== this.#text.text) return;
    this.requestUpdate();
    this.#near.reset(text.length);
    this.#paint();
  }

  #paint() {
    if (!this.#painter) return;
    paintFindings(this.#painter, this.reading, this.#near.holds);
    this.#drawRail();
  }

  #drawRail() {
    const { analysis, selection } = this.reading;
    const selected = selection?.type === 'claim' ? selection.id : null;
    if (analysis) drawRail(this.#part('.rail'), this.#text, analysis.claims.filter(this.#near.holds), selected);
  }

  #showSelection() {
    if (!this.#painter) return;
    const { selection } = this.reading;
    paintSelection(this.#painter, this.reading, this.#near.holds);
    this.#drawRail();
    const box = selection && this.#reveal(selection);
    if (selection && box) this.#card?.show(selection, box);
    else this.#card?.hide();
  }

  /**
   * Brings a selection into view.
   * @param {Selection} selection
   * @returns {DOMRect | null} where it then stands
   */
  #reveal(selection) {
    const range = this.#rangeOf(selection);
    const box = range?.getBoundingClientRect();
    if (!range || !box) return null;
    const isVisible = box.top > 0 && box.bottom < innerHeight;
    if (!isVisible) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return range.getClientRects()[0] ?? null;
  }

  /** @param {Selection} selection */
  #boxOf(selection) {
    return this.#rangeOf(selection)?.getClientRects()[0] ?? null;
  }

  /** @param {Selection} selection */
  #rangeOf(selection) {
    const span = spanInView(this.reading, selection);
    return span ? this.#text.range(span.start, span.end) : null;
  }

  /** @param {MouseEvent} event */
  #selectAt(event) {
    const { analysis } = this.reading;
    const isOurs = event.target instanceof Node && event.target !== this && this.contains(event.target);
    if (!analysis || !isOurs || isSelecting(this)) return; // words are being selected, to copy them
    const offset = offsetAt(this.#text, this, event);
    this.select(offset === null ? null : findAt(analysis, offset));
  }

  /** @param {MouseEvent} event */
  #selectRail(event) {
    const id = claimAt(event);
    if (id) this.select({ type: 'claim', id });
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector(selector));
  }
}
