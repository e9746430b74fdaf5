/** Keeps what is read on the page: articles as they are edited, where one was reading, a way back; nothing goes unwarned. */
import { warnOfLoss } from '../store/leaving.js';
import { define } from '../view/define.js';
import { Draft } from './draft.js';
import { Library } from '../library/library.js';
import { loadPreference, savePreference } from '../page/preferences.js';
import { Notice } from '../library/notice.js';

/** @import { Article } from '../input/article.js' */
/** @import { Desk } from '../reader/desk.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { KeptArticle } from '../store/shapes.js' */

/** Milliseconds after the last edit or scroll before it is stored. */
const REST = 400;

/** Ties a library to the page's reading and desk. */
export class ReadingKeeper {
  library;
  /** @type {Reading} */
  #reading;
  /** @type {Desk} */
  #desk;
  #notice;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #due;
  #draft = new Draft();
  /** Whether the text or its day was changed since it was opened. */
  #isEdited = false;
  /** Paragraph to begin with, once the article is shown. */
  #from = 0;

  /**
   * @param {string} store name under which articles are kept
   * @param {Reading} reading
   * @param {Desk} desk in the page
   */
  constructor(store, reading, desk) {
    this.library = new Library(store);
    this.library.isKeeping = loadPreference('articles') !== 'forget';
    this.#draft.isKept = () => this.library.isKeeping;
    this.#reading = reading;
    this.#desk = desk;
    define(Notice);
    this.#notice = /** @type {Notice} */ (document.createElement(Notice.tag));
    this.#notice.library = this.library;
    this.#notice.addEventListener('back', () => void this.reopen(this.#notice.former?.id ?? ''));
    desk.before(this.#notice);
    desk.addEventListener('opening', (event) => this.#take(/** @type {CustomEvent<Article[]>} */ (event).detail));
    void this.#draft.follow(desk);
    reading.addEventListener('article', () => this.#begin());
    reading.addEventListener('edit', () => {
      this.#isEdited = true;
      this.#wait();
    });
    reading.addEventListener('analysis', () => this.#restore());
    addEventListener('scroll', () => this.#wait(), { passive: true });
    addEventListener('pagehide', () => this.#keep());
    warnOfLoss(() => this.#isSafe());
    if (reading.article) this.#take([reading.article]); // it was quicker than we
  }

  /** Opens what was read last. @returns {Promise<boolean>} whether there was something */
  async resume() {
    const last = this.library.isKeeping ? await this.library.last() : null;
    if (!last || this.#reading.article) return last !== null;
    this.#open(last);
    return true;
  }

  /**
   * Opens an article that is kept.
   * @param {string} id
   */
  async reopen(id) {
    this.#keep();
    const kept = await this.library.withShelf(id);
    if (kept) this.#open(kept);
  }

  /** Shows what was read. */
  async show() {
    const { openLibrary } = await import('../library/library-view.js');
    this.#keep();
    openLibrary(this.#desk, this.library, {
      choose: (id) => void this.reopen(id),
      forget: (article, work) => this.#forget(article, work),
      keep: (isKeeping) => this.#setKeeping(isKeeping),
    });
  }

  /** @param {boolean} isKeeping whether articles are to be kept from now on */
  #setKeeping(isKeeping) {
    savePreference('articles', isKeeping ? 'keep' : 'forget');
    if (!isKeeping) this.#draft.forget();
    void this.library.setKeeping(isKeeping, this.#reading.article?.id);
  }

  /**
   * Something is no longer kept.
   * @param {KeptArticle | null} article null: nothing is
   * @param {string | undefined} work that is deleted with it
   */
  #forget(article, work) {
    const { article: open, corrections } = this.#reading;
    if (!article || article.id === this.#notice.former?.id) this.#notice.former = null;
    if (open && (!article || article.id === open.id)) delete open.id;
    if (!article || work) corrections.forget(work);
  }

  /** @param {NonNullable<Awaited<ReturnType<Library['withShelf']>>>} kept */
  #open({ articles, index }) {
    this.#desk.open(articles, index);
    this.#from = articles[index]?.at ?? 0;
  }

  /** Something is about to take the place of what is read. @param {Article[]} articles */
  #take(articles) {
    const { article } = this.#reading;
    this.#keep();
    this.#from = 0; // of what is left
    const isReplaced = article?.id !== undefined && articles.every(({ id, text }) => id !== article.id && text !== article.text);
    this.#notice.former = isReplaced ? article : null;
    void this.library.shelve(articles);
  }

  /** Another article is read. */
  #begin() {
    this.#isEdited = false;
    const { article } = this.#reading;
    if (article?.id) void this.library.keep(article, { opened: Date.now() });
  }

  #wait() {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.#keep(), REST);
  }

  #keep() {
    clearTimeout(this.#due);
    this.#due = undefined;
    const { article, corrections } = this.#reading;
    if (!article?.id || this.#from > 0) return;
    void this.library.keep(article, { work: corrections.article, at: firstInView() });
  }

  /** Goes to where one was reading. */
  #restore() {
    const from = this.#from;
    if (from === 0) return;
    this.#from = 0;
    void this.#desk.updateComplete.then(() => requestAnimationFrame(() => lines()[from]?.scrollIntoView({ block: 'start' })));
  }

  /** Whether nothing of the text or the draft would be lost. */
  #isSafe() {
    this.#keep();
    const { article } = this.#reading;
    const isLost = this.#isEdited && article !== null && !this.library.holds(article);
    return !isLost && !this.#draft.isLost;
  }
}

/** The lines of the article. */
function lines() {
  return /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#text > *')]);
}

/** Which of them is the first in view. */
function firstInView() {
  if (scrollY === 0) return 0;
  const index = lines().findIndex((line) => line.getBoundingClientRect().bottom > 0);
  return Math.max(0, index);
}
