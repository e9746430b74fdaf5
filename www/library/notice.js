/** `<wortlaut-notice>`: says what has become of the storage, and offers the way back to what was read before. */
import { html, nothing } from 'lit';

import { saveFile } from '../export/save.js';
import { ReadingView } from '../view/reading-view.js';
import { titleOf } from './title.js';
import { libraryWords } from './words.js';

/** @import { Article } from '../input/article.js' */
/** @import { Library } from './library.js' */

/** Shown above the desk. */
export class Notice extends ReadingView {
  /** @override */
  static tag = 'wortlaut-notice';
  /** @override */
  static shows = ['wording', 'corrections'];
  /** @override */
  static properties = {
    library: { attribute: false },
    former: { attribute: false },
    isOpen: { state: true },
  };

  constructor() {
    super();
    /** Where articles are kept. @type {Library | null} */
    this.library = null;
    /** What was read before something else took its place. @type {Article | null} */
    this.former = null;
    /** Whether what is unfit is shown. */
    this.isOpen = false;
  }

  /** @override @param {(what: string, act: () => void) => void} _ @param {AbortSignal} signal */
  follow(_, signal) {
    const show = () => this.requestUpdate();
    this.reading.corrections.addEventListener('state', show, { signal });
    this.library?.addEventListener('state', show, { signal });
  }

  /** @override */
  render() {
    const { corrections, wording } = this.reading;
    const words = libraryWords(wording.language);
    const trouble = corrections.trouble ?? this.library?.trouble;
    const unfit = [...corrections.unfit, ...(this.library?.unfit ?? []).map((raw) => ({ where: 'articles', raw }))];
    return html`<div class="notice" role="status">
      ${trouble
        ? html`<p class="problem" data-trouble=${trouble}>
            ${words.trouble[trouble]} ${link(words.retry, () => this.#retry())} ${link(words.save, () => this.#save())}
          </p>`
        : nothing}
      ${unfit.length > 0
        ? html`<p class="problem" data-unfit=${unfit.length}>
              ${wording.plural(words.unfit, unfit.length)}
              ${link(this.isOpen ? words.hide : words.see, () => (this.isOpen = !this.isOpen))}
              ${link(words.remove, () => this.#drop())}
            </p>
            ${this.isOpen ? html`<pre class="unfit" tabindex="0">${unfit.map(lineOf).join('\n')}</pre>` : nothing}`
        : nothing}
      ${this.former
        ? html`<p>${link(wording.fill(words.back, { name: titleOf(this.former) }), () => this.dispatchEvent(new Event('back')))}</p>`
        : nothing}
    </div>`;
  }

  #retry() {
    this.reading.corrections.retry();
    void this.library?.flush();
  }

  #save() {
    saveFile('wortlaut-korrekturen.json', 'application/json', this.reading.corrections.toText());
  }

  async #drop() {
    this.isOpen = false;
    await Promise.all([this.reading.corrections.dropUnfit(), this.library?.dropUnfit()]);
    this.requestUpdate();
  }
}

/** @param {{ where: string, raw: unknown }} unfit */
function lineOf({ where, raw }) {
  return `${where}: ${JSON.stringify(raw)?.slice(0, 500) ?? String(raw)}`;
}

/**
 * @param {string} words
 * @param {() => void} act
 */
function link(words, act) {
  return html`<button type="button" class="link" @click=${act}>${words}</button>`;
}
