/** The article with its highlights and rails. */
import { spansOf } from '../reading/spans.js';
import { ArticleText } from './article-text.js';
import { findAt, offsetAt } from './pointer.js';
import { canHighlight, HighlightPainter } from './highlight-painter.js';
import { layersOf } from './layers.js';
import { MarkPainter } from './mark-painter.js';
import { drawRail } from './rail.js';

/** @import { LayerName } from './layers.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { Span } from '../../pkg/wortlaut.js' */

/** Shows a reading's article. */
export class ArticleView {
  /** @type {ArticleText} */
  #text;
  /** @type {HTMLElement} */
  #rail;
  /** @type {Reading} */
  #reading;
  /** @type {HighlightPainter | MarkPainter} */
  #painter;

  /**
   * @param {HTMLElement} root holds the text
   * @param {HTMLElement} rail stands beside it
   * @param {Reading} reading
   */
  constructor(root, rail, reading) {
    this.#rail = rail;
    this.#reading = reading;
    this.#text = new ArticleText(root);
    this.#painter = canHighlight() ? new HighlightPainter(this.#text) : new MarkPainter(this.#text);
    reading.addEventListener('article', () => this.#showArticle());
    reading.addEventListener('analysis', () => this.#showFindings());
    reading.addEventListener('selection', () => this.#showSelection());
    root.addEventListener('click', (event) => this.#selectAt(event));
    rail.addEventListener('click', (event) => this.#selectRail(event));
    new ResizeObserver(() => this.#drawRail()).observe(root);
  }

  #showArticle() {
    this.#painter.clear();
    this.#text.show(this.#reading.text);
    this.#rail.replaceChildren();
  }

  #showFindings() {
    const { analysis } = this.#reading;
    if (!analysis) return;
    this.#text.label(analysis.blocks);
    for (const [name, spans] of Object.entries(layersOf(analysis))) {
      this.#painter.paint(/** @type {LayerName} */ (name), spans);
    }
    this.#drawRail();
  }

  #showSelection() {
    const { selection } = this.#reading;
    const claim = selection?.type === 'claim' ? this.#reading.claim(selection.id) : undefined;
    const other = selection && !claim ? spansOf(this.#reading, selection) : [];
    this.#painter.paint('selected-claim', claim?.spans ?? []);
    this.#painter.paint('selected-speaker', claim?.speaker ? [claim.speaker] : []);
    this.#painter.paint('selected-marker', claim?.markers ?? []);
    this.#painter.paint('selected', other);
    this.#drawRail();
    const spans = claim?.spans ?? other;
    const target = spans[selection?.type === 'entity' ? (selection.mention ?? 0) : 0];
    if (target) this.#reveal(target);
  }

  #drawRail() {
    const { analysis, selection } = this.#reading;
    const selected = selection?.type === 'claim' ? selection.id : null;
    if (analysis) drawRail(this.#rail, this.#text, analysis.claims, selected);
  }

  /** @param {Span} span */
  #reveal({ start, end }) {
    const range = this.#text.range(start, end);
    const box = range?.getBoundingClientRect();
    const isVisible = box && box.top > 80 && box.bottom < innerHeight - 40;
    if (!range || isVisible) return;
    const line = range.startContainer.parentElement;
    const isLong = line && line.getBoundingClientRect().height > innerHeight / 2;
    if (isLong && box) scrollBy({ top: box.top - innerHeight / 3 });
    else line?.scrollIntoView({ block: 'center' });
  }

  /** @param {MouseEvent} event */
  #selectAt(event) {
    if (getSelection()?.isCollapsed === false) return; // words are being selected, to copy them
    const offset = offsetAt(this.#text, event);
    const { analysis } = this.#reading;
    if (offset !== null && analysis) this.#reading.select(findAt(analysis, offset));
  }

  /** @param {MouseEvent} event */
  #selectRail(event) {
    const bar = event.target instanceof Element ? event.target.closest('.rail-bar') : null;
    const id = bar instanceof HTMLElement ? bar.dataset.claim : undefined;
    if (id) this.#reading.select({ type: 'claim', id });
  }
}
