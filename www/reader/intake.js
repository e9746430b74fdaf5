/** Where articles come in: a field to paste into, a file chooser, the example. */
import { html, nothing, render } from 'lit';

import { fill, strings } from '../i18n/strings.js';
import { ENDINGS } from '../input/file.js';
import { readTransfer } from '../input/transfer.js';

/** @import { Article } from '../input/article.js' */

/**
 * What becomes of what comes in.
 * @typedef {object} Receiver
 * @property {(article: Article) => void} open
 * @property {(files: File[]) => void} openFiles
 * @property {(() => void) | null} openExample null where there is none
 */

/** Takes articles in: through its own controls, and by paste and drop anywhere in its area. */
export class Intake {
  /** @type {HTMLElement} */
  #root;
  /** @type {Receiver} */
  #receiver;
  /** What was typed. */
  #draft = '';

  /**
   * @param {HTMLElement} root
   * @param {Document | HTMLElement} area where pastes and drops are taken
   * @param {Receiver} receiver
   */
  constructor(root, area, receiver) {
    this.#root = root;
    this.#receiver = receiver;
    const on = /** @type {Document['addEventListener']} */ (area.addEventListener.bind(area));
    on('paste', (event) => this.#onPaste(event));
    on('dragover', (event) => this.#onDrag(event));
    on('dragleave', (event) => {
      if (!event.relatedTarget) this.#showTarget(false);
    });
    on('drop', (event) => this.#onDrop(event));
  }

  /** Shows everything anew. */
  render() {
    render(this.#template(), this.#root);
  }

  #template() {
    const endings = ENDINGS.join(' ');
    const { openExample } = this.#receiver;
    return html`<textarea
        id="draft"
        rows="1"
        lang="de"
        aria-label=${strings.intakeLabel}
        aria-describedby="intake-hint"
        placeholder=${strings.intakePlaceholder}
        .value=${this.#draft}
        @input=${this.#onInput}
      ></textarea>
      <div class="intake-actions">
        ${this.#draft.trim()
          ? html`<button type="button" class="primary" @click=${this.#openDraft}>${strings.analyze}</button>`
          : nothing}
        <label class="button">
          <input type="file" multiple accept=${ENDINGS.join(',')} @change=${this.#onFiles} />${strings.chooseFile}
        </label>
        ${openExample ? html`<button type="button" @click=${() => openExample()}>${strings.example}</button>` : nothing}
      </div>
      <p class="hint" id="intake-hint">${fill(strings.intakeHint, { endings })} ${strings.privacy}</p>
      <p class="drop-target" aria-hidden="true">${strings.dropHere}</p>`;
  }

  /** @param {ClipboardEvent} event */
  #onPaste(event) {
    const [target] = event.composedPath();
    const isElsewhere = target instanceof HTMLElement && target.id !== 'draft' && isEditable(target);
    if (isElsewhere || !event.clipboardData || this.#draft.trim()) return;
    if (this.#take(event.clipboardData)) event.preventDefault();
  }

  /** @param {DragEvent} event */
  #onDrag(event) {
    event.preventDefault(); // else the browser opens the file itself
    this.#showTarget(true);
  }

  /** @param {DragEvent} event */
  #onDrop(event) {
    event.preventDefault();
    this.#showTarget(false);
    if (event.dataTransfer) this.#take(event.dataTransfer);
  }

  /**
   * @param {DataTransfer} transfer
   * @returns {boolean} whether there was something to read
   */
  #take(transfer) {
    const { files, article } = readTransfer(transfer, strings.pastedName);
    if (files.length > 0) this.#receiver.openFiles(files);
    else if (article) this.#receiver.open(article);
    return files.length > 0 || article !== null;
  }

  /** @param {Event} event */
  #onFiles = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    this.#receiver.openFiles([...(input.files ?? [])]);
    input.value = ''; // so that the same file can be chosen again
  };

  /** @param {Event} event */
  #onInput = (event) => {
    this.#draft = /** @type {HTMLTextAreaElement} */ (event.target).value;
    this.render();
  };

  #openDraft = () => {
    this.#receiver.open({ name: strings.pastedName, text: this.#draft });
    this.#draft = '';
    this.render();
  };

  /** @param {boolean} isShown */
  #showTarget(isShown) {
    this.#root.classList.toggle('is-dropping', isShown);
  }
}

/** @param {HTMLElement} element */
function isEditable(element) {
  return element.isContentEditable || element.matches('input, textarea, select');
}
