/** `<wortlaut-findings>`: the lists alone, for a side panel next to a text that is shown elsewhere. */
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { FindingsView } from '../findings/findings-view.js';
import { fill, strings } from '../i18n/strings.js';
import { arrivals, ReadingElement } from './reading-element.js';

/** @import { PropertyValues, TemplateResult } from 'lit' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * @csspart findings - the lists
 * @csspart status - what is being done, or what went wrong
 */
export class WortlautFindings extends ReadingElement {
  /** @override */
  static properties = { for: { type: String } };

  /** @type {FindingsView | null} */
  #findings = null;
  /** What the lists show. @type {Reading | null} */
  #shown = null;
  #find = () => this.#findArticle();

  constructor() {
    super();
    /** The id of the element whose findings are listed. @type {string | null} */
    this.for = null;
  }

  /** What is listed: of our own text, or of what another element reads. @override */
  get reading() {
    return super.reading;
  }

  /** @override */
  set reading(reading) {
    this.adopt(reading);
  }

  /** @override */
  render() {
    return html`<div class="status" part="status" role="status">${statusOf(this.reading)}</div>
      ${keyed(this.reading, html`<div class="findings" id="findings" part="findings"></div>`)}`;
  }

  /** @override @param {PropertyValues<this>} changed */
  willUpdate(changed) {
    if (changed.has('for')) this.#findArticle();
    super.willUpdate(changed);
  }

  /** @override @param {PropertyValues<this>} changed */
  updated(changed) {
    if (this.#shown !== this.reading) {
      this.#findings = new FindingsView(/** @type {HTMLElement} */ (this.renderRoot.querySelector('#findings')), this.reading);
      this.#shown = this.reading;
    }
    if (changed.size > 0) this.#findings?.render();
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    arrivals.addEventListener('arrival', this.#find);
    this.#findArticle();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    arrivals.removeEventListener('arrival', this.#find);
  }

  /** Lists what the element named by `for` reads, as soon as it is there. */
  #findArticle() {
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const article = this.for ? root.querySelector(`#${CSS.escape(this.for)}`) : null;
    if (article instanceof ReadingElement && article !== this) this.adopt(article.reading);
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
