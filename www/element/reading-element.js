/** What all of our elements have in common: a reading, the shared analyzer, attributes and events. */
import { ContextProvider } from '@lit/context';
import { LitElement } from 'lit';

import { keepAnalysed, messageOf } from '../reading/keep-analysed.js';
import { Reading } from '../reading/reading.js';
import { findingOf, spansOf } from '../reading/spans.js';
import { readingContext } from '../view/reading-view.js';
import { checkArticle, checkSelection } from './checked.js';
import { analyzer, hold, release } from './shared-analyzer.js';
import { STYLE } from './style.js';

/** @import { PropertyValues } from 'lit' */
/** @import { Analysis } from '../../pkg/wortlaut.js' */
/** @import { Article } from '../input/article.js' */
/** @import { Selection } from '../reading/reading.js' */

/** Properties with accessors, which hide what a page has set on an element before it was one of ours. */
const ACCESSORS = /** @type {const} */ (['text', 'reading']);

/** Tells findings, which may stand before the article that they belong to, of every element that has come. */
export const arrivals = new EventTarget();

/**
 * @fires wortlaut-ready - the analyzer is loaded
 * @fires wortlaut-analysis - `detail`: `{ text, analysis, elapsed }`
 * @fires wortlaut-select - `detail`: `{ selection, finding, spans }`; `selection` is null when nothing is selected
 * @fires wortlaut-error - `detail`: `{ message }`
 */
export class ReadingElement extends LitElement {
  /** @override */
  static styles = STYLE;

  /** @override @type {import('lit').PropertyDeclarations} */
  static properties = {
    date: { type: String },
    store: { type: String },
    language: { type: String },
  };

  #own = new Reading();
  /** Our own, or another element's. @type {Reading} */
  #reading = this.#own;
  #keeping = keepAnalysed(this.#own, analyzer);
  /** Gives it to what we show. */
  #context = new ContextProvider(this, { context: readingContext, initialValue: this.#own });
  /** Ends the following of what is read. */
  #leaving = new AbortController();
  /** An analysis was given up when the element was taken away. */
  #isOwed = false;

  constructor() {
    super();
    /** Day of publication, `YYYY-MM-DD`. @type {string | null} */
    this.date = null;
    /** Under which name corrections are kept in this browser; none: as long as the element. @type {string | null} */
    this.store = null;
    /** Of the interface; unless given, the browser's. @type {'de' | 'en' | null} */
    this.language = null;
    this.#report();
    const early = ACCESSORS.flatMap((name) => (Object.hasOwn(this, name) ? [{ name, value: this[name] }] : []));
    for (const { name } of early) Reflect.deleteProperty(this, name);
    if (early.length > 0) void this.updateComplete.then(() => Object.assign(this, ...early.map(({ name, value }) => ({ [name]: value }))));
  }

  /** What is being read. */
  get reading() {
    return this.#reading;
  }

  set reading(_) {
    throw new TypeError(`<${this.localName}> has a reading of its own; a list of findings can show it.`);
  }

  /** Analyses our own reading once more, or stops doing so. */
  get keeping() {
    return this.#keeping;
  }

  /**
   * For elements that show what another one reads, and analyses.
   * @param {Reading} reading
   */
  adopt(reading) {
    if (reading === this.#reading) return;
    const before = this.#reading;
    this.#reading = reading;
    this.#context.setValue(reading);
    if (this.isConnected) this.#follow();
    this.requestUpdate('reading', before);
  }

  /** The text that is read; another one may be set. */
  get text() {
    return this.reading.text;
  }

  set text(text) {
    this.open({ name: '', text });
  }

  /** The latest analysis, which lags behind `text` while one types. @type {Analysis | null} */
  get analysis() {
    return this.reading.analysis;
  }

  /**
   * Opens an article, with the blocks and the day that are known of it.
   * @param {Article} article
   * @throws {TypeError} where it is none
   */
  open(article) {
    const { date } = this;
    this.reading.open({ ...(date && { date }), ...checkArticle(article) });
  }

  /**
   * Selects a finding, and brings it into view.
   * @param {Selection | null} selection
   * @throws {TypeError} where it is none
   */
  select(selection) {
    this.reading.select(checkSelection(selection));
  }

  /** @override */
  connectedCallback() {
    void this.#warmUp(); // before the first text is sent
    super.connectedCallback();
    hold(this);
    this.#follow();
    if (this.#isOwed) void this.#keeping.retry();
    this.#isOwed = false;
    arrivals.dispatchEvent(new Event('arrival'));
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.#isOwed = this.#own.state === 'working';
    if (this.#isOwed) this.#keeping.cancel(); // else the answer would paint what nobody sees, and hold it for ever
    release(this);
  }

  /** @override @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('language')) this.#own.speak(this.language);
    const isOthers = this.#reading !== this.#own && (changed.has('language') || changed.has('reading'));
    if (isOthers && this.language) this.#reading.speak(this.language); // only where it is asked for here
    if (changed.has('store') && this.store) void this.reading.corrections.load(this.store);
    if (changed.has('date') && this.date) this.reading.setDate(this.date);
  }

  /** Shows it when the state of what is read is another one. */
  #follow() {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#reading.addEventListener('state', () => this.requestUpdate(), { signal: this.#leaving.signal });
  }

  /** Tells the page what becomes of our own reading. */
  #report() {
    const reading = this.#own;
    reading.addEventListener('analysis', () => {
      const { text, analysis, elapsed } = reading;
      this.#tell('analysis', { text, analysis, elapsed });
    });
    reading.addEventListener('selection', () => {
      const { selection } = reading;
      const finding = (selection && findingOf(reading, selection)) ?? null;
      this.#tell('select', { selection, finding, spans: selection ? spansOf(reading, selection) : [] });
    });
    reading.addEventListener('state', () => {
      if (reading.state === 'failed') this.#tell('error', { message: reading.error });
    });
  }

  async #warmUp() {
    await null; // the page may say first where our files lie
    if (!this.isConnected) return;
    try {
      await analyzer.analyze('');
      this.#tell('ready', {});
    } catch (error) {
      // An article says so itself.
      if (this.isConnected && this.#own.state === 'empty') this.#own.enter('failed', messageOf(error, this.#own.wording));
    }
  }

  /**
   * @param {'ready' | 'analysis' | 'select' | 'error'} what
   * @param {object} detail
   */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`wortlaut-${what}`, { detail, bubbles: true, composed: true }));
  }
}
