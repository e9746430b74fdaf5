/** The articles that were read in this browser, with their text as it was edited: the latest first. */
import { database, troubleOf } from '../store/database.js';
import { newId } from '../store/records.js';
import { fitArticle } from './fit-article.js';

/** @import { Article } from '../input/article.js' */
/** @import { KeptArticle, StoredRecord, Trouble } from '../store/shapes.js' */

/** What is found of an article: it, and the words around what was searched for. @typedef {{ article: KeptArticle, excerpt: string }} Hit */

/** Characters shown on each side of what was found. */
const AROUND = 60;

/** Tells listeners of `state` that `trouble` or `isStored` may be others; of `articles`, that others are kept. */
export class Library extends EventTarget {
  /** What keeps articles from being stored. @type {Trouble | null} */
  trouble = null;
  /** Articles that could not be used. @type {unknown[]} */
  unfit = [];
  /** Whether articles are stored; otherwise they last as long as the page. */
  isKeeping = true;
  /** @type {string} */
  #store;
  /** Kept in this session, by id, where or not they could be stored. @type {Map<string, KeptArticle>} */
  #mine = new Map();
  /** What of them was stored, by id. @type {Map<string, string>} */
  #stored = new Map();
  /** Not yet stored. @type {Set<string>} */
  #waiting = new Set();

  /** @param {string} store name under which they are kept */
  constructor(store) {
    super();
    this.#store = store;
  }

  /** Whether everything has been stored that is to be. */
  get isStored() {
    return this.#waiting.size === 0;
  }

