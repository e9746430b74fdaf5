/** `<wortlaut-sheet>`: the article that is read, to be typed in too. */
import { html, nothing } from 'lit';

import { spanInView } from '../reading/spans.js';
import { ReadingView } from '../view/reading-view.js';
import { rove } from '../view/rove.js';
import { Annotator } from './annotator.js';
import { ArticleText } from './article-text.js';
import { canHighlight, HighlightPainter } from './highlight-painter.js';
import { MarkPainter } from './mark-painter.js';
import { MarkedArticle } from './marked-article.js';
import { isSelecting, markedIn } from './pointer.js';
import { nextStop } from './walk.js';
import { wordsAfter, wordStepOf } from './word-walk.js';

/** @import { PropertyValues } from 'lit' */
/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Wording } from '../i18n/wording.js' */
/** @import { IsNear } from './layers.js' */
/** @import { WordStep } from './word-walk.js' */

/** Shares of the window's height: how far down a headline is still seen, and where it is put otherwise. */
const LOWEST = 0.75;
const HIGH = 0.15;

/** Shows a reading's article; whoever shows the sheet puts a toolbar above it. */
export class Sheet extends ReadingView {
  /** @override */
  static tag = 'wortlaut-sheet';
  /** @override */
  static shows = ['wording'];
  /** @override */
  static properties = { isEditing: { type: Boolean }, tools: { attribute: false } };

  #text = new ArticleText(() => this.#part('#text'));
  #marks = new MarkedArticle(this, {
    text: this.#text,
    reading: () => this.reading,
    holder: () => this.#part('#text'),
    rail: () => this.#part('#rail'),
    painter: () => (canHighlight() ? new HighlightPainter(this.#text) : new MarkPainter(this.#text, (name) => meaningOf(name, this.reading.wording))),
    isText: () => true,
    annotate: (isNear) => this.#annotate(isNear),
    prepare: () => this.#text.label(this.reading.analysis?.blocks ?? []),
    isBusy: () => this.isEditing,
  });

  #annotator = new Annotator(this.#text);

  constructor() {
    super();
    /** Whether the reader may type in the text. */
    this.isEditing = false;
    /** What stands above the text. @type {unknown} */
    this.tools = nothing;
  }

  /** @override */
  render() {
    const { isEditing } = this;
    return html`<article class="sheet" id="article" part="article">
      <div class="toolbar" id="toolbar" part="toolbar">${this.tools}</div>
      <div class="rail" id="rail" aria-hidden="true"></div>
      <div
        class="text"
        id="text"
        part="text"
        lang="de"
        tabindex="0"
        aria-label=${this.reading.wording.strings.textLabel}
        contenteditable=${isEditing ? 'plaintext-only' : nothing}
        role=${isEditing ? 'textbox' : nothing}
        aria-multiline=${isEditing ? 'true' : nothing}
        @input=${() => this.reading.type(this.#text.read())}
        @keydown=${this.#onKey}
      ></div>
    </article>`;
  }

  /** @override */
  firstUpdated() {
    this.#showArticle();
  }

  /** @override @param {PropertyValues<this>} changed */
  updated(changed) {
    const tools = this.querySelector('[role="toolbar"]');
    if (tools instanceof HTMLElement) rove(tools, document.activeElement);
    if (changed.get('isEditing') === undefined) return; // as it is at first
    if (this.isEditing) {
      if (!canHighlight()) this.#marks.clear();
      else if (this.#annotator.clear()) this.#marks.show(); // in text that is typed in they would grow
      this.#part('#text').focus();
    } else {
      this.#showArticle();
      this.#marks.show();
    }
  }

  /** @override @param {(what: string, act: () => void) => void} on */
  follow(on) {
    on('article', () => {
      this.#showArticle();
      requestAnimationFrame(() => this.#showHeadline());
    });
  }

  /** @param {IsNear} isNear */
  #annotate(isNear) {
    if (!canHighlight()) return; // marks are elements then, which say it themselves
    const marked = markedIn(this.#text, this.#part('#text'));
    if (this.#annotator.annotate(this.reading, isNear) && marked) this.#mark(marked);
  }

  #showArticle() {
    if (!this.hasUpdated) return;
    this.#marks.clear();
    this.#text.show(this.reading.text);
  }

  /** Where the window is so low that the controls fill it, the article comes into view all the same. */
  #showHeadline() {
    const [first] = this.#text.lines;
    const top = first?.element.getBoundingClientRect().top ?? 0;
    const isBehindControls = this.#part('#article').getBoundingClientRect().top < innerHeight * LOWEST && top > innerHeight * LOWEST;
    if (isBehindControls && matchMedia('(max-height: 25rem)').matches) scrollBy({ top: top - innerHeight * HIGH });
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: /** @type {const} */ (1), ArrowLeft: /** @type {const} */ (-1) }[event.key];
    const { analysis, selection } = this.reading;
    if (!step || this.isEditing || !analysis) return;
    const words = wordStepOf(event);
    if (!words && (event.altKey || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (words) return this.#selectWords(words);
    this.#unmark();
    this.reading.select(nextStop(analysis, selection, step));
  }

  /** Keys select words as the pointer does. @param {WordStep} step */
  #selectWords(step) {
    const { selection, text } = this.reading;
    const from = selection ? spanInView(this.reading, selection)?.start : this.#text.offsetInView();
    const words = wordsAfter(text, markedIn(this.#text, this.#part('#text')), from ?? 0, step);
    if (!words) return;
    this.#mark(words);
    this.reading.shown?.reveal({ type: 'words', ...words });
    this.reading.point({ type: 'words', ...words });
  }

  /** Selects words as the pointer would. @param {Span} words */
  #mark({ start, end }) {
    const range = this.#text.range(start, end);
    if (range) getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  /** Whoever walks on from find to find no longer means the words. */
  #unmark() {
    if (isSelecting(this)) getSelection()?.removeAllRanges();
    if (this.reading.pointed?.type === 'words') this.reading.point(null);
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector(selector));
  }
}

/**
 * What a mark means; of those that only show what is selected, nothing is said.
 * @param {string} layer
 * @param {Wording} wording
 * @returns {string | undefined}
 */
function meaningOf(layer, { strings }) {
  if (layer === 'quantity') return strings.oneFigure;
  if (layer === 'time') return strings.oneDate;
  return /** @type {Record<string, string | undefined>} */ (strings.type)[layer.toUpperCase()];
}
