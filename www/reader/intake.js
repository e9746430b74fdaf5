/** Where articles come in: a field to paste into, a file chooser, the example. */
import { html, nothing } from 'lit';

import { ENDINGS } from '../input/kinds.js';
import { readTransfer } from '../input/transfer.js';
import { ReadingView } from '../view/reading-view.js';

/** @import { Article } from '../input/article.js' */

/**
 * What becomes of what comes in.
 * @typedef {object} Receiver
 * @property {(article: Article) => void} open
 * @property {(files: File[]) => void} openFiles
 * @property {(() => void) | null} openExample null where there is none
 */

/** Takes articles in: through its own controls, and by paste and drop anywhere in its area. */
export class Intake extends ReadingView {
  /** @override */
  static tag = 'wortlaut-intake';
  /** @override */
  static shows = ['wording', 'article'];
  /** @override */
  static properties = {
    area: { attribute: false },
    receiver: { attribute: false },
    draft: { state: true },
    isDropping: { state: true },
  };

  constructor() {
    super();
    /** Where pastes and drops are taken. @type {Document | HTMLElement} */
    this.area = this;
    /** @type {Receiver} */
    this.receiver = { open: () => {}, openFiles: () => {}, openExample: null };
    /** What was typed. */
    this.draft = '';
    this.isDropping = false;
  }

  /** @override */
  render() {
    const { strings, fill } = this.reading.wording;
    const endings = ENDINGS.join(' ');
    const { openExample } = this.receiver;
    return html`<section
      class="intake ${this.isDropping ? 'is-dropping' : ''} ${this.reading.article ? 'has-article' : ''}"
      id="intake"
    >
      <textarea
        id="draft"
        rows="1"
        lang="de"
        aria-label=${strings.intakeLabel}
        aria-describedby="intake-hint"
        placeholder=${strings.intakePlaceholder}
        .value=${this.draft}
        @input=${this.#onInput}
      ></textarea>
      <div class="intake-actions">
        ${this.draft.trim()
          ? html`<button type="button" class="primary" @click=${this.#openDraft}>${strings.analyze}</button>`
          : nothing}
        <label class="button">
          <input type="file" multiple accept=${[...ENDINGS, '.json', '.jsonld'].join(',')} @change=${this.#onFiles} />${strings.chooseFile}
        </label>
        ${openExample ? html`<button type="button" @click=${() => openExample()}>${strings.example}</button>` : nothing}
      </div>
      <p class="hint" id="intake-hint">${fill(strings.intakeHint, { endings })} ${strings.privacy}</p>
      <p class="drop-target" aria-hidden="true">${strings.dropHere}</p>
    </section>`;
  }

  /** @override @param {(what: string, act: () => void) => void} _ @param {AbortSignal} signal */
  follow(_, signal) {
    const { area } = this;
    const on = /** @type {Document['addEventListener']} */ (area.addEventListener.bind(area));
    on('paste', (event) => this.#onPaste(event), { signal });
    on('dragover', (event) => this.#onDrag(event), { signal });
    on('dragleave', (event) => (this.isDropping = this.isDropping && event.relatedTarget !== null), { signal });
    on('drop', (event) => this.#onDrop(event), { signal });
  }

  /** @param {ClipboardEvent} event */
  #onPaste(event) {
    const [target] = event.composedPath();
    const isElsewhere = target instanceof HTMLElement && target.id !== 'draft' && isEditable(target);
    if (isElsewhere || !event.clipboardData || this.draft.trim()) return;
    if (this.#take(event.clipboardData)) event.preventDefault();
  }

  /** @param {DragEvent} event */
  #onDrag(event) {
    event.preventDefault(); // else the browser opens the file itself
    this.isDropping = true;
  }

  /** @param {DragEvent} event */
  #onDrop(event) {
    event.preventDefault();
    this.isDropping = false;
    if (event.dataTransfer) this.#take(event.dataTransfer);
  }

  /**
   * @param {DataTransfer} transfer
   * @returns {boolean} whether there was something to read
   */
  #take(transfer) {
    const { files, article } = readTransfer(transfer, this.reading.wording.strings.pastedName);
    if (files.length > 0) this.receiver.openFiles(files);
    else if (article) this.receiver.open(article);
    return files.length > 0 || article !== null;
  }

  /** @param {Event} event */
  #onFiles = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    this.receiver.openFiles([...(input.files ?? [])]);
    input.value = ''; // so that the same file can be chosen again
  };

  /** @param {Event} event */
  #onInput = (event) => {
    this.draft = /** @type {HTMLTextAreaElement} */ (event.target).value;
  };

  #openDraft = () => {
    this.receiver.open({ name: this.reading.wording.strings.pastedName, text: this.draft });
    this.draft = '';
  };
}

/** @param {HTMLElement} element */
function isEditable(element) {
  return element.isContentEditable || element.matches('input, textarea, select');
}
