/** `<wortlaut-panel>`: the findings, three lists and an overview under tabs. */
import { html, nothing } from 'lit';

import { claimList } from '../findings/claim-list.js';
import { entityList } from '../findings/entity-list.js';
import { filterClaims, nextOpen, openFilter } from '../findings/filter.js';
import { filterBar, progress, searchField } from '../findings/filter-bar.js';
import { keyOf } from '../findings/finding.js';
import { revealRow } from '../findings/rows.js';
import { later } from '../view/later.js';
import { ReadingView } from '../view/reading-view.js';

/** @import { PropertyValues } from 'lit' */
/** @import { Filter } from '../findings/filter.js' */
/** @import { Reading, Selection } from '../reading/reading.js' */

/** @typedef {'claims' | 'entities' | 'figures' | 'overview'} Tab */

/** @type {Tab[]} */
const TABS = ['claims', 'entities', 'figures', 'overview'];

const figures = later(() => import('../findings/figure-list.js'));
const charts = later(() => import('../charts/overview.js'));

/** @type {Record<Tab, (reading: Reading, filter: Filter) => unknown>} */
const LISTS = {
  claims: claimList,
  entities: entityList,
  figures: (reading, filter) => figures(({ figureList }) => figureList(reading, filter)),
  overview: (reading) => charts(({ overview }) => overview(reading)),
};

/** Shows the findings of a reading. */
export class Panel extends ReadingView {
  /** @override */
  static tag = 'wortlaut-panel';
  /** @override */
  static shows = ['analysis', 'corrections', 'wording'];

  /** @type {Tab} */
  #tab = 'claims';
  #filter = openFilter();
  #hadFocus = false;
  /** A row that is to be seen. @type {string | null} */
  #wanted = null;

  /** @override */
  render() {
    if (!this.reading.analysis) return nothing;
    const { strings } = this.reading.wording;
    return html`<div class="tabs" role="tablist" aria-label=${strings.findings} @keydown=${this.#onKey}>
        ${TABS.map((tab) => this.#tabButton(tab))}
      </div>
      ${this.#tab === 'overview' ? nothing : this.#narrow()}
      <div class="panel" role="tabpanel" id="findings-panel" aria-labelledby="tab-${this.#tab}" tabindex="0">
        ${LISTS[this.#tab](this.reading, this.#filter)}
      </div>`;
  }

  /** @override @param {PropertyValues} changed */
  updated(changed) {
    super.updated(changed);
    if (this.#wanted) revealRow(this, this.#wanted);
    this.#wanted = null;
    this.#rove();
    if (this.#hadFocus && !this.matches(':focus-within')) (this.#stop ?? this.#find(`#tab-${this.#tab}`))?.focus();
  }

  /** @override @param {PropertyValues} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    this.#hadFocus = this.matches(':focus-within');
  }

  /** The finding that one comes to with the tabulator; arrow keys lead to the others. @returns {HTMLElement | null} */
  get #stop() {
    return this.#find('.finding[aria-current="true"]') ?? this.#find('.finding');
  }

  /** @param {EventTarget | null} [at] the finding that has the focus */
  #rove(at = null) {
    const stop = at instanceof Element && at.matches('.finding') ? at : this.#stop;
    for (const finding of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.finding'))) {
      finding.tabIndex = finding === stop ? 0 : -1;
    }
  }

