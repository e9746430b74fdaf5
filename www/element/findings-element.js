/** `<wortlaut-findings>`: the lists alone, for a side panel next to a text that is shown elsewhere. */
import { html } from 'lit';

import { FindingsView } from '../findings/findings-view.js';
import { ReadingElement } from './reading-element.js';

/** @csspart findings - the lists */
export class WortlautFindings extends ReadingElement {
  /** @type {FindingsView | null} */
  #findings = null;

  /** @override */
  render() {
    return html`<div class="findings" id="findings" part="findings"></div>`;
  }

  /** @override */
  firstUpdated() {
    this.#findings = new FindingsView(/** @type {HTMLElement} */ (this.renderRoot.querySelector('#findings')), this.reading);
  }

  /** @override */
  updated() {
    this.#findings?.render();
  }
}
