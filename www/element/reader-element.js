/** `<wortlaut-reader>`: the whole reader, as compact as the room that it has. */
import { html } from 'lit';

import { Reader } from '../reader/reader.js';
import { readMarkup } from '../input/markup.js';
import { ReadingElement } from './reading-element.js';

/**
 * What stands inside the element is the article that it opens with.
 * @csspart article - the sheet
 * @csspart text - the article's text
 * @csspart toolbar - what can be done with the article
 * @csspart findings - the lists
 * @csspart card - what is known about the words under the pointer
 */
export class WortlautReader extends ReadingElement {
  /** @type {Reader | null} */
  #reader = null;

  /** @override */
  render() {
    return html`<div id="root"></div>`;
  }

  /** @override */
  firstUpdated() {
    const root = /** @type {HTMLElement} */ (this.renderRoot.querySelector('#root'));
    const { reading, keeping } = this;
    this.#reader = new Reader(root, { reading, keeping, area: this, loadExample: null, isSerif: true });
    if (this.isConnected) this.#reader.connect();
    const { text, blocks } = readMarkup(this);
    if (!reading.article && text) this.open({ name: blocks.find(({ kind }) => kind === 'title') ? titleOf(text) : '', text, blocks });
  }

  /** @override */
  updated() {
    this.#reader?.render();
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.#reader?.connect();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#reader?.disconnect();
  }
}

/** @param {string} text */
function titleOf(text) {
  return text.slice(0, text.indexOf('\n'));
}