  /**
   * Does what a key of the working list stands for.
   * @param {string} key
   * @returns {boolean} whether it stands for something
   */
  act(key) {
    const { reading } = this;
    const claims = filterClaims(reading, this.#filter);
    const id = reading.selection?.type === 'claim' ? reading.selection.id : null;
    const at = claims.findIndex((it) => it.id === id);
    const claim = claims[at];
    const go = (/** @type {import('../../pkg/wortlaut.js').Claim | null | undefined} */ to) =>
      to && reading.select({ type: 'claim', id: to.id });
    if (key === 'j') go(claims[at + 1]);
    else if (key === 'k') go(claims[at < 0 ? claims.length - 1 : at - 1]);
    else if (key === 'o') this.#toNextOpen();
    else if (key === 'c' && claim) {
      reading.corrections.setNote(reading.text, claim, { status: 'checked' });
      this.#toNextOpen();
    } else if (key === 'n' && claim) void this.#write('.note textarea');
    else if (key === '/') void this.#write('.search');
    else return false;
    return true;
  }

  /** Puts the focus on the finding that is selected. @returns {boolean} whether there is one */
  enter() {
    const finding = this.#find('.finding[aria-current="true"]');
    finding?.focus();
    return finding !== null;
  }

  /** Puts the caret into a field, which may have to be loaded. @param {string} selector */
  async #write(selector) {
    if (this.#tab === 'overview') this.#open('claims');
    for (let tries = 0; tries < 20 && !this.#find(selector); tries += 1) await new Promise((done) => setTimeout(done, 25));
    this.#find(selector)?.focus();
  }

  #toNextOpen = () => {
    const { reading } = this;
    const { selection } = reading;
    const next = nextOpen(reading, filterClaims(reading, this.#filter), selection?.type === 'claim' ? selection.id : null);
    if (next) reading.select({ type: 'claim', id: next.id });
  };

  /**
   * @param {string} selector
   * @returns {HTMLElement | null}
   */
  #find(selector) {
    return this.querySelector(selector);
  }

  /** @override @param {(what: string, act: () => void) => void} on @param {AbortSignal} signal */
  follow(on, signal) {
    on('article', () => this.#change(openFilter()));
    on('selection', () => this.#follow());
    on('asked', () => {
      this.#tab = 'claims';
      this.#change({ ...openFilter(), speaker: this.reading.asked });
    });
    this.addEventListener('focusin', ({ target }) => this.#rove(target), { signal });
    this.addEventListener('keydown', (event) => this.#step(event), { signal });
    // The printer wants every row of a long list.
    addEventListener('beforeprint', () => this.#change({ isPrinted: true }, true), { signal });
    addEventListener('afterprint', () => this.#change({ isPrinted: false }, true), { signal });
  }

  #narrow() {
    return html`<div class="narrow">
      ${searchField(this.reading.wording, this.#filter, this.#change)}
      ${this.#tab === 'claims' ? html`${filterBar(this.reading, this.#filter, this.#change)} ${progress(this.reading, this.#toNextOpen)}` : nothing}
    </div>`;
  }

  /** @param {Tab} tab */
  #tabButton(tab) {
    const { strings, number } = this.reading.wording;
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
      ${strings[tab]} ${tab === 'overview' ? nothing : html`<span class="count">${number(this.#count(tab))}</span>`}
    </button>`;
  }

  /** @param {Exclude<Tab, 'overview'>} tab */
  #count(tab) {
    const { analysis } = this.reading;
    if (!analysis) return 0;
    if (tab === 'figures') return analysis.quantities.length + analysis.times.length;
    return analysis[tab].length;
  }

  /** @param {Tab} tab */
  #open(tab) {
    this.#tab = tab;
    this.requestUpdate();
  }

  /**
   * @param {Partial<Filter>} change
   * @param {boolean} [isUrgent] whether it must be seen at once
   */
  #change = (change, isUrgent = false) => {
    Object.assign(this.#filter, change);
    this.requestUpdate();
    if (isUrgent) this.performUpdate();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(this.#tab) + step + TABS.length) % TABS.length] ?? this.#tab;
    this.#open(next);
    /** @type {HTMLElement | null} */ (this.querySelector(`#tab-${next}`))?.focus();
  };

  /** Opens the list that holds the selection, and brings it into view. */
  #follow() {
    const { selection } = this.reading;
    if (selection) this.#tab = tabOf(selection);
    this.#admit(selection);
    this.#wanted = selection && keyOf(selection);
    this.requestUpdate();
  }

  /**
   * Lifts the filter where it hides the selection.
   * @param {Selection | null} selection
   */
  #admit(selection) {
    if (selection?.type !== 'claim') return;
    const isShown = filterClaims(this.reading, this.#filter).some(({ id }) => id === selection.id);
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
    const all = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.finding')]);
    all[all.indexOf(target) + step]?.focus();
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
