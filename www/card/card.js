/** `<wortlaut-card>`: beside the words, or over the foot of a small screen: what is known about them. */
import { html, nothing } from 'lit';

import { ReadingView } from '../view/reading-view.js';

/** @import { Subject } from '../reading/reading.js' */

/** Loaded with the first card. @type {typeof import('./card-content.js') | null} */
let contents = null;

/** Between the words and the card, and between the card and the window's edge, in pixels. */
const GAP = 8;

/** Shows what the pointer rests on; where there are no lists beside the article, also what is selected. */
export class Card extends ReadingView {
  /** @override */
  static tag = 'wortlaut-card';
  /** @override */
  static shows = ['analysis', 'corrections', 'wording'];
  /** @override */
  static properties = { showsSelection: { type: Boolean }, isDocked: { type: Boolean } };

  /** What is shown. @type {Subject | null} */
  #subject = null;

  constructor() {
    super();
    /** Whether a selection is shown too. */
    this.showsSelection = false;
    /** Whether the card lies over the window's foot. */
    this.isDocked = false;
  }

  /** @override */
  render() {
    const { strings } = this.reading.wording;
    const content = this.#subject && contents?.cardContent(this.reading, this.#subject);
    const close = html`<button type="button" class="card-close" aria-label=${strings.close} @click=${() => this.#close()}>
      ×
    </button>`;
    return html`<div class="card" id="card" part="card" popover="manual" @keydown=${this.#onKey}>
      ${content ? html`${close}${content}` : nothing}
    </div>`;
  }

  /** Above everything, whatever the elements around it do. @override */
  updated() {
    const root = this.#root;
    const subject = root.querySelector('.card-head') ? this.#subject : null;
    root.togglePopover(subject !== null);
    if (!subject) return;
    if (this.isDocked) this.reading.shown?.reveal(subject, root.getBoundingClientRect().top - GAP);
    else this.#place(root);
  }

  /** @override @param {(what: string, act: () => void) => void} on */
  follow(on) {
    on('article', () => this.#show(null));
    on('pointed', () => this.#show(this.reading.pointed));
    on('analysis', () => {
      if (this.#subject?.type === 'entity' && !this.reading.entity(this.#subject.id)) this.#show(null);
    });
    on('selection', () => this.#show(this.showsSelection ? this.reading.selection : null));
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#subject = null;
  }

  get #root() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector('.card'));
  }

  /** @param {Subject | null} subject */
  #show(subject) {
    if (subject === null && this.#subject === null) return;
    if (subject === null && this.#root.matches(':focus-within')) this.reading.shown?.focus();
    this.#subject = subject;
    void this.#load();
  }

  async #load() {
    contents ??= await import('./card-content.js');
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  }

  #close() {
    const { reading } = this;
    if (reading.pointed) reading.point(null);
    this.#show(null);
  }

  /** Puts the focus on what can be done with the words. @returns {boolean} whether there is a card */
  enter() {
    if (!this.#subject) return false;
    void this.#enter();
    return true;
  }

  async #enter() {
    await this.#load(); // one may be quicker than the first card
    await this.updateComplete;
    const root = this.#root;
    /** @type {HTMLElement | null} */ (root.querySelector('.marked-words button') ?? root.querySelector('button'))?.focus();
  }

  /** Puts the card near its words. @param {HTMLElement} root */
  #place(root) {
    const near = this.#subject && this.reading.shown?.boxOf(this.#subject);
    if (!near) return;
    const { offsetWidth: width, offsetHeight: height, style } = root;
    const below = near.bottom + GAP;
    const fitsBelow = below + height + GAP < innerHeight;
    style.left = `${Math.max(GAP, Math.min(near.left, innerWidth - width - GAP))}px`;
    style.top = `${fitsBelow ? below : Math.max(GAP, near.top - height - GAP)}px`;
  }
}
