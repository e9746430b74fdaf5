/** Work on articles: the records in memory, what undoes them, and where both are kept. */
import { History } from './history.js';
import { ownLines } from './own-lines.js';
import { EVERYWHERE, linesOf, Records } from './records.js';
import { newWork, workOf } from './work.js';

/** @import { Analysis, AnalyzerOptions, NameInput } from '../../pkg/wortlaut.js' */
/** @import { Keeper } from './keeper.js' */
/** @import { Scene } from './scene.js' */
/** @import { Change, CorrectionFile, Line, Note, OwnLine, Trouble, Unfit } from './shapes.js' */

/** What the reader sees. @typedef {{ text: string, analysis: Analysis | null }} Seen */

/**
 * Tells listeners of `change` about every correction; of `names`, about those that the analyzer must know; of `state`,
 * that `trouble`, `isStored` or `unfit` may be others.
 */
export class KeptWork extends EventTarget {
  #records = new Records();
  #history = new History();
  /** Name of the storage; null: none. @type {string | null} */
  #store = null;
  /** @type {Keeper | null} */
  #keeper = null;
  /** Id of the article's work; empty: none is open. */
  #article = '';
  /** @type {Seen} */
  #seen = { text: '', analysis: null };
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

  // Where things are kept.

  /**
   * Keeps corrections in this browser from now on, and reads what was kept; a browser that keeps nothing begins anew.
   * @param {string} store under which name
   * @returns {Promise<unknown>} when that has been read
   */
  load(store) {
    this.#store = store;
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
    this.#seen = { text, analysis: null };
    this.#article = work || workOf(this.#records, text);
    this.#isSure = Boolean(work);
    this.#sketched = '';
    this.#history = new History();
    this.#show([]);
    const keeper = this.#keeper; // one that only comes reads the article by itself
    if (keeper) this.#loading = this.#loading.then(() => this.#readArticle(keeper));
    await this.#loading;
    return this.#article;
  }

