/** `<wortlaut-library>`: what was read last, with a search over all of it; everything in it can be deleted. */
import { html, nothing } from 'lit';

import { define } from '../view/define.js';
import { ReadingView } from '../view/reading-view.js';
import { titleOf } from './title.js';
import { libraryWords } from './words.js';

/** @import { KeptArticle } from '../store/shapes.js' */
/** @import { Hit, Library } from './library.js' */

/** Shows a library; tells listeners of `choose` (a `CustomEvent` with an article's id) which article is to be opened. */
export class LibraryView extends ReadingView {
  /** @override */
  static tag = 'wortlaut-library';
  /** @override */
  static shows = ['wording'];
  /** @override */
  static properties = {
    library: { attribute: false },
    hits: { state: true },
    query: { state: true },
    sure: { state: true },
  };

  constructor() {
    super();
    /** @type {Library | null} */
    this.library = null;
    /** @type {Hit[]} */
    this.hits = [];
    this.query = '';
    /** What is deleted with the next press: an article's id, or `*`. */
    this.sure = '';
  }

  /** @override @param {(what: string, act: () => void) => void} _ @param {AbortSignal} signal */
  follow(_, signal) {
    this.library?.addEventListener('articles', () => void this.#search(), { signal });
  }

  /** Opens the list. */
  async open() {
    await this.#search();
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  /** @override */
  render() {
    const { wording } = this.reading;
    const words = libraryWords(wording.language);
    return html`<dialog class="library" aria-labelledby="library-title">
      <form method="dialog" class="library-head">
        <h2 id="library-title">${words.recent}</h2>
        <button>${words.close}</button>
      </form>
      <input type="search" aria-label=${words.search} placeholder=${words.search} .value=${this.query} @input=${this.#onInput} />
      <p class="hint">${words.kept}</p>
      ${this.hits.length === 0
        ? html`<p class="nothing">${this.query ? words.noHit : words.nothing}</p>`
        : html`<ul class="kept-articles">
            ${this.hits.map((hit) => html`<li>${this.#entry(hit)}</li>`)}
          </ul>`}
      <p class="keeping">
        <label>
          <input type="checkbox" aria-describedby="keeping-hint" .checked=${!this.library?.isKeeping} @change=${this.#onKeeping} />
          ${words.keepNone}
        </label>
        <span class="hint" id="keeping-hint">${words.keepNoneMeans}</span>
      </p>
      <p>${this.#deletion('*', words.clear, words.clear, () => void this.#clear())}</p>
    </dialog>`;
  }

  /** @param {Hit} hit */
  #entry({ article, excerpt }) {
    const { language, fill } = this.reading.wording;
    const words = libraryWords(language);
    const title = titleOf(article);
    const day = new Date(article.opened).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<button type="button" class="kept-article" aria-current=${article.id === this.reading.article?.id ? 'true' : 'false'}
        @click=${() => this.#choose(article)}>
        <b lang="de">${title}</b> <span class="aside">${day}${article.name && article.name !== title ? html` · ${article.name}` : nothing}</span>
        <span class="excerpt" lang="de">${excerpt}</span>
      </button>
      ${this.#deletion(article.id, words.remove, fill(words.removeOf, { name: title }), () => void this.#remove(article))}`;
  }

  /**
   * A button that deletes with its second press.
   * @param {string} id
   * @param {string} label
   * @param {string} name
   * @param {() => void} act
   */
  #deletion(id, label, name, act) {
    const isSure = this.sure === id;
    const { really } = libraryWords(this.reading.wording.language);
    return html`<button type="button" class="quiet" aria-label=${isSure ? `${name}: ${really}` : name}
      @click=${() => (isSure ? act() : (this.sure = id))}>${isSure ? really : label}</button>`;
  }

  /** @param {KeptArticle} article */
  #choose({ id }) {
    this.querySelector('dialog')?.close();
    this.dispatchEvent(new CustomEvent('choose', { detail: id }));
  }

  /** @param {KeptArticle} article */
  async #remove(article) {
    this.sure = '';
    const work = await this.library?.remove(article);
    this.dispatchEvent(new CustomEvent('forget', { detail: { article, work } }));
  }

  async #clear() {
    this.sure = '';
    await this.library?.clear();
    this.dispatchEvent(new CustomEvent('forget', { detail: { article: null } }));
  }

  /** @param {Event} event */
  #onKeeping = ({ target }) => {
    const isKeeping = !(/** @type {HTMLInputElement} */ (target).checked);
    this.dispatchEvent(new CustomEvent('keep', { detail: isKeeping }));
    this.requestUpdate();
  };

  /** @param {Event} event */
  #onInput = ({ target }) => {
    this.query = /** @type {HTMLInputElement} */ (target).value;
    void this.#search();
  };

  async #search() {
    const { query } = this;
    const hits = (await this.library?.search(query)) ?? [];
    if (query === this.query) this.hits = hits;
  }
}

/**
 * Opens the list of what was read.
 * @param {Element} host inside of what provides the reading
 * @param {Library} library
 * @param {{ choose: (id: string) => void, forget: (article: KeptArticle | null, work?: string) => void, keep: (isKeeping: boolean) => void }} act
 *   `forget`: null where everything was deleted; `keep`: whether articles are kept from now on
 */
export function openLibrary(host, library, { choose, forget, keep }) {
  define(LibraryView);
  let view = /** @type {LibraryView | null} */ (host.querySelector(LibraryView.tag));
  if (!view) {
    view = /** @type {LibraryView} */ (document.createElement(LibraryView.tag));
    view.library = library;
    view.addEventListener('choose', (event) => choose(/** @type {CustomEvent<string>} */ (event).detail));
    view.addEventListener('keep', (event) => keep(/** @type {CustomEvent<boolean>} */ (event).detail));
    view.addEventListener('forget', (event) => {
      const { article, work } = /** @type {CustomEvent<{ article: KeptArticle | null, work?: string }>} */ (event).detail;
      forget(article, work);
    });
    host.append(view);
  }
  void view.open();
}
