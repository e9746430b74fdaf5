/** `<wortlaut-reader>`: the whole reader, as compact as the room that it has. */
import { html } from 'lit';

import { readMarkup } from '../input/markup.js';
import { Desk } from '../reader/desk.js';
import { define } from '../view/define.js';
import { ReadingElement } from './reading-element.js';

define(Desk);

/**
 * What stands inside the element is the article that it opens with.
 * @csspart article - the sheet
 * @csspart text - the article's text
 * @csspart toolbar - what can be done with the article
 * @csspart findings - the lists
 * @csspart card - what is known about the words under the pointer
 */
export class WortlautReader extends ReadingElement {
  /** @override */
  render() {
    return html`<wortlaut-desk .area=${this} .keeping=${this.keeping}></wortlaut-desk>`;
  }

  /** @override */
  firstUpdated() {
    const { text, blocks } = readMarkup(this);
    if (!this.reading.article && text) this.open({ name: blocks.find(({ kind }) => kind === 'title') ? titleOf(text) : '', text, blocks });
  }
}

/** @param {string} text */
function titleOf(text) {
  return text.slice(0, text.indexOf('\n'));
}
