/** What all of our elements have in common: a reading, the shared analyzer, attributes and events. */
import { LitElement } from 'lit';

import { setLanguage } from '../i18n/strings.js';
import { keepAnalysed, messageOf } from '../reading/keep-analysed.js';
import { Reading } from '../reading/reading.js';
import { findingOf, spansOf } from '../reading/spans.js';
import { analyzer, hold, release } from './shared-analyzer.js';
import { STYLE } from './style.js';

/** @import { PropertyValues } from 'lit' */
/** @import { Analysis } from '../../pkg/wortlaut.js' */
/** @import { Article } from '../input/article.js' */
/** @import { Selection } from '../reading/reading.js' */

/**
 * @fires wortlaut-ready - the analyzer is loaded
 * @fires wortlaut-analysis - `detail`: `{ text, analysis, elapsed }`
 * @fires wortlaut-select - `detail`: `{ selection, finding, spans }`; `selection` is null when nothing is selected
 * @fires wortlaut-error - `detail`: `{ message }`
 */
export class ReadingElement extends LitElement {
  /** @override */
  static styles = STYLE;

  /** @override */
  static properties = {
    date: { type: String },
    store: { type: String },
    language: { type: String },
  };

  /** What is being read. */
  reading = new Reading();

  constructor() {
    super();
    /** Day of publication, `YYYY-MM-DD`. @type {string | null} */
    this.date = null;
    /** Under which name corrections are kept in this browser; none: as long as the element. @type {string | null} */
    this.store = null;
    /** Of the interface, for all of our elements on the page. @type {'de' | 'en' | null} */
    this.language = null;
    const { reading } = this;
    keepAnalysed(reading, analyzer);
    reading.addEventListener('analysis', () => {
      const { text, analysis, elapsed } = reading;
      this.#tell('analysis', { text, analysis, elapsed });
    });
    reading.addEventListener('selection', () => {
      const { selection } = reading;
      const finding = selection && findingOf(reading, selection);
      this.#tell('select', { selection, finding, spans: selection ? spansOf(reading, selection) : [] });
    });
    reading.addEventListener('state', () => {
      if (reading.state === 'failed') this.#tell('error', { message: reading.error });
    });
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
   */
  open(article) {
    const { date } = this;
    this.reading.open({ ...(date && { date }), ...article });
  }

  /**
   * Selects a finding, and brings it into view.
   * @param {Selection | null} selection
   */
  select(selection) {
    this.reading.select(selection);
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    hold(this);
    void this.#warmUp();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    release(this);
  }

  /** @override @param {PropertyValues<this>} changed */
  willUpdate(changed) {
    if (changed.has('language') && this.language) setLanguage(this.language);
    if (changed.has('store') && this.store) void this.reading.corrections.load(this.store);
    if (changed.has('date') && this.date) this.reading.setDate(this.date);
  }

  async #warmUp() {
    try {
      await analyzer.analyze('');
      this.#tell('ready', {});
    } catch (error) {
      this.#tell('error', { message: messageOf(error) });
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
