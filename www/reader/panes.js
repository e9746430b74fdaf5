/** On a small screen: article or findings, chosen at the foot of the page. */
import { html, render } from 'lit';

import { language, strings } from '../i18n/strings.js';

/** @import { Reading } from '../reading/reading.js' */

/** @typedef {'article' | 'findings'} Pane */

/** @type {Pane[]} */
const PANES = ['article', 'findings'];

/** Chooses what a small screen shows; a large one shows both. */
export class Panes {
  /** @type {HTMLElement} */
  #root;
  /** @type {Reading} */
  #reading;
  /** @type {Pane} */
  #pane = 'article';
  /** Where the reader was in each. */
  #scroll = { article: 0, findings: 0 };

  /** Holds the panes. @type {HTMLElement} */
  #desk;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} desk holds the panes
   * @param {Reading} reading
   */
  constructor(root, desk, reading) {
    this.#root = root;
    this.#desk = desk;
    this.#reading = reading;
    reading.addEventListener('analysis', () => this.render());
    desk.addEventListener('click', (event) => this.#follow(event), true);
  }

  /** Shows everything anew. */
  render() {
    this.#desk.dataset.pane = this.#pane;
    this.#root.setAttribute('aria-label', strings.panes);
    const count = this.#reading.analysis?.claims.length ?? 0;
    render(
      PANES.map(
        (pane) => html`<button
          type="button"
          aria-pressed=${pane === this.#pane ? 'true' : 'false'}
          @click=${() => this.#open(pane)}
        >
          ${strings[pane]} ${pane === 'findings' ? html`<span class="count">${count.toLocaleString(language)}</span>` : ''}
        </button>`,
      ),
      this.#root,
    );
  }

  /** A finding that is chosen leads into the article. @param {Event} event */
  #follow({ target }) {
    if (target instanceof Element && target.closest('.findings :is(.finding, .step, .link)')) this.#open('article');
  }

  /** @param {Pane} pane */
  #open(pane) {
    if (pane === this.#pane) return;
    this.#scroll[this.#pane] = scrollY;
    this.#pane = pane;
    this.render();
    if (getComputedStyle(this.#root).display !== 'none') scrollTo({ top: this.#scroll[pane] });
  }
}