  /** @returns {Promise<KeptArticle[]>} the latest first */
  async articles() {
    const stored = await this.#read();
    const all = new Map([...stored, ...this.#mine.values()].map((it) => [it.id, it]));
    return [...all.values()].sort((a, b) => b.opened - a.opened);
  }

  /**
   * Where a word stands in all that was read, in its notes too.
   * @param {string} query empty: all
   * @returns {Promise<Hit[]>} the latest first
   */
  async search(query) {
    const articles = await this.articles();
    const words = query.trim().toLowerCase();
    if (!words) return articles.map((article) => ({ article, excerpt: article.text.slice(0, 2 * AROUND) }));
    const notes = await this.#notes();
    return articles.flatMap((article) => {
      const all = [article.name, article.text, ...(notes.get(article.work) ?? [])];
      const excerpt = all.map((text) => around(text, words)).find((it) => it !== null);
      return excerpt === undefined || excerpt === null ? [] : [{ article, excerpt }];
    });
  }

  /**
   * Takes in articles that came together; one with the same text as a kept one is that one.
   * @param {Article[]} articles get their ids
   */
  async shelve(articles) {
    for (const article of articles) article.id ??= newId();
    const known = new Map((await this.#read()).map((it) => [it.text, it]));
    for (const article of articles) {
      const same = known.get(article.text);
      if (same && !this.#mine.has(/** @type {string} */ (article.id))) Object.assign(article, { id: same.id, work: same.work });
    }
    const shelf = articles.flatMap(({ id }) => id ?? []);
    const opened = Date.now();
    for (const [index, article] of articles.entries()) this.#put({ ...article, shelf, opened: opened - index });
    await this.flush();
  }

  /**
   * Keeps an article as it now is.
   * @param {Article} article that was shelved
   * @param {Partial<KeptArticle>} [more]
   */
  async keep(article, more = {}) {
    const { opened, at, shelf, ...now } = /** @type {Partial<KeptArticle>} */ (article); // as they were when it was opened
    this.#put({ ...now, ...more });
    await this.flush();
  }

  /**
   * @param {string} id
   * @returns {Promise<{ articles: KeptArticle[], index: number } | null>} it, and what it came in with
   */
  async withShelf(id) {
    const all = new Map((await this.articles()).map((it) => [it.id, it]));
    const article = all.get(id);
    if (!article) return null;
    const articles = article.shelf.flatMap((it) => all.get(it) ?? []);
    const index = articles.indexOf(article);
    return index < 0 ? { articles: [article], index: 0 } : { articles, index };
  }

  /** What was read last, and what it came in with. */
  async last() {
    const [last] = await this.articles();
    return last ? this.withShelf(last.id) : null;
  }

  /**
   * Deletes an article; the work on it too, where no other version is kept.
   * @param {KeptArticle} article
   * @returns {Promise<string | undefined>} id of the work that was deleted
   */
  async remove({ id, work }) {
    /** @type {string | undefined} */
    let gone;
    this.#mine.delete(id);
    this.#waiting.delete(id);
    await this.#write(async (db) => {
      const transaction = db.transaction(['articles', 'records'], 'readwrite');
      const records = transaction.objectStore('records');
      await transaction.objectStore('articles').delete([this.#store, id]);
      const left = await transaction.objectStore('articles').getAll(this.#range());
      if (work && !left.some((it) => it.work === work)) {
        gone = work;
        await records.delete(IDBKeyRange.bound([this.#store, work], [this.#store, work, []]));
        await records.delete([this.#store, '*', 'work', work]);
      }
      await transaction.done;
    });
    this.dispatchEvent(new Event('articles'));
    return gone;
  }

  /** Deletes everything that is stored under this name: articles, notes, names, what can be undone. */
  async clear() {
    this.#mine.clear();
    this.#waiting.clear();
    await this.#write(async (db) => {
      const transaction = db.transaction(['articles', 'records', 'kept'], 'readwrite');
      await transaction.objectStore('articles').delete(this.#range());
      await transaction.objectStore('records').delete(this.#range());
      await transaction.objectStore('kept').delete(this.#store);
      await transaction.done;
    });
    this.dispatchEvent(new Event('articles'));
  }

  /** Deletes the articles that can't be used. */
  async dropUnfit() {
    const keys = this.unfit.map((it) => /** @type {KeptArticle} */ (it).id);
    this.unfit = [];
    await this.#write(async (db) => {
      const transaction = db.transaction('articles', 'readwrite');
      await Promise.all([...keys.map((id) => transaction.store.delete([this.#store, id])), transaction.done]);
    });
  }

  /** @param {Partial<KeptArticle>} article */
  #put(article) {
    if (!article.id) return;
    const before = this.#mine.get(article.id);
    const kept = { work: '', at: 0, opened: Date.now(), shelf: [article.id], ...before, ...article, store: this.#store };
    this.#mine.set(article.id, /** @type {KeptArticle} */ (kept));
    this.#waiting.add(article.id);
  }

  /**
   * Whether an article is stored just as it is.
   * @param {Article} article
   */
  holds(article) {
    return this.#stored.get(article.id ?? '') === formOf(article);
  }

  /**
   * Stores articles from now on, or no longer.
   * @param {boolean} isKeeping
   * @param {string} [open] id of the article that is read: whoever keeps none does not mean to keep it
   */
  async setKeeping(isKeeping, open) {
    this.isKeeping = isKeeping;
    if (isKeeping || !open) return this.flush();
    this.#waiting.add(open);
    this.#stored.delete(open);
    await this.#write((db) => db.delete('articles', [this.#store, open]));
    this.dispatchEvent(new Event('articles'));
  }

  /** Stores what waits. */
  async flush() {
    if (!this.isKeeping) return;
    const ids = [...this.#waiting];
    const all = ids.flatMap((id) => this.#mine.get(id) ?? []);
    await this.#write(async (db) => {
      const transaction = db.transaction('articles', 'readwrite');
      await Promise.all([...all.map((it) => transaction.store.put(it)), transaction.done]);
      for (const it of all) {
        this.#stored.set(it.id, formOf(it));
        if (this.#mine.get(it.id) === it) this.#waiting.delete(it.id);
      }
    });
    this.dispatchEvent(new Event('articles'));
  }

  /** @returns {Promise<KeptArticle[]>} */
  async #read() {
    /** @type {unknown[]} */
    let all = [];
    await this.#write(async (db) => {
      all = await db.getAll('articles', this.#range());
    });
    const fit = all.flatMap((it) => fitArticle(it) ?? []);
    const unfit = all.filter((it) => !fitArticle(it));
    const isNews = unfit.length !== this.unfit.length;
    this.unfit = unfit;
    if (isNews) this.dispatchEvent(new Event('state'));
    return fit;
  }

  /** What was noted, by work. */
  async #notes() {
    /** @type {Map<string, string[]>} */
    const notes = new Map();
    await this.#write(async (db) => {
      for (const record of await db.getAll('records', this.#range())) {
        const { value } = /** @type {StoredRecord<'note'>} */ (/** @type {unknown} */ (record));
        if (record.type !== 'note') continue;
        notes.set(record.article, [...(notes.get(record.article) ?? []), String(value?.note ?? ''), String(value?.link ?? '')]);
      }
    });
    return notes;
  }

  #range() {
    return IDBKeyRange.bound([this.#store], [this.#store, []]);
  }

  /** @param {(db: import('../store/database.js').Database) => Promise<void>} act */
  async #write(act) {
    /** @type {Trouble | null} */
    let trouble = null;
    try {
      await act(await database());
    } catch (error) {
      trouble = troubleOf(error);
    }
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.dispatchEvent(new Event('state'));
  }
}

/** What of an article would be lost. @param {Article} article */
function formOf({ text, date = '' }) {
  return `${date} ${text}`;
}

/**
 * @param {string} text
 * @param {string} words in small letters
 */
function around(text, words) {
  const at = text.toLowerCase().indexOf(words);
  return at < 0 ? null : text.slice(Math.max(0, at - AROUND), at + words.length + AROUND);
}
