/** Undo, and corrections as a file. */
import { html } from 'lit';

import { saveFile } from '../export/save.js';

/** @import { Wording } from '../i18n/wording.js' */
/** @import { Corrections } from '../store/corrections.js' */

/**
 * @param {Wording} wording
 * @param {Corrections} corrections
 * @param {(file: File) => void} onFile
 */
export function correctionsBar({ strings }, corrections, onFile) {
  const choose = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.files?.[0]) onFile(input.files[0]);
    input.value = ''; // so that the same file can be chosen again
  };
  const save = () => saveFile('wortlaut-korrekturen.json', 'application/json', corrections.toText());
  return html`<button type="button" ?disabled=${!corrections.canUndo} @click=${() => corrections.undo()}>
      ${strings.undo}
    </button>
    <details class="menu">
      <summary class="button">${strings.corrections}</summary>
      <div class="menu-list">
        <button type="button" @click=${save}>${strings.saveCorrections}</button>
        <label class="button">
          <input type="file" accept=".json" @change=${choose} />${strings.loadCorrections}
        </label>
      </div>
    </details>`;
}
