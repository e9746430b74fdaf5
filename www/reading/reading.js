/** What is being read: the article, what was found in it, and what the reader has selected. */

import { wordingIn } from '../i18n/wording.js';
import { Corrections } from '../store/corrections.js';
import { Places } from '../store/quote.js';
import { correct } from './correct.js';
import { carryBlocks } from './edit.js';

/** @import { Analysis, Block, Claim, Entity, Span } from '../../pkg/wortlaut.js' */
/** @import { Article } from '../input/article.js' */
/** @import { Search } from '../store/quote.js' */

/**
 * What the reader looks at: a claim or an entity by id, a figure or date by its place in the analysis.
 * @typedef {{ type: 'claim', id: string }
 *         | { type: 'entity', id: string, mention?: number }
 *         | { type: 'quantity' | 'time', index: number }} Selection
 */

/** What a card is about: a finding, or words that the reader has selected. @typedef {Selection | { type: 'words', start: number, end: number }} Subject */

/** @typedef {'empty' | 'working' | 'ready' | 'failed' | 'cancelled'} State */

/**
 * Who shows the article; it knows where in the page things stand.
 * @typedef {object} Shown
 * @property {() => Span | null} marked the words that the reader has marked
 * @property {(subject: Subject) => DOMRect | null} boxOf
 * @property {(subject: Subject, bottom?: number) => void} reveal brings it into view, above what covers the window's foot
 * @property {() => void} focus
 */

/** Tells listeners of `article`, `edit`, `analysis`, `state`, `selection`, `pointed`, `asked`, `corrections` and `wording` that these have changed. */
export class Reading extends EventTarget {
  /** The language in which it is shown. */
  wording = wordingIn();
  /** What the reader has corrected. */
  corrections = new Corrections();
  /** @type {Article | null} */
  article = null;
  /** Of this text is the analysis; the reader may have typed on. */
  text = '';
  /** With the reader's corrections. @type {Analysis | null} */
  analysis = null;
  /** Milliseconds that the analysis took. */
  elapsed = 0;
  /** @type {State} */
  state = 'empty';
  /** Why the analysis failed. */
  error = '';
  /** @type {Selection | null} */
  selection = null;
  /** Changes with every correction. */
  revision = 0;
  /** Whose words are asked for, by name. */
  asked = '';
  /** What the pointer rests on. @type {Subject | null} */
  pointed = null;
  /** @type {Shown | null} */
  shown = null;

  /** By their ids: a long text has very many. @type {Map<string, Claim>} */
  #claims = new Map();
  /** @type {Map<string, Entity>} */
  #entities = new Map();
  /** Finds edited words; loaded when it is needed. @type {Search | null} */
  #search = null;
  /** Without corrections, and of which text. @type {{ text: string, analysis: Analysis } | null} */
  #found = null;

  constructor() {
    super();
    this.corrections.addEventListener('change', () => {
      this.revision += 1;
      this.#correct();
      this.#tell('corrections');
    });
  }

  /**
   * Shows itself in another language from now on.
   * @param {string | null} language
   */
  speak(language) {
    this.wording = wordingIn(language);
    this.#tell('wording');
  }

  /** @param {Article} article */
  open(article) {
    this.article = article;
    this.text = article.text;
    this.#hold(null);
    this.#found = null;
    void this.corrections.open(article.text, article.name, article.work);
    this.#tell('article');
    this.select(null);
    this.point(null);
  }

  /**
   * Takes over what has been changed in the article; the analysis is then one of the text before.
   * @param {string} text
   * @param {Block[]} [blocks] as known from markup; unless given, what the edit leaves of those known before
   */
  type(text, blocks) {
    if (!this.article || text === this.text) return;
    blocks ??= carryBlocks(this.article.blocks ?? [], this.text, text);
    this.article = { ...this.article, text, blocks };
    this.text = text;
    this.#tell('edit');
  }

  /**
   * Says on which day the article appeared.
   * @param {string} date `YYYY-MM-DD`, or empty where that is not known
   */
  setDate(date) {
    if (!this.article) return;
    const { date: _, ...rest } = this.article;
    this.article = date ? { ...rest, date } : rest;
    this.#tell('edit');
  }

  /**
   * @param {string} text
   * @param {Analysis} analysis
   * @param {number} elapsed
   */
  found(text, analysis, elapsed) {
    this.text = text;
    this.elapsed = elapsed;
    this.#found = { text, analysis };
    this.#show(this.#corrected(text, analysis));
    this.enter('ready');
  }

  /**
   * @param {State} state
   * @param {string} [error]
   */
  enter(state, error = '') {
    this.state = state;
    this.error = error;
    this.#tell('state');
  }

  /** @param {Selection | null} selection */
  select(selection) {
    if (selection === null && this.selection === null) return;
    this.selection = selection;
    this.#tell('selection');
  }

  /** @param {string} speaker of whom everything is asked for, as `speakerKey` has it */
  ask(speaker) {
    this.asked = speaker;
    this.#tell('asked');
  }

  /** @param {Subject | null} selection on which the pointer rests */
  point(selection) {
    if (selection === null && this.pointed === null) return;
    this.pointed = selection;
    this.#tell('pointed');
  }

  /**
   * @param {string} id
   * @returns {Claim | undefined}
   */
  claim(id) {
    return this.#claims.get(id);
  }

  /**
   * @param {string | undefined} id
   * @returns {Entity | undefined}
   */
  entity(id) {
    return id === undefined ? undefined : this.#entities.get(id);
  }

  /** Applies corrections anew; where the reader has typed on, that waits for the next analysis. */
  #correct() {
    if (this.#found?.text !== this.text) return;
    const { text, analysis } = this.#found;
    const next = this.#corrected(text, analysis);
    if (next !== this.analysis) this.#show(next);
  }

  /**
   * @param {string} text
   * @param {Analysis} analysis as found
   */
  #corrected(text, analysis) {
    const places = new Places(text, this.#search);
    this.corrections.see(text, analysis);
    const corrected = correct(analysis, text, this.corrections, places);
    this.corrections.see(text, corrected);
    if (places.isShort) void this.#loadSearch();
    return corrected;
  }

  /** What was quoted has been edited: looks for the likest words. */
  async #loadSearch() {
    const { findNearly } = await import('../store/nearly.js');
    if (this.#search) return;
    this.#search = findNearly;
    this.#correct();
  }

  /** @param {Analysis | null} analysis */
  #hold(analysis) {
    this.analysis = analysis;
    this.#claims = new Map(analysis?.claims.map((claim) => [claim.id, claim]));
    this.#entities = new Map(analysis?.entities.map((entity) => [entity.id, entity]));
  }

  /** @param {Analysis} analysis */
  #show(analysis) {
    this.#hold(analysis);
    this.#tell('analysis');
    if (this.selection && !this.#exists(this.selection)) this.select(null);
  }

  /** @param {Selection} selection */
  #exists(selection) {
    if (selection.type === 'claim') return this.claim(selection.id) !== undefined;
    if (selection.type === 'entity') return this.entity(selection.id) !== undefined;
    const list = selection.type === 'quantity' ? this.analysis?.quantities : this.analysis?.times;
    return list?.[selection.index] !== undefined;
  }

  /** @param {'article' | 'edit' | 'analysis' | 'state' | 'selection' | 'pointed' | 'asked' | 'corrections' | 'wording'} what */
  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}
