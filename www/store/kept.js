/** What is kept for the open article: the reader's own names, notes, corrected names, figures and dates. */
import { ownLines } from './own-lines.js';
import { EVERYWHERE, Records } from './records.js';

/** @import { Analysis, AnalyzerOptions, NameInput } from '../../pkg/wortlaut.js' */
/** @import { Scene } from './scene.js' */
/** @import { Note, OwnLine } from './shapes.js' */

/** What the reader sees. @typedef {{ text: string, analysis: Analysis | null }} Seen */

/** The records as they are asked for. */
export class Kept extends EventTarget {
  /** @protected */
  records = new Records();
  /** Id of the article's work; empty: none is open. @protected */
  id = '';
  /** @protected @type {Seen} */
  seen = { text: '', analysis: null };

  /** Id of the open article's work. */
  get article() {
    return this.id;
  }

  /** What the analyzer must know; what was corrected in this article goes by its mentions. @returns {AnalyzerOptions} */
  get names() {
    const mentioned = new Set(this.entities.flatMap(({ name, forms }) => (name ? [name] : forms)));
    const isAdded = (/** @type {NameInput} */ { name }) => this.records.get(this.id, 'name', name) !== undefined;
    return {
      names: this.ownNames.filter((it) => !mentioned.has(it.name) || isAdded(it)),
      ignore: this.ignored.filter(({ name }) => !mentioned.has(name)).flatMap(({ name, forms }) => [name, ...forms]),
    };
  }

  /** Names of the reader's own that hold here. */
  get ownNames() {
    return [...this.records.values(EVERYWHERE, 'name'), ...this.records.values(this.id, 'name')];
  }

  /** Names that are never marked. */
  get ignored() {
    return [...this.records.values(EVERYWHERE, 'ignore'), ...this.records.values(this.id, 'ignore')];
  }

  /** By the claims' ids. @returns {Readonly<Record<string, Note>>} */
  get notes() {
    const notes = Object.fromEntries(this.records.entries(this.id, 'note'));
    for (const { id } of this.seen.analysis?.claims ?? []) {
      const old = Object.hasOwn(notes, id) ? undefined : this.records.get(EVERYWHERE, 'note', id);
      if (old) notes[id] = old; // of version 1, which did not say of which article
    }
    return notes;
  }

  /** In the order in which they were made. */
  get entities() {
    return [...this.records.values(EVERYWHERE, 'entity'), ...this.records.values(this.id, 'entity')];
  }

  get figures() {
    return this.records.values(this.id, 'figure');
  }

  get times() {
    return this.records.values(this.id, 'time');
  }

  /** The list of own names and of what is never marked. @returns {OwnLine[]} */
  get lines() {
    return ownLines(this.records, this.id);
  }

  /**
   * @param {string} claim id
   * @returns {Note}
   */
  noteOn(claim) {
    const note = this.records.get(this.id, 'note', claim) ?? this.records.get(EVERYWHERE, 'note', claim);
    return note ?? { status: 'open', note: '', link: '' };
  }

  /**
   * What changes are made from.
   * @protected
   * @param {string} [text]
   * @returns {Scene}
   */
  scene(text = this.seen.text) {
    return { records: this.records, article: this.id, text, analysis: this.seen.analysis };
  }
}
