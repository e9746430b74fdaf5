/** `<wortlaut-desk>`: an article on the desk, where it comes in, its text, what was found in it. The page has one, each widget another. */
import { html } from 'lit';

import { Sheet } from '../article/sheet.js';
import { Card } from '../card/card.js';
import { correctionsOf, savedAmong } from '../export/saved-files.js';
import { Panel } from '../panel/panel.js';
import { define } from '../view/define.js';
import { keepFocus } from '../view/keep-focus.js';
import { ReadingView } from '../view/reading-view.js';
import { announcement } from './announce.js';
import { Intake } from './intake.js';
import { isForDesk, keysDialog } from './keys.js';
import { Loader } from './loader.js';
import { Panes } from './panes.js';
import { shelf } from './shelf.js';
import { status } from './status.js';
import { toolbar } from './toolbar.js';

/** @import { Saved } from '../export/saved-files.js' */
/** @import { Article } from '../input/article.js' */
/** @import { Keeping } from '../reading/keep-analysed.js' */

define(Intake, Sheet, Panel, Card);

/** Widths in pixels from which on there is room for more. */
const MEDIUM = 640;
const LARGE = 992;

/** An address and nothing else. */
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;

/** Shows one reading, and lets the reader work on it. */
export class Desk extends ReadingView {
  /** @override */
  static tag = 'wortlaut-desk';
  /** @override */
  static shows = ['article', 'edit', 'analysis', 'state', 'corrections', 'wording', 'selection', 'pointed'];
  /** @override */
  static properties = {
    area: { attribute: false },
    keeping: { attribute: false },
    loadExample: { attribute: false },
    isSerif: { type: Boolean },
    isEditing: { state: true },
    usesKeys: { state: true },
    size: { state: true },
  };

  #panes = new Panes(this);
  #loader = new Loader(() => this.requestUpdate());
  #resizes = new ResizeObserver(() => this.#fit());
  /** The articles that came in together. @type {Article[]} */
  #shelf = [];
  #onShelf = 0;
  /** Starts a newer version of the page, where one waits. @type {(() => void) | null} */
  #startUpdate = null;

