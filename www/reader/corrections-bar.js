/** Undo and redo, the list of own names, corrections as a file. */
import { html, nothing } from 'lit';

import { saveFile } from '../export/save.js';
import { onMenuKey, onMenuLeft, onMenuToggle } from '../view/menu.js';

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
    ${corrections.canRedo
      ? html`<button type="button" @click=${() => corrections.redo()}>${strings.redo}</button>`
      : nothing}
    <details class="menu" @toggle=${onMenuToggle} @focusout=${onMenuLeft} @keydown=${onMenuKey}>
      <summary class="button">${strings.corrections}</summary>
      <div class="menu-list">
        <button type="button" @click=${showNames}>${strings.ownNames}</button>
        <button type="button" @click=${save}>${strings.saveCorrections}</button>
        <label class="button">
          <input type="file" accept=".json" @change=${choose} />${strings.loadCorrections}
        </label>
      </div>
    </details>`;
}

/** @param {Event} event */
async function showNames({ target }) {
  const reader = /** @type {Element} */ (target).closest('.reader');
  const { openOwnNames } = await import('../library/own-names.js');
  if (reader) openOwnNames(reader);
}
