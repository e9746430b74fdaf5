/** Work on articles: the records in memory, what undoes them, and where both are kept. */
import { History } from './history.js';
import { Keeping } from './keeping.js';
import { Kept } from './kept.js';
import { EVERYWHERE, linesOf } from './records.js';
import { newWork, workOf } from './work.js';

/** @import { Analysis } from '../../pkg/wortlaut.js' */
/** @import { Change, CorrectionFile, Line, Trouble, Unfit } from './shapes.js' */

/**
 * Tells listeners of `change` about every correction; of `names`, about those that the analyzer must know; of `state`,
 * that `trouble`, `isStored` or `unfit` may be others.
 */
export class KeptWork extends Kept {
  #history = new History();
  #keeping = new Keeping();
  /** What was put aside of the file that was read last. @type {Unfit[]} */
  #unfitInFile = [];
  /** Whether that is known from the article itself. */
  #isSure = false;
  /** The text by which the article would be known again. */
  #sketched = '';
  /** What the article was called when it was opened. */
  #title = '';
  /** Resolved when what is kept has been read. @type {Promise<unknown>} */
  #loading = Promise.resolve();

  constructor() {
    super();
    this.#keeping.addEventListener('state', () => this.#tell('state'));
    this.#keeping.addEventListener('told', (event) => this.#hear(/** @type {CustomEvent<Line[]>} */ (event).detail));
  }

  // Where things are kept.

  /**
   * Keeps corrections in this browser from now on, and reads what was kept; a browser that keeps nothing begins anew.
   * @param {string} store under which name
   * @returns {Promise<unknown>} when that has been read
   */
  load(store) {
    this.#loading = this.#keepIn(store);
    return this.#loading;
  }

