/** `<wortlaut-findings>`: the lists alone, for a side panel next to a text that is shown elsewhere. */
import { html } from 'lit';

import { Panel } from '../panel/panel.js';
import { define } from '../view/define.js';
import { arrivals, ReadingElement } from './reading-element.js';

/** @import { PropertyValues, TemplateResult } from 'lit' */
/** @import { Reading } from '../reading/reading.js' */

define(Panel);

/**
 * @csspart findings - the lists
 * @csspart status - what is being done, or what went wrong
 */
export class WortlautFindings extends ReadingElement {
  /** @override */
  static properties = { for: { type: String } };

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
      <div class="findings" id="findings" part="findings"><wortlaut-panel></wortlaut-panel></div>`;
  }

  /** @override @param {PropertyValues<this>} changed */
  willUpdate(changed) {
    if (changed.has('for')) this.#findArticle();
    super.willUpdate(changed);
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
function statusOf({ state, analysis, error, wording }) {
  const { strings, fill } = wording;
  if (state === 'failed') return html`<p class="problem">${fill(strings.failed, { error })}</p>`;
  if (!analysis) return state === 'working' ? html`<p class="is-working">${strings.working}</p>` : '';
  return analysis.language === 'de' || analysis.text_length === 0 ? '' : html`<p class="problem">${strings.notGerman}</p>`;
}
