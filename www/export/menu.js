/** The menu of what a reading can be saved as. */
import { html } from 'lit';

import { strings } from '../i18n/strings.js';
import { FORMATS, write } from './formats.js';
import { fileName, saveFile } from './save.js';

/** @import { Reading } from '../reading/reading.js' */
/** @import { Format } from './formats.js' */

/** @param {Reading} reading */
export function exportMenu(reading) {
  const names = /** @type {Record<string, string | undefined>} */ (strings.formats);
  return html`<details class="menu" @focusout=${closeWhenLeft}>
    <summary class="button">${strings.save}</summary>
    <div class="menu-list">
      ${FORMATS.map(
        (format) => html`<button type="button" @click=${() => save(reading, format)}>${names[format.id]}</button>`,
      )}
      <button type="button" @click=${() => print()}>${strings.print}</button>
    </div>
  </details>`;
}

/**
 * @param {Reading} reading
 * @param {Format} format
 */
async function save(reading, format) {
  const name = fileName(reading.article?.name ?? '') + format.ending;
  saveFile(name, format.type, await write(reading, format));
}

/** @param {FocusEvent} event */
function closeWhenLeft({ currentTarget, relatedTarget }) {
  const menu = /** @type {HTMLDetailsElement} */ (currentTarget);
  if (!menu.contains(/** @type {Node | null} */ (relatedTarget))) menu.open = false;
}
