/** `<wortlaut-own-names>`: the list of own names, of names never marked and of what was removed, each with its reach. */
import { html, nothing } from 'lit';

import { define } from '../view/define.js';
import { ReadingView } from '../view/reading-view.js';
import { libraryWords } from './words.js';

/** @import { OwnLine, Reach } from '../store/shapes.js' */

/** @type {Reach[]} */
const REACHES = ['here', 'always'];

/** Shows and lifts what holds. */
export class OwnNames extends ReadingView {
  /** @override */
  static tag = 'wortlaut-own-names';
  /** @override */
  static shows = ['wording', 'corrections', 'article'];

  /** @override */
  follow(/** @type {(what: string, act: () => void) => void} */ _, /** @type {AbortSignal} */ signal) {
    this.reading.corrections.addEventListener('change', () => this.requestUpdate(), { signal });
  }

  /** Opens the list. */
  async open() {
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  /** @override */
  render() {
    const { corrections, wording } = this.reading;
    const words = libraryWords(wording.language);
    const { lines } = corrections;
    return html`<dialog class="library" aria-labelledby="own-names-title">
      <form method="dialog" class="library-head">
        <h2 id="own-names-title">${words.names}</h2>
        <button>${words.close}</button>
      </form>
      ${lines.length === 0
        ? html`<p class="nothing">${words.noNames}</p>`
        : html`<ul class="own-names">
            ${lines.map((line) => html`<li data-line=${line.id}>${this.#line(line)}</li>`)}
          </ul>`}
    </dialog>`;
  }

  /** @param {OwnLine} line */
  #line(line) {
    const { corrections, wording } = this.reading;
    const { strings, fill, language } = wording;
    const words = libraryWords(language);
    const { name, what, type, forms, reach } = line;
    const kind = what === 'name' ? type && strings.type[type] : words[what];
    return html`<span class="own-name">
        <b lang="de">${name}</b> <span class="aside">${kind}</span>
        ${forms.length > 0 ? html`<span class="aside" lang="de">${fill(words.also, { forms: forms.join(' · ') })}</span>` : nothing}
      </span>
      ${what === 'removed'
        ? html`<span class="aside">${words.here}</span>`
        : html`<select
            aria-label=${fill(words.reach, { name })}
            @change=${(/** @type {Event} */ { target }) =>
              corrections.setReach(line, /** @type {Reach} */ (/** @type {HTMLSelectElement} */ (target).value))}
          >
            ${REACHES.map((it) => html`<option value=${it} .selected=${it === reach}>${words[it]}</option>`)}
          </select>`}
      <button type="button" aria-label=${fill(words.liftOf, { name })} @click=${() => corrections.removeLine(line)}>${words.lift}</button>`;
  }
}

/**
 * Opens the list of own names.
 * @param {Element} host inside of what provides the reading
 */
export function openOwnNames(host) {
  define(OwnNames);
  const found = host.querySelector(OwnNames.tag) ?? host.appendChild(document.createElement(OwnNames.tag));
  void /** @type {OwnNames} */ (found).open();
}
