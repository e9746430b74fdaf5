/** On a small screen: article or findings, chosen at the foot of the page. */
import { html } from 'lit';

/** @import { ReactiveController } from 'lit' */
/** @import { ReadingView } from '../view/reading-view.js' */

/** @typedef {'article' | 'findings'} Pane */

/** @type {Pane[]} */
const PANES = ['article', 'findings'];

/** Chooses what a small screen shows; a large one shows both. @implements {ReactiveController} */
export class Panes {
  /** Holds the panes. @type {ReadingView} */
  #desk;
  /** @type {Pane} */
  #pane = 'article';
  /** Where the reader was in each. */
  #scroll = { article: 0, findings: 0 };

  /** @param {ReadingView} desk */
  constructor(desk) {
    this.#desk = desk;
    desk.addController(this);
    desk.addEventListener('click', (event) => this.#follow(event), true);
  }

  hostUpdate() {
    this.#desk.dataset.pane = this.#pane;
  }

  /** The choice. */
  render() {
    const { analysis, wording } = this.#desk.reading;
    const { strings, number } = wording;
    const count = number(analysis?.claims.length ?? 0);
    return html`<nav class="panes" id="panes" aria-label=${strings.panes}>
      ${PANES.map(
        (pane) => html`<button
          type="button"
          aria-pressed=${pane === this.#pane ? 'true' : 'false'}
          @click=${() => this.open(pane)}
        >
          ${strings[pane]} ${pane === 'findings' ? html`<span class="count">${count}</span>` : ''}
        </button>`,
      )}
    </nav>`;
  }

  /** A finding that is chosen leads into the article. @param {Event} event */
  #follow({ target }) {
    if (target instanceof Element && target.closest('.findings :is(.finding, .step, .link)')) this.open('article');
  }

  /** @param {Pane} pane */
  open(pane) {
    if (pane === this.#pane) return;
    this.#scroll[this.#pane] = scrollY;
    this.#pane = pane;
    this.#desk.dataset.pane = pane; // at once: what is chosen is measured next
    this.#desk.requestUpdate();
    const isShown = getComputedStyle(/** @type {Element} */ (this.#desk.querySelector('#panes'))).display !== 'none';
    if (isShown) scrollTo({ top: this.#scroll[pane] });
  }
}
