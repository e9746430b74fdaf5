/** An article's marks, rails, pointer and places, wherever its text stands: in our own sheet or in the elements of another page. */
import { spanInView } from '../reading/spans.js';
import { canHighlight } from './highlight-painter.js';
import { followPointer } from './hover.js';
import { paintFindings, paintSelection } from './marks.js';
import { NearWindow } from './near-window.js';
import { findAt, isSelecting, markedIn, offsetAt } from './pointer.js';
import { claimAt, drawRail } from './rail.js';
import { reveal } from './reveal.js';

/** @import { ReactiveController, ReactiveElement } from 'lit' */
/** @import { Reading, Subject } from '../reading/reading.js' */
/** @import { Places } from './highlight-painter.js' */
/** @import { IsNear } from './layers.js' */
/** @import { Painter } from './marks.js' */
/** @import { Offsets } from './pointer.js' */

/**
 * Where the text stands, and who paints it.
 * @typedef {object} Means
 * @property {Offsets & Places} text
 * @property {() => Reading} reading
 * @property {() => HTMLElement} holder holds the text's elements
 * @property {() => HTMLElement} rail
 * @property {() => Painter} painter
 * @property {(element: Element) => boolean} isText whether an element belongs to the text
 * @property {() => void} [prepare] before new findings are drawn
 * @property {(isNear: IsNear) => void} [annotate] before findings are painted
 * @property {() => boolean} [isBusy] while the reader types in the text
 */

/** Keys that select words. */
const MARKING = /^(?:Arrow|Home|End|Page|a$)/;

/** Controls the marks of the element that shows an article. @implements {ReactiveController} */
export class MarkedArticle {
  #host;
  #means;
  #near;
  /** @type {Painter | null} */
  #painter = null;
  /** Ends the listening; null while the element is not shown. @type {AbortController | null} */
  #leaving = null;
  #resizes = new ResizeObserver(() => {
    this.#drawRail();
    this.#near.look();
  });

  /**
   * @param {ReactiveElement} host
   * @param {Means} means
   */
  constructor(host, means) {
    this.#host = host;
    this.#means = means;
    this.#near = new NearWindow(means.text, () => this.#draw());
    host.addController(this);
  }

  hostConnected() {
    if (this.#host.hasUpdated) this.#attach();
  }

  hostUpdated() {
    if (!this.#leaving && this.#host.isConnected) this.#attach();
  }

  /** Leaves nothing of ours behind outside of its own elements. */
  hostDisconnected() {
    this.#leaving?.abort();
    this.#leaving = null;
    this.#resizes.disconnect();
    this.#near.disconnect();
    this.#painter?.clear();
  }

  /** Draws what was found in the text as it now stands. */
  show() {
    const { text, reading, prepare } = this.#means;
    if (!this.#painter || !reading().analysis || reading().text !== text.text) return;
    prepare?.();
    this.#near.reset(text.text.length);
    this.#draw();
  }

  /** Takes all marks away. */
  clear() {
    this.#painter?.clear();
    if (this.#painter) this.#means.rail().replaceChildren();
  }

  #attach() {
    const { text, holder, rail, painter } = this.#means;
    const reading = this.#means.reading();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#painter ??= painter();
    reading.shown = {
      marked: () => markedIn(text, holder()),
      boxOf: (selection) => this.#rangeOf(selection)?.getClientRects()[0] ?? null,
      reveal: (selection, bottom) => this.#reveal(selection, bottom),
      focus: () => holder().focus({ preventScroll: true }), // one is where one wants to be
    };
    reading.addEventListener('analysis', () => this.show(), { signal });
    reading.addEventListener('selection', () => this.#showSelection(), { signal });
    holder().addEventListener('click', (event) => this.#selectAt(event), { signal });
    rail().addEventListener('click', (event) => this.#selectRail(event), { signal });
    followPointer(holder(), text, reading, signal);
    const offer = () => setTimeout(() => this.#offerMarked());
    holder().addEventListener('pointerup', offer, { signal });
    holder().addEventListener('keyup', ({ key }) => MARKING.test(key) && offer(), { signal });
    reading.addEventListener('corrections', () => this.#drawRail(), { signal });
    this.#resizes.observe(holder());
    this.#near.connect();
    this.show();
  }

  #draw() {
    if (this.#painter && !this.#means.isBusy?.()) this.#means.annotate?.(this.#near.holds);
    if (this.#painter && this.#mayPaint) paintFindings(this.#painter, this.#means.reading(), this.#near.holds);
    this.#drawRail();
  }

  #showSelection() {
    const { selection } = this.#means.reading();
    if (this.#painter && this.#mayPaint) paintSelection(this.#painter, this.#means.reading(), this.#near.holds);
    this.#drawRail();
    if (selection) this.#reveal(selection);
  }

  /** Marks in the text would be in the way of typing. */
  get #mayPaint() {
    return canHighlight() || !this.#means.isBusy?.();
  }

  #drawRail() {
    const { analysis, selection, corrections } = this.#means.reading();
    const selected = selection?.type === 'claim' ? selection.id : null;
    if (analysis) drawRail(this.#means.rail(), this.#means.text, analysis.claims.filter(this.#near.holds), selected, (id) => corrections.noteOn(id).status);
  }

  /**
   * @param {Subject} selection
   * @param {number} [bottom]
   */
  #reveal(selection, bottom) {
    const range = this.#rangeOf(selection);
    if (range) reveal(range, bottom);
  }

  /** @param {Subject} selection */
  #rangeOf(selection) {
    const span = spanInView(this.#means.reading(), selection);
    return span ? this.#means.text.range(span.start, span.end) : null;
  }

  /** Words that the reader selects can be made a finding. */
  #offerMarked() {
    const { text, holder, isBusy } = this.#means;
    if (isBusy?.() || !isSelecting(holder())) return;
    const span = markedIn(text, holder());
    if (span) this.#means.reading().point({ type: 'words', ...span });
  }

  /** @param {MouseEvent} event */
  #selectAt(event) {
    const { text, holder, isText, isBusy } = this.#means;
    const reading = this.#means.reading();
    if (isBusy?.() || isSelecting(holder()) || !(event.target instanceof Element && isText(event.target))) return;
    const offset = offsetAt(text, holder(), event);
    if (reading.analysis) reading.select(offset === null ? null : findAt(reading.analysis, offset));
  }

  /** @param {MouseEvent} event */
  #selectRail(event) {
    const id = claimAt(event);
    if (id) this.#means.reading().select({ type: 'claim', id });
  }
}