  /**
   * An article is opened: from now on its own work counts, the same one for every version of it.
   * @param {string} text
   * @param {string} [title]
   * @param {string} [work] id of its work, where that is known
   * @returns {Promise<string>} the id of its work, when that has been read
   */
  async open(text, title = '', work) {
    this.#title = title;
    this.seen = { text, analysis: null };
    this.id = work || workOf(this.records, text);
    this.#isSure = Boolean(work);
    this.#sketched = '';
    this.#history = new History();
    this.#show([]);
    // One that only comes reads the article by itself.
    if (this.#keeping.isOpen) this.#loading = this.#loading.then(() => this.#readArticle());
    await this.#loading;
    return this.id;
  }

  /**
   * Tells what the reader sees; corrections are about that.
   * @param {string} text
   * @param {Analysis} analysis as corrected
   */
  see(text, analysis) {
    this.seen = { text, analysis };
    if (text !== this.#sketched && this.records.get(EVERYWHERE, 'work', this.id)) this.#sketch();
  }

  /** What keeps work from being stored; it stays in memory meanwhile. @returns {Trouble | null} */
  get trouble() {
    return this.#keeping.trouble;
  }

  /** Whether everything has been stored that is to be. */
  get isStored() {
    return this.#keeping.isStored;
  }

  /** What was stored, or stood in the file read last, and can't be used. @returns {Unfit[]} */
  get unfit() {
    return [...this.#keeping.unfit, ...this.#unfitInFile];
  }

  /** Deletes what can't be used. */
  async dropUnfit() {
    this.#unfitInFile = [];
    await this.#keeping.dropUnfit();
    this.#tell('state');
  }

  /** Tries once more to store what waits; after the storage was cleared, everything that is in memory. */
  retry() {
    this.#keeping.retry(() => this.records.all());
  }

  // All of it.

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** Takes the last correction back. */
  undo() {
    this.#step(this.#history.back());
  }

  /** Does again what was taken back last. */
  redo() {
    this.#step(this.#history.forth());
  }

  /**
   * Changes records, as one step.
   * @param {Change[]} changes
   * @param {{ amends?: boolean }} [how] `amends`: one with the step before, where that was about the same
   * @returns {boolean} whether there was something to change
   */
  change(changes, { amends = false } = {}) {
    const step = { changes: changes.map((it) => this.records.stepOf(it)) };
    if (changes.length === 0) return false;
    this.#apply(changes, amends ? this.#history.amend(step) : this.#history.add(step));
    return true;
  }

  /** What is in memory, as the text of a file. */
  toText() {
    return `${JSON.stringify(this.toFile(), null, 2)}\n`;
  }

  /**
   * The work on the open article, with what holds in every one.
   * @returns {CorrectionFile}
   */
  toFile() {
    const records = this.records.all().filter(({ article }) => article === EVERYWHERE || article === this.id);
    return { version: 2, article: this.id, records: records.filter(({ type }) => type !== 'work') };
  }

  /**
   * Takes over a file written by `toText`, in addition to what is kept. What in it is about an article goes to the one
   * that is open.
   * @param {string} text
   * @throws {Error} where the file is another one
   */
  async addText(text) {
    await this.addFile(JSON.parse(text));
  }

  /**
   * As `addText`. What is unfit is set aside: see `unfit`.
   * @param {unknown} file
   * @throws {Error} where it is something else
   */
  async addFile(file) {
    const { recordsOfFile } = await import('./file.js');
    /** @type {Unfit[]} */
    const unfit = [];
    const records = recordsOfFile(file, (it) => unfit.push(it));
    this.#unfitInFile = unfit;
    const here = (/** @type {string} */ article) => (article === EVERYWHERE ? EVERYWHERE : this.id);
    this.change(records.map(({ article, type, key, value }) => ({ article: here(article), type, key, value })));
    this.#tell('state');
  }

  /** Deletes the work on the open article; that can be undone. */
  forgetArticle() {
    const own = this.records.all().filter(({ article, type }) => article === this.id && type !== 'work');
    this.change(own.map(({ article, type, key }) => ({ article, type, key, value: null })));
  }

  /**
   * Forgets what was deleted from the storage, here and in other tabs; that can't be undone.
   * @param {string} [work] id of an article's work; none: everything
   */
  forget(work) {
    const gone = this.records.all().filter(({ article, key }) => work === undefined || article === work || key === work);
    if (work === undefined || work === this.id) this.#history = new History();
    const lines = linesOf(gone.map(({ article, type, key }) => ({ article, type, key, value: null })));
    this.#show(lines);
    this.#keeping.write(lines);
  }

  // How it is done.

  /** @param {ReturnType<History['back']>} step */
  #step(step) {
    if (step) this.#apply(step.changes, step.lines);
  }

  /**
   * @param {Change[]} changes
   * @param {Change[]} lines of the history
   */
  #apply(changes, lines) {
    if (this.id && !this.records.get(EVERYWHERE, 'work', this.id)) this.#sketch();
    const all = linesOf(changes);
    this.#show(all);
    this.#keeping.write([...all, ...linesOf(lines.map((line) => ({ ...line, article: this.id })))]);
  }

  /** Notes by which the article is known again, as it is after the latest edit. */
  #sketch() {
    const { text } = this.seen;
    this.#sketched = text;
    const lines = linesOf([newWork(this.id, text, this.#title)]);
    this.records.take(lines);
    this.#keeping.write(lines);
  }

  /** @param {Line[]} lines */
  #show(lines) {
    const before = JSON.stringify(this.names);
    this.records.take(lines);
    this.#tell('change');
    if (JSON.stringify(this.names) !== before) this.#tell('names');
  }

  /** Another tab or element has changed something. @param {Line[]} lines */
  #hear(lines) {
    const own = lines.filter(({ article }) => article === EVERYWHERE || article === this.id);
    this.#history.take(own.filter(({ article }) => article === this.id));
    this.#show(own);
  }

  /** @param {string} store */
  async #keepIn(store) {
    const read = await this.#keeping.open(store);
    if (!read) return;
    const mine = this.records.all(); // made before there was a storage
    this.#show(read);
    const found = this.#isSure ? this.id : workOf(this.records, this.seen.text);
    if (this.id && found !== this.id) {
      this.records.rename(this.id, found);
      this.id = found;
    }
    if (mine.length > 0) this.#keeping.write(this.records.all());
    await this.#readArticle();
  }

  async #readArticle() {
    const article = this.id;
    const read = article ? await this.#keeping.read(article) : null;
    if (!read || article !== this.id) return;
    if (this.isStored && !this.trouble) this.records.drop(article); // others may have deleted something
    this.#history.take(read.history);
    this.#show(read.records);
  }

  /** @param {'change' | 'names' | 'state'} what */
  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}
