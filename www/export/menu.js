/** The menu of what a reading can be saved as, and how. */
import { html } from 'lit';

import { choicesIn, choose } from '../page/choices.js';
import { onMenuKey, onMenuLeft, onMenuToggle } from '../view/menu.js';
import { FORMATS } from './formats.js';
import { offsetInView } from './place.js';
import { fileName, saveFile } from './save.js';

/** @import { Reading } from '../reading/reading.js' */
/** @import { Format } from './formats.js' */

/** @param {Reading} reading */
export function exportMenu(reading) {
  const { strings, language } = reading.wording;
  const { rejected, tables } = choicesIn(language);
  return html`<details class="menu" @toggle=${onMenuToggle} @focusout=${onMenuLeft} @keydown=${onMenuKey}>
    <summary class="button">${strings.save}</summary>
    <div class="menu-list">
      ${FORMATS.map(
        (format) => html`<button type="button" @click=${(/** @type {Event} */ event) => save(reading, format, event)}>
          ${strings.formats[format.id]}
        </button>`,
      )}
      <button type="button" @click=${() => print()}>${strings.print}</button>
      ${choice(strings.leaveOutRejected, rejected === 'leave-out', (is) => choose({ rejected: is ? 'leave-out' : 'mark' }))}
      ${choice(strings.tablesForExcel, tables === 'excel', (is) => choose({ tables: is ? 'excel' : 'plain' }))}
    </div>
  </details>`;
}

/**
 * @param {string} label
 * @param {boolean} isChosen
 * @param {(isChosen: boolean) => void} change
 */
function choice(label, isChosen, change) {
  const onChange = (/** @type {Event} */ { target }) => change(/** @type {HTMLInputElement} */ (target).checked);
  return html`<label class="choice"><input type="checkbox" .checked=${isChosen} @change=${onChange} />${label}</label>`;
}

/**
 * @param {Reading} reading
 * @param {Format} format
 * @param {Event} event
 */
async function save(reading, { id, ending, type }, { currentTarget }) {
  const root = /** @type {ParentNode} */ (/** @type {unknown} */ (/** @type {Node} */ (currentTarget).getRootNode()));
  const at = offsetInView(root, reading.text);
  const { written } = await import('./writers.js');
  const { title, text } = written(reading, id, choicesIn(reading.wording.language), at);
  saveFile(fileName(title) + ending, type, text);
}
