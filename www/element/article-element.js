/** `<wortlaut-article>`: marks the text that it wraps, and does not change it. */
import { html } from 'lit';

import { canHighlight, HighlightPainter } from '../article/highlight-painter.js';
import { MarkedArticle } from '../article/marked-article.js';
import { Card } from '../card/card.js';
import { Panel } from '../panel/panel.js';
import { define } from '../view/define.js';
import { lendStyle } from './lent-style.js';
import { OverlayPainter } from './overlay-painter.js';
import { ReadingElement } from './reading-element.js';
import { SlottedText } from './slotted-text.js';

define(Card, Panel);

/**
 * @csspart problem - above the text, where it can't be analysed
 * @csspart rail - beside the lines of every claim
 * @csspart findings - the lists below the article, folded at first
 * @csspart summary - the line that unfolds them
 * @csspart card - what is known about the words under the pointer
 */
export class WortlautArticle extends ReadingElement {
  #text = new SlottedText();
  #marks = new MarkedArticle(this, {
    text: this.#text,
    reading: () => this.reading,
    holder: () => this,
    rail: () => this.#part('.rail'),
    painter: () => (canHighlight() ? new HighlightPainter(this.#text) : new OverlayPainter(this.#text, this.#part('.overlay'))),
    isText: (element) => element !== this && this.contains(element),
  });
  /** Takes back the style of the marks. @type {(() => void) | null} */
  #takeBack = null;
  #changes = new MutationObserver(() => this.#read());

  constructor() {
    super();
    this.reading.addEventListener('analysis', () => this.requestUpdate());
  }

  /** @override */
  render() {
    const { analysis, error, state, wording } = this.reading;
    const { strings, fill, countsOf } = wording;
    const problem = state === 'failed' ? html`<p class="problem" part="problem">${fill(strings.failed, { error })}</p>` : '';
    return html`<div role="alert">${problem}</div>
      <div class="wrapped">
        <div class="rail" part="rail" aria-hidden="true"></div>
        <slot></slot>
        <div class="overlay" aria-hidden="true"></div>
      </div>
      <details class="below" part="findings" ?hidden=${!analysis}>
        <summary part="summary">${strings.findings}: <span role="status">${analysis ? countsOf(analysis) : ''}</span></summary>
        <div class="findings" id="findings"><wortlaut-panel></wortlaut-panel></div>
      </details>
      <wortlaut-card .showsSelection=${true}></wortlaut-card>`;
  }

  /** @override */
  firstUpdated() {
    this.#read();
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.#takeBack = lendStyle(/** @type {Document | ShadowRoot} */ (this.getRootNode()));
    this.#changes.observe(this, { characterData: true, childList: true, subtree: true });
    if (this.hasUpdated) this.#read();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#changes.disconnect();
    this.#takeBack?.();
  }

  /** Reads the wrapped text, which may have changed. */
  #read() {
    this.#text.read(this);
    const { text, blocks } = this.#text;
    const { article } = this.reading;
    if (article?.text === text) this.#marks.show(); // the same words in other elements
    else if (article) this.reading.type(text, blocks);
    else if (text) this.open({ name: document.title, text, blocks });
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector(selector));
  }
}