  constructor() {
    super();
    /** Where pastes and drops are taken. @type {Document | HTMLElement} */
    this.area = this;
    /** Analyses once more, or stops doing so. @type {Keeping} */
    this.keeping = { retry: async () => {}, cancel: () => {} };
    /** @type {(() => Promise<Article>) | null} */
    this.loadExample = null;
    this.isSerif = true;
    this.isEditing = false;
    /** Whether single keys do something. */
    this.usesKeys = true;
    /** @type {'small' | 'medium' | 'large'} */
    this.size = 'large';
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.reading.point(null);
      this.reading.select(null);
    });
  }

  /** @override */
  render() {
    const { reading, size } = this;
    const isLarge = size === 'large';
    const receiver = {
      open: (/** @type {Article} */ article) => this.receive(article),
      openFiles: (/** @type {File[]} */ files) => void this.openFiles(files),
      openExample: this.loadExample && (() => void this.openExample()),
    };
    return html`<wortlaut-intake .area=${this.area} .receiver=${receiver}></wortlaut-intake>
      ${shelf(reading.wording, this.#shelf, this.#onShelf, (index) => this.#turnTo(index))} ${this.#status()}
      <div class="desk">
        <wortlaut-sheet .isEditing=${this.isEditing} .tools=${this.#toolbar()}></wortlaut-sheet>
        <aside class="findings" id="findings" part="findings"><wortlaut-panel></wortlaut-panel></aside>
      </div>
      ${announcement(reading)}
      ${keysDialog(reading.wording, this.usesKeys, this.#useKeys)} ${this.#panes.render()}
      <wortlaut-card .showsSelection=${!isLarge} .isDocked=${!isLarge}></wortlaut-card>`;
  }

  #status() {
    const { problems, cancel } = this.#loader;
    return status(this.reading, { problems, cancelLoading: cancel, ...this.keeping, update: this.#startUpdate });
  }

  #toolbar() {
    const { reading, isSerif, isEditing } = this;
    return toolbar({
      reading,
      isEditing,
      isSerif,
      date: reading.article?.date ?? '',
      toggleEditing: () => (this.isEditing = !isEditing),
      toggleSerif: () => {
        this.isSerif = !isSerif;
        this.dispatchEvent(new Event('serif'));
      },
      setDate: (date) => reading.setDate(date),
      addCorrections: (file) => void this.#addCorrections(file),
    });
  }

  /** @override */
  willUpdate() {
    this.classList.toggle('is-sans', !this.isSerif);
    this.dataset.size = this.size;
  }

  /** @override */
  connectedCallback() {
    this.classList.add('reader');
    super.connectedCallback();
    this.#resizes.observe(this);
    this.#fit();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  /**
   * Opens articles that came together. Listeners of `opening` (a `CustomEvent` with them) are told before.
   * @param {Article[]} articles
   * @param {number} [index] of the one to be read
   */
  open(articles, index = 0) {
    this.#loader.overtake();
    this.#shelve(articles);
    this.#choose(index);
  }

  /** @param {Article[]} articles */
  #shelve(articles) {
    this.dispatchEvent(new CustomEvent('opening', { detail: articles }));
    this.#shelf = articles;
  }

  /** @param {File[]} files */
  async openFiles(files) {
    const { saved, corrections, others } = await savedAmong(files);
    const read = others.length > 0 || corrections.length === 0 ? await this.#loader.read(others) : [];
    if (!read) return;
    if (saved.length + read.length > 0) await this.#take(saved, read);
    for (const file of corrections) await this.#addCorrections(file);
  }

  /**
   * @param {Saved[]} saved with what was made of them
   * @param {Article[]} read
   */
  async #take(saved, read) {
    this.#shelve([...saved.map(({ article }) => article), ...read]);
    if (saved.length === 0) this.#choose(0);
    for (const [index, { article, resume }] of [...saved.entries()].toReversed()) {
      this.#choose(index);
      if (!(await resume(this.reading, this))) this.#loader.problems = [{ reason: 'notCorrections', file: article.name }];
    }
    this.requestUpdate();
  }

  /** Opens the example, where there is one. */
  async openExample() {
    const { loadExample } = this;
    const article = loadExample && (await this.#loader.load(loadExample));
    if (article) this.open([article]);
  }

  /**
   * Offers a newer version of the page.
   * @param {() => void} start
   */
  offerUpdate(start) {
    this.#startUpdate = start;
    this.requestUpdate();
  }

  /**
   * Opens what came in as text; a link alone is no article, and we fetch nothing.
   * @param {Article} article
   */
  receive(article) {
    const file = article.text.trim();
    if (!LINK.test(file)) return this.open([article]);
    this.#loader.problems = [{ reason: 'link', file }];
    this.requestUpdate();
  }

  /** @override @param {(what: string, act: () => void) => void} on @param {AbortSignal} signal */
  follow(on, signal) {
    on('asked', () => this.#panes.open('findings'));
    keepFocus(this, () => this.reading.shown?.focus(), signal);
    const area = /** @type {HTMLElement} */ (this.area);
    area.addEventListener('keydown', (event) => this.#onKey(event), { signal });
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (!isForDesk(event)) return;
    if (event.key === 'Enter') {
      if (!(event.target instanceof Element && event.target.matches('#text')) || !this.#enter()) return;
    } else if (event.key === '?') /** @type {HTMLDialogElement} */ (this.querySelector('.keys-dialog')).showModal();
    else if (!this.usesKeys || !this.#panel.act(event.key)) return;
    event.preventDefault();
  }

  /** Listeners of `keys` are told. @param {boolean} isUsed */
  #useKeys = (isUsed) => {
    this.usesKeys = isUsed;
    this.dispatchEvent(new Event('keys'));
  };

  /** From the article to what is known of the place in it. */
  #enter() {
    const card = /** @type {Card} */ (this.querySelector(Card.tag));
    return card.enter() || this.#panel.enter();
  }

  get #panel() {
    return /** @type {Panel} */ (this.querySelector(Panel.tag));
  }

  #fit() {
    const { offsetWidth: width } = this;
    this.size = width < MEDIUM ? 'small' : width < LARGE ? 'medium' : 'large';
  }

  /** @param {number} index */
  #turnTo(index) {
    const { article } = this.reading;
    if (article) this.#shelf[this.#onShelf] = article; // with what was typed in it
    this.#choose(index);
  }

  /**
   * Opens an article of the shelf.
   * @param {number} index
   */
  #choose(index) {
    const article = this.#shelf[index];
    if (!article) return;
    this.#onShelf = index;
    this.reading.open(article);
  }

  /** @param {File} file */
  async #addCorrections(file) {
    try {
      await this.reading.corrections.addText(await correctionsOf(file));
      this.#loader.problems = [];
    } catch {
      this.#loader.problems = [{ reason: 'notCorrections', file: file.name }];
    }
    this.requestUpdate();
  }
}