  /**
   * Tells what the reader sees; corrections are about that.
   * @param {string} text
   * @param {Analysis} analysis as corrected
   */
  see(text, analysis) {
    this.#seen = { text, analysis };
    if (text !== this.#sketched && this.#records.get(EVERYWHERE, 'work', this.#article)) this.#sketch();
  }

  /** Id of the open article's work. */
  get article() {
    return this.#article;
  }

  /** What keeps work from being stored; it stays in memory meanwhile. @returns {Trouble | null} */
  get trouble() {
    return this.#keeper?.trouble ?? null;
  }

  /** Whether everything has been stored that is to be. */
  get isStored() {
    return this.#keeper?.isStored ?? true;
  }

  /** What was stored, or stood in the file read last, and can't be used. @returns {Unfit[]} */
  get unfit() {
    return [...(this.#keeper?.unfit ?? []), ...this.#unfitInFile];
  }

  /** Deletes what can't be used. */
  async dropUnfit() {
    this.#unfitInFile = [];
    await this.#keeper?.dropUnfit();
    this.#tell('state');
  }

  /** Tries once more to store what waits; after the storage was cleared, everything that is in memory. */
  retry() {
    if (this.trouble === 'cleared') this.#keeper?.begin(this.#records.all());
    else void this.#keeper?.flush();
  }

  // What is kept.

  /** What the analyzer must know; what was corrected in this article goes by its mentions. @returns {AnalyzerOptions} */
  get names() {
    const mentioned = new Set(this.entities.flatMap(({ name, forms }) => (name ? [name] : forms)));
    const isAdded = (/** @type {NameInput} */ { name }) => this.#records.get(this.#article, 'name', name) !== undefined;
    return {
      names: this.ownNames.filter((it) => !mentioned.has(it.name) || isAdded(it)),
      ignore: this.ignored.filter(({ name }) => !mentioned.has(name)).flatMap(({ name, forms }) => [name, ...forms]),
    };
  }

  /** Names of the reader's own that hold here. */
  get ownNames() {
    return [...this.#records.values(EVERYWHERE, 'name'), ...this.#records.values(this.#article, 'name')];
  }

  /** Names that are never marked. */
  get ignored() {
    return [...this.#records.values(EVERYWHERE, 'ignore'), ...this.#records.values(this.#article, 'ignore')];
  }

  /** By the claims' ids. @returns {Readonly<Record<string, Note>>} */
  get notes() {
    const notes = Object.fromEntries(this.#records.entries(this.#article, 'note'));
    for (const { id } of this.#seen.analysis?.claims ?? []) {
      const old = Object.hasOwn(notes, id) ? undefined : this.#records.get(EVERYWHERE, 'note', id);
      if (old) notes[id] = old; // of version 1, which did not say of which article
    }
    return notes;
  }

  /** In the order in which they were made. */
  get entities() {
    return [...this.#records.values(EVERYWHERE, 'entity'), ...this.#records.values(this.#article, 'entity')];
  }

  get figures() {
    return this.#records.values(this.#article, 'figure');
  }

  get times() {
    return this.#records.values(this.#article, 'time');
  }

  /** The list of own names and of what is never marked. @returns {OwnLine[]} */
  get lines() {
    return ownLines(this.#records, this.#article);
  }

  /**
   * @param {string} claim id
   * @returns {Note}
   */
  noteOn(claim) {
    const note = this.#records.get(this.#article, 'note', claim) ?? this.#records.get(EVERYWHERE, 'note', claim);
    return note ?? { status: 'open', note: '', link: '' };
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
    const step = { changes: changes.map((it) => this.#records.stepOf(it)) };
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
    const records = this.#records.all().filter(({ article }) => article === EVERYWHERE || article === this.#article);
    return { version: 2, article: this.#article, records: records.filter(({ type }) => type !== 'work') };
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
    const here = (/** @type {string} */ article) => (article === EVERYWHERE ? EVERYWHERE : this.#article);
    this.change(records.map(({ article, type, key, value }) => ({ article: here(article), type, key, value })));
    this.#tell('state');
  }

  /** Deletes the work on the open article; that can be undone. */
  forgetArticle() {
    const own = this.#records.all().filter(({ article, type }) => article === this.#article && type !== 'work');
    this.change(own.map(({ article, type, key }) => ({ article, type, key, value: null })));
  }

  /**
   * Forgets what was deleted from the storage, here and in other tabs; that can't be undone.
   * @param {string} [work] id of an article's work; none: everything
   */
  forget(work) {
    const gone = this.#records.all().filter(({ article, key }) => work === undefined || article === work || key === work);
    if (work === undefined || work === this.#article) this.#history = new History();
    const lines = linesOf(gone.map(({ article, type, key }) => ({ article, type, key, value: null })));
    this.#show(lines);
    this.#keeper?.write(lines);
  }

  // How it is done.

  /**
   * What changes are made from.
   * @protected
   * @param {string} [text]
   * @returns {Scene}
   */
  scene(text = this.#seen.text) {
    return { records: this.#records, article: this.#article, text, analysis: this.#seen.analysis };
  }

  /** @param {ReturnType<History['back']>} step */
  #step(step) {
    if (step) this.#apply(step.changes, step.lines);
  }

  /**
   * @param {Change[]} changes
   * @param {Change[]} lines of the history
   */
  #apply(changes, lines) {
    if (this.#article && !this.#records.get(EVERYWHERE, 'work', this.#article)) this.#sketch();
    const all = linesOf(changes);
    this.#show(all);
    this.#keeper?.write([...all, ...linesOf(lines.map((line) => ({ ...line, article: this.#article })))]);
  }

  /** Notes by which the article is known again, as it is after the latest edit. */
  #sketch() {
    const { text } = this.#seen;
    this.#sketched = text;
    const lines = linesOf([newWork(this.#article, text, this.#title)]);
    this.#records.take(lines);
    this.#keeper?.write(lines);
  }

  /** @param {Line[]} lines */
  #show(lines) {
    const before = JSON.stringify(this.names);
    this.#records.take(lines);
    this.#tell('change');
    if (JSON.stringify(this.names) !== before) this.#tell('names');
  }

  /** Another tab or element has changed something. @param {Line[]} lines */
  #hear(lines) {
    const own = lines.filter(({ article }) => article === EVERYWHERE || article === this.#article);
    this.#history.take(own.filter(({ article }) => article === this.#article));
    this.#show(own);
  }

  /** @param {string} store */
  async #keepIn(store) {
    const { Keeper } = await import('./keeper.js');
    if (store !== this.#store) return;
    this.#keeper?.close();
    const keeper = new Keeper(store);
    this.#keeper = keeper;
    keeper.addEventListener('state', () => this.#tell('state'));
    keeper.addEventListener('told', (event) => this.#hear(/** @type {CustomEvent<Line[]>} */ (event).detail));
    await this.#read(keeper);
  }

  /** @param {Keeper} keeper */
  async #read(keeper) {
    const mine = this.#records.all(); // made before there was a storage
    this.#show(keeper.records(await keeper.readAll()));
    if (keeper !== this.#keeper) return;
    const found = this.#isSure ? this.#article : workOf(this.#records, this.#seen.text);
    if (this.#article && found !== this.#article) {
      this.#records.rename(this.#article, found);
      this.#article = found;
    }
    if (mine.length > 0) keeper.write(this.#records.all());
    await this.#readArticle(keeper);
  }

  /** @param {Keeper} keeper */
  async #readArticle(keeper) {
    const article = this.#article;
    if (!article) return;
    const lines = /** @type {Line[]} */ (await keeper.read(article));
    if (article !== this.#article || keeper !== this.#keeper) return;
    if (keeper.isStored && !keeper.trouble) this.#records.drop(article); // others may have deleted something
    const isHistory = (/** @type {Line} */ { type }) => type === 'step' || type === 'cursor';
    this.#history.take(lines.filter(isHistory));
    this.#show(keeper.records(lines.filter((line) => !isHistory(line))));
  }

  /** @param {'change' | 'names' | 'state'} what */
  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}
