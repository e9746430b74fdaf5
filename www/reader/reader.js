/** An article on the desk: where it comes in, its text, what was found in it. The page has one, each widget another. */
import { html, render } from 'lit';

import { ArticleView } from '../article/article-view.js';
import { renderToolbar } from '../article/toolbar.js';
import { FindingsView } from '../findings/findings-view.js';
import { fill, strings } from '../i18n/strings.js';
import { Intake } from './intake.js';
import { Loader } from './loader.js';
import { Panes } from './panes.js';
import { renderShelf } from './shelf.js';
import { renderStatus } from './status.js';

/** @import { Article } from '../input/article.js' */
/** @import { Keeping } from '../reading/keep-analysed.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * What a reader works with.
 * @typedef {object} Means
 * @property {Reading} reading
 * @property {Keeping} keeping analyses it once more, or stops doing so
 * @property {Document | HTMLElement} area where pastes and drops are taken
 * @property {(() => Promise<Article>) | null} loadExample
 * @property {boolean} isSerif
 * @property {(isSerif: boolean) => void} [onSerif] told of the reader's choice
 */

/** Widths in pixels from which on there is room for more. */
const MEDIUM = 640;
const LARGE = 992;

const SKELETON = html`<section class="intake" id="intake"></section>
  <nav class="shelf" id="shelf" hidden></nav>
  <div class="status" id="status" role="status" aria-live="polite"></div>
  <div class="desk">
    <article class="sheet" id="article" part="article">
      <div class="toolbar" id="toolbar" part="toolbar"></div>
      <div class="rail" id="rail" aria-hidden="true"></div>
      <div class="text" id="text" part="text" lang="de" tabindex="0"></div>
    </article>
    <aside class="findings" id="findings" part="findings"></aside>
  </div>
  <nav class="panes" id="panes"></nav>
  <div class="card" id="card" part="card"></div>`;

/** Shows one reading, and lets the reader work on it. */
export class Reader {
  /** @type {HTMLElement} */
  #root;
  /** @type {Means} */
  #means;
  #article;
  #findings;
  #intake;
  #panes;
  #loader = new Loader(() => this.#showStatus());
  /** Analyses once more, or stops doing so. */
  #analysis;
  #resizes = new ResizeObserver(() => this.#fit());
  /** The articles that came in together. @type {Article[]} */
  #shelf = [];
  #onShelf = 0;
  /** Starts a newer version of the page, where one waits. @type {(() => void) | null} */
  #startUpdate = null;

  /**
   * @param {HTMLElement} root
   * @param {Means} means
   */
  constructor(root, means) {
    const { reading, keeping, area, loadExample } = means;
    root.classList.add('reader');
    render(SKELETON, root);
    this.#root = root;
    this.#means = means;
    const places = { text: this.#part('text'), rail: this.#part('rail'), card: this.#part('card') };
    this.#article = new ArticleView({ ...places, isLarge: () => root.dataset.size === 'large' }, reading);
    this.#findings = new FindingsView(this.#part('findings'), reading);
    this.#intake = new Intake(this.#part('intake'), area, {
      open: (article) => this.open([article]),
      openFiles: (files) => void this.openFiles(files),
      openExample: loadExample && (() => void this.openExample()),
    });
    this.#panes = new Panes(this.#part('panes'), root, reading);
    reading.addEventListener('state', () => this.#showStatus());
    reading.addEventListener('article', () => this.#showToolbar());
    reading.corrections.addEventListener('change', () => this.#showToolbar());
    this.#analysis = keeping;
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') reading.select(null);
    });
    this.render();
  }

  /** Begins to show marks, and to follow its own width. */
  connect() {
    this.#resizes.observe(this.#root);
    this.#fit();
    this.#article.connect();
    this.#findings.connect();
  }

  /** Leaves nothing behind outside of its own elements. */
  disconnect() {
    this.#resizes.disconnect();
    this.#article.disconnect();
    this.#findings.disconnect();
  }

  /** Shows everything anew, as in another language. */
  render() {
    this.#intake.render();
    this.#findings.render();
    this.#panes.render();
    this.#showToolbar();
    this.#showShelf();
    this.#part('text').setAttribute('aria-label', strings.textLabel);
    this.#showStatus();
  }

  /** @param {Article[]} articles */
  open(articles) {
    this.#loader.overtake();
    this.#shelf = articles;
    this.#choose(0);
  }

  /** @param {File[]} files */
  async openFiles(files) {
    const articles = await this.#loader.read(files);
    if (!articles?.length) return;
    this.#shelf = articles;
    this.#choose(0);
  }

  /** Opens the example, where there is one. */
  async openExample() {
    const { loadExample } = this.#means;
    const article = loadExample && (await this.#loader.load(loadExample));
    if (article) this.open([article]);
  }

  /**
   * Offers a newer version of the page.
   * @param {() => void} start
   */
  offerUpdate(start) {
    this.#startUpdate = start;
    this.#showStatus();
  }

  /** @param {string} id */
  #part(id) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`#${id}`));
  }

  #fit() {
    const { offsetWidth: width } = this.#root;
    this.#root.dataset.size = width < MEDIUM ? 'small' : width < LARGE ? 'medium' : 'large';
  }

  #showStatus() {
    const { problems, cancel } = this.#loader;
    const notices = { problems, cancelLoading: cancel, ...this.#analysis, update: this.#startUpdate };
    renderStatus(this.#part('status'), this.#means.reading, notices);
  }

  #showToolbar() {
    const { reading, isSerif } = this.#means;
    this.#root.classList.toggle('is-sans', !isSerif);
    renderToolbar(this.#part('toolbar'), {
      reading,
      isEditing: this.#article.isEditing,
      isSerif,
      date: reading.article?.date ?? '',
      toggleEditing: () => {
        this.#article.toggleEditing();
        this.#showToolbar();
      },
      toggleSerif: () => {
        this.#means.isSerif = !isSerif;
        this.#means.onSerif?.(!isSerif);
        this.#showToolbar();
      },
      setDate: (date) => reading.setDate(date),
      addCorrections: (file) => void this.#addCorrections(file),
    });
  }

  #showShelf() {
    const { reading } = this.#means;
    renderShelf(this.#part('shelf'), this.#shelf, this.#onShelf, (index) => {
      if (reading.article) this.#shelf[this.#onShelf] = reading.article; // with what was typed in it
      this.#choose(index);
    });
  }

  /**
   * Opens an article of the shelf.
   * @param {number} index
   */
  #choose(index) {
    const article = this.#shelf[index];
    if (!article) return;
    this.#onShelf = index;
    this.#showShelf();
    this.#means.reading.open(article);
  }

  /** @param {File} file */
  async #addCorrections(file) {
    try {
      await this.#means.reading.corrections.addText(await file.text());
      this.#loader.problems = [];
    } catch {
      this.#loader.problems = [fill(strings.fileErrors.notCorrections, { file: file.name })];
    }
    this.#showStatus();
  }
}
