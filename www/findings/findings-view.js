/** The findings beside the article: three lists and an overview under tabs. */
import { html, nothing, render } from 'lit';

import { overview } from '../charts/overview.js';
import { language, strings } from '../i18n/strings.js';
import { claimList } from './claim-list.js';
import { entityList } from './entity-list.js';
import { figureList } from './figure-list.js';
import { filterClaims, openFilter } from './filter.js';
import { filterBar, searchField } from './filter-bar.js';
import { keyOf } from './finding.js';
import { revealRow } from './rows.js';

/** @import { Reading, Selection } from '../reading/reading.js' */

/** @typedef {'claims' | 'entities' | 'figures' | 'overview'} Tab */

/** @type {Tab[]} */
const TABS = ['claims', 'entities', 'figures', 'overview'];

const LISTS = { claims: claimList, entities: entityList, figures: figureList, overview };

/** Shows the findings of a reading in an element. */
export class FindingsView {
  /** @type {HTMLElement} */
  #root;
  /** @type {Reading} */
  #reading;
  /** @type {Tab} */
  #tab = 'claims';
  #filter = openFilter();
  #leaving = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {Reading} reading
   */
  constructor(root, reading) {
    this.#root = root;
    this.#reading = reading;
    reading.addEventListener('analysis', () => this.render());
    reading.addEventListener('article', () => {
      this.#filter = openFilter();
      this.render();
    });
    root.addEventListener('keydown', (event) => this.#step(event));
    reading.addEventListener('selection', () => this.#follow());
    reading.corrections.addEventListener('change', () => this.render());
  }

  /** Begins to follow the printer, which wants every row of a long list. */
  connect() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    addEventListener('beforeprint', () => this.#change({ isPrinted: true }), { signal });
    addEventListener('afterprint', () => this.#change({ isPrinted: false }), { signal });
  }

  /** Leaves nothing behind outside of its own elements. */
  disconnect() {
    this.#leaving.abort();
  }

  /** Shows everything anew. */
  render() {
    render(this.#template(), this.#root);
  }

  #template() {
    if (!this.#reading.analysis) return html``;
    return html`<div class="tabs" role="tablist" aria-label=${strings.findings} @keydown=${this.#onKey}>
        ${TABS.map((tab) => this.#tabButton(tab))}
      </div>
      ${this.#tab === 'overview' ? nothing : this.#narrow()}
      <div class="panel" role="tabpanel" id="findings-panel" aria-labelledby="tab-${this.#tab}" tabindex="0">
        ${LISTS[this.#tab](this.#reading, this.#filter)}
      </div>`;
  }

  #narrow() {
    return html`<div class="narrow">
      ${searchField(this.#filter, this.#change)}
      ${this.#tab === 'claims' ? filterBar(this.#reading, this.#filter, this.#change) : nothing}
    </div>`;
  }

  /** @param {Tab} tab */
  #tabButton(tab) {
    const isOpen = tab === this.#tab;
    return html`<button
      type="button"
      role="tab"
      id="tab-${tab}"
      aria-selected=${isOpen ? 'true' : 'false'}
      aria-controls="findings-panel"
      tabindex=${isOpen ? 0 : -1}
      @click=${() => this.#open(tab)}
    >
      ${strings[tab]} ${tab === 'overview' ? nothing : html`<span class="count">${this.#count(tab).toLocaleString(language)}</span>`}
    </button>`;
  }

  /** @param {Exclude<Tab, 'overview'>} tab */
  #count(tab) {
    const { analysis } = this.#reading;
    if (!analysis) return 0;
    if (tab === 'figures') return analysis.quantities.length + analysis.times.length;
    return analysis[tab].length;
  }

  /** @param {Tab} tab */
  #open(tab) {
    this.#tab = tab;
    this.render();
  }

  /** @param {Partial<import('./filter.js').Filter>} change */
  #change = (change) => {
    Object.assign(this.#filter, change);
    this.render();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(this.#tab) + step + TABS.length) % TABS.length] ?? this.#tab;
    this.#open(next);
    this.#find(`#tab-${next}`)?.focus();
  };

  /** Opens the list that holds the selection, and brings it into view. */
  #follow() {
    const { selection } = this.#reading;
    if (selection) this.#tab = tabOf(selection);
    this.#admit(selection);
    this.render();
    if (!selection) return;
    revealRow(this.#root, keyOf(selection));
  }

  /**
   * Lifts the filter where it hides the selection.
   * @param {Selection | null} selection
   */
  #admit(selection) {
    if (selection?.type !== 'claim') return;
    const isShown = filterClaims(this.#reading, this.#filter).some(({ id }) => id === selection.id);
    if (!isShown) this.#filter = { ...openFilter(), sort: this.#filter.sort };
  }

  /**
   * Arrow keys go from finding to finding.
   * @param {KeyboardEvent} event
   */
  #step(event) {
    const { target, key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!step || !(target instanceof HTMLElement) || !target.classList.contains('finding')) return;
    event.preventDefault();
    const all = /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll('.finding')]);
    all[all.indexOf(target) + step]?.focus();
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement | null}
   */
  #find(selector) {
    return this.#root.querySelector(selector);
  }
}

/**
 * @param {Selection} selection
 * @returns {Tab}
 */
function tabOf({ type }) {
  if (type === 'claim') return 'claims';
  return type === 'entity' ? 'entities' : 'figures';
}
