/** Above the article: what can be done with it, and what the marks mean. */
import { html } from 'lit';

import { exportMenu } from '../export/menu.js';
import { readDay, writeDay } from '../i18n/day.js';
import { onRowKey, rove } from '../view/rove.js';
import { correctionsBar } from './corrections-bar.js';

/** @import { EntityType } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** @type {EntityType[]} */
const TYPES = ['PER', 'ORG', 'LOC', 'MISC'];

/**
 * What the toolbar shows and does.
 * @typedef {object} Tools
 * @property {Reading} reading
 * @property {boolean} isEditing
 * @property {boolean} isSerif
 * @property {string} date day of publication, or empty
 * @property {() => void} toggleEditing
 * @property {() => void} toggleSerif
 * @property {(date: string) => void} setDate
 * @property {(file: File) => void} addCorrections
 */

/** @param {Tools} tools */
export function toolbar(tools) {
  const { wording } = tools.reading;
  const { strings, language } = wording;
  const onDate = (/** @type {Event} */ { target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    const day = input.value.trim() === '' ? '' : readDay(input.value);
    input.setCustomValidity(day === null ? strings.dayForm : '');
    input.reportValidity();
    if (day === null) return;
    input.value = writeDay(day, language);
    tools.setDate(day);
  };
  const rest = (/** @type {FocusEvent} */ { currentTarget, target }) =>
    rove(/** @type {HTMLElement} */ (currentTarget), /** @type {Element} */ (target));
  return html`<div class="tools" role="toolbar" aria-label=${strings.article} @keydown=${onRowKey} @focusin=${rest}>
        <button type="button" aria-pressed=${tools.isEditing ? 'true' : 'false'} @click=${tools.toggleEditing}>
          ${strings.edit}
        </button>
        <button type="button" aria-pressed=${tools.isSerif ? 'true' : 'false'} @click=${tools.toggleSerif}>
          ${strings.serif}
        </button>
        ${exportMenu(tools.reading)} ${correctionsBar(wording, tools.reading.corrections, tools.addCorrections)}
      </div>
      <label class="day" title=${strings.dayHint}>
        ${strings.day}
        <input
          type="text"
          size="10"
          placeholder=${strings.dayForm}
          .value=${writeDay(tools.date, language)}
          @change=${onDate}
        />
      </label>
      <ul class="legend" aria-label=${strings.legend} role="list">
        ${TYPES.map((type) => html`<li><span class="wortlaut-${type.toLowerCase()}">${strings.type[type]}</span></li>`)}
        <li><span class="wortlaut-quantity">${strings.figure}</span></li>
      </ul>`;
}
