/** A part of the page that shows a reading: takes it from the context, and shows itself anew when it has changed. */
import { ContextConsumer, createContext } from '@lit/context';
import { LitElement } from 'lit';

/** @import { Context } from '@lit/context' */
/** @import { Reading } from '../reading/reading.js' */

/** What is being read: every part inside of its provider shows the same. @type {Context<'wortlaut-reading', Reading>} */
export const readingContext = createContext('wortlaut-reading');

/** Stands in the tree that it is put into, and takes its style from there. */
export class ReadingView extends LitElement {
  /** The name of the element. */
  static tag = '';
  /** Events of the reading after which to show oneself anew. @type {string[]} */
  static shows = [];

  #context = new ContextConsumer(this, { context: readingContext, subscribe: true, callback: () => this.#follow() });
  #leaving = new AbortController();

  /** What is shown. Only to be asked for once the element is in a page. */
  get reading() {
    return /** @type {Reading} */ (this.#context.value);
  }

  /** @override */
  createRenderRoot() {
    return this;
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.#follow();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  /** @override */
  shouldUpdate() {
    return this.#context.value !== undefined;
  }

  #follow() {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const reading = this.#context.value;
    if (!reading || !this.isConnected) return;
    const on = (/** @type {string} */ what, /** @type {() => void} */ act) => reading.addEventListener(what, act, { signal });
    const { shows } = /** @type {typeof ReadingView} */ (this.constructor);
    for (const what of shows) on(what, () => this.requestUpdate());
    this.follow(on, signal);
  }

  /**
   * Begins to act on the reading's events, and on others, as long as the element is in the page.
   * @param {(what: string, act: () => void) => void} _on
   * @param {AbortSignal} _signal ends it
   */
  follow(_on, _signal) {}
}
