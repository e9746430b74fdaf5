/** `<wortlaut-findings>`: the lists alone, for a side panel next to a text that is shown elsewhere. */
import { html } from 'lit';

import { FindingsView } from '../findings/findings-view.js';
import { fill, strings } from '../i18n/strings.js';
import { ReadingElement } from './reading-element.js';

/** @import { PropertyValues, TemplateResult } from 'lit' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * @csspart findings - the lists
 * @csspart status - what is being done, or what went wrong
 */
export class WortlautFindings extends ReadingElement {
  /** @type {FindingsView | null} */
  #findings = null;

  /** @override */
  render() {
    return html`<div class="status" part="status" role="status">${statusOf(this.reading)}</div>
      <div class="findings" id="findings" part="findings"></div>`;
  }

  /** @override */
  firstUpdated() {
    this.#findings = new FindingsView(/** @type {HTMLElement} */ (this.renderRoot.querySelector('#findings')), this.reading);
    this.reading.addEventListener('state', () => this.requestUpdate());
  }

  /** @override @param {PropertyValues<this>} changed */
  updated(changed) {
    if (changed.size > 0) this.#findings?.render();
  }
}

/**
 * Nothing while all goes well: the lists speak for themselves.
 * @param {Reading} reading
 * @returns {TemplateResult | ''}
 */
function statusOf({ state, analysis, error }) {
  if (state === 'failed') return html`<p class="problem">${fill(strings.failed, { error })}</p>`;
  if (!analysis) return state === 'working' ? html`<p class="is-working">${strings.working}</p>` : '';
  return analysis.language === 'de' || analysis.text_length === 0 ? '' : html`<p class="problem">${strings.notGerman}</p>`;
}
