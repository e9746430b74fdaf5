/** The article with its highlights, rails and card. */
import { spanInView } from '../reading/spans.js';
import { ArticleText } from './article-text.js';
import { Card } from './card.js';
import { canHighlight, HighlightPainter } from './highlight-painter.js';
import { showOnHover } from './hover.js';
import { MarkPainter } from './mark-painter.js';
import { paintFindings, paintSelection } from './marks.js';
import { NearWindow } from './near-window.js';
import { findAt, isSelecting, markedIn, offsetAt } from './pointer.js';
import { claimAt, drawRail } from './rail.js';
import { nextStop } from './walk.js';

/** @import { Reading, Selection } from '../reading/reading.js' */

/**
 * Where the article is shown.
 * @typedef {object} Places
 * @property {HTMLElement} text
 * @property {HTMLElement} rail
 * @property {HTMLElement} card
 * @property {() => boolean} isLarge whether the findings stand beside the article
 */

/** Shows a reading's article. */
export class ArticleView {
  /** Whether the reader may type in the text. */
  isEditing = false;

  /** @type {ArticleText} */
  #text;
  /** @type {Places} */
  #places;
  /** @type {Card} */
  #card;
  /** @type {Reading} */
  #reading;
  /** @type {HighlightPainter | MarkPainter} */
  #painter;
  #near;
  #resizes = new ResizeObserver(() => {
    this.#drawRail();
    this.#near.look();
  });

  /**
   * @param {Places} places
   * @param {Reading} reading
   */
  constructor(places, reading) {
    this.#places = places;
    this.#reading = reading;
    this.#text = new ArticleText(places.text);
    this.#card = new Card(places.card, reading);
    this.#near = new NearWindow(this.#text, () => this.#draw());
    this.#painter = canHighlight() ? new HighlightPainter(this.#text) : new MarkPainter(this.#text);
    reading.marked = () => markedIn(this.#text, places.text);
    reading.addEventListener('article', () => this.#showArticle());
    reading.addEventListener('analysis', () => this.#showFindings());
    reading.addEventListener('selection', () => this.#showSelection());
    places.text.addEventListener('click', (event) => this.#selectAt(event));
    places.text.addEventListener('input', () => reading.type(this.#text.read()));
    places.text.addEventListener('keydown', (event) => this.#onKey(event));
    places.rail.addEventListener('click', (event) => this.#selectRail(event));
    showOnHover(places.text, this.#text, reading, this.#card, (selection) => this.#boxOf(selection));
  }

  /** Begins to paint, and to follow the page's width. */
  connect() {
    this.#resizes.observe(this.#places.text);
    this.#near.connect();
    this.#showFindings();
  }

  /** Leaves nothing of ours behind outside of its own elements. */
  disconnect() {
    this.#resizes.disconnect();
    this.#near.disconnect();
    this.#painter.clear();
    this.#card.hide();
  }

  /** Lets the reader type in the text, or ends it. */
  toggleEditing() {
    const { text } = this.#places;
    this.isEditing = !this.isEditing;
    if (this.isEditing) {
      if (!this.#mayPaint) this.#painter.clear();
      text.contentEditable = 'plaintext-only';
      text.setAttribute('role', 'textbox');
      text.setAttribute('aria-multiline', 'true');
      text.focus();
    } else {
      for (const name of ['contenteditable', 'role', 'aria-multiline']) text.removeAttribute(name);
      this.#showArticle();
      this.#showFindings();
    }
  }

  #showArticle() {
    this.#painter.clear();
    this.#card.hide();
    this.#text.show(this.#reading.text);
    this.#places.rail.replaceChildren();
  }

  #showFindings() {
    const { analysis } = this.#reading;
    if (!analysis) return;
    this.#text.label(analysis.blocks);
    this.#near.reset(this.#text.text.length);
    this.#draw();
  }

  #draw() {
    if (this.#mayPaint) paintFindings(this.#painter, this.#reading, this.#near.holds);
    this.#drawRail();
  }

  #showSelection() {
    if (this.#mayPaint) paintSelection(this.#painter, this.#reading, this.#near.holds);
    this.#drawRail();
    const { selection } = this.#reading;
    const box = selection && this.#reveal(selection);
    if (selection && box && !this.#places.isLarge()) this.#card.show(selection, box);
    else this.#card.hide();
  }

  /** Marks in the text would be in the way of typing. */
  get #mayPaint() {
    return canHighlight() || !this.isEditing;
  }

  #drawRail() {
    const { analysis, selection } = this.#reading;
    const selected = selection?.type === 'claim' ? selection.id : null;
    if (analysis) drawRail(this.#places.rail, this.#text, analysis.claims.filter(this.#near.holds), selected);
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
    const isVisible = box.top > 80 && box.bottom < innerHeight - 40;
    if (!isVisible) scrollBy({ top: box.top - innerHeight / 3 });
    return range.getBoundingClientRect();
  }

  /** @param {Selection} selection */
  #boxOf(selection) {
    return this.#rangeOf(selection)?.getClientRects()[0] ?? null;
  }

  /** @param {Selection} selection */
  #rangeOf(selection) {
    const span = spanInView(this.#reading, selection);
    return span ? this.#text.range(span.start, span.end) : null;
  }

  /** @param {MouseEvent} event */
  #selectAt(event) {
    if (this.isEditing || isSelecting(this.#places.text)) return; // words are being selected, to copy them
    const offset = offsetAt(this.#text, this.#places.text, event);
    const { analysis } = this.#reading;
    if (analysis) this.#reading.select(offset === null ? null : findAt(analysis, offset));
  }

  /** @param {MouseEvent} event */
  #selectRail(event) {
    const id = claimAt(event);
    if (id) this.#reading.select({ type: 'claim', id });
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: /** @type {const} */ (1), ArrowLeft: /** @type {const} */ (-1) }[event.key];
    const { analysis, selection } = this.#reading;
    if (!step || this.isEditing || !analysis || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#reading.select(nextStop(analysis, selection, step));
  }
}
