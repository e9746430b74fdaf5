/** Corrects a figure or a date: its value, its kind and unit, or that it is none. */
import { html, nothing } from 'lit';

import { writeDay } from '../i18n/day.js';
import { dateOf, numberOf } from './read-value.js';
import { forgive } from './typing.js';
import { unitsOf } from './unit-choice.js';

/** @import { Quantity, TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** @param {Event} event */
const inputOf = ({ target }) => /** @type {HTMLInputElement} */ (target);

/**
 * @param {Reading} reading
 * @param {Quantity} quantity
 */
export function quantityCorrection({ corrections, wording: { strings, language } }, quantity) {
  const set = (/** @type {Event} */ event) => {
    const input = inputOf(event);
    const value = numberOf(input.value, language);
    if (says(input, value === null ? strings.numberForm : '')) return;
    corrections.correctFigure(quantity, { value, low: value, high: value, precision: 'exact' });
  };
  const units = unitsOf(quantity.kind, quantity.unit, language);
  const setKind = (/** @type {Event} */ event) => {
    const kind = /** @type {Quantity['kind']} */ (inputOf(event).value);
    const isKnown = unitsOf(kind, null, language).some(([unit]) => unit === quantity.unit);
    corrections.correctFigure(quantity, isKnown ? { kind } : { kind, unit: null });
  };
  return html`<div class="choices" lang=${language}>
    <label>
      <span>${strings.value}</span>
      <input
        type="text"
        inputmode="decimal"
        .value=${quantity.value?.toLocaleString(language, { maximumFractionDigits: 6 }) ?? ''}
        @input=${forgive}
        @change=${set}
      />
    </label>
    <label>
      <span>${strings.typeOf}</span>
      <select @change=${setKind}>
        ${Object.entries(strings.figureKinds).map(
          ([kind, words]) => html`<option value=${kind} .selected=${kind === quantity.kind}>${words}</option>`,
        )}
      </select>
    </label>
    ${units.length > 0
      ? html`<label>
          <span>${strings.unit}</span>
          <select
            @change=${(/** @type {Event} */ event) => corrections.correctFigure(quantity, { unit: inputOf(event).value || null })}
          >
            <option value="">–</option>
            ${units.map(([unit, words]) => html`<option value=${unit} .selected=${unit === quantity.unit}>${words}</option>`)}
          </select>
        </label>`
      : nothing}
    <button type="button" @click=${() => corrections.removeFigure(quantity)}>${strings.noFigure}</button>
  </div>`;
}

/**
 * @param {Reading} reading
 * @param {TimeExpression} time
 */
export function timeCorrection({ corrections, wording: { strings, language } }, time) {
  const set = (/** @type {Event} */ event) => {
    const input = inputOf(event);
    const value = dateOf(input.value);
    if (says(input, value ? '' : strings.dateForm)) return;
    if (value) corrections.correctTime(time, { kind: 'date', value });
  };
  const shown = dateOf(time.value) ? writeDay(time.value, language) : '';
  return html`<div class="choices" lang=${language}>
    <label>
      <span>${strings.dateValue}</span>
      <input type="text" placeholder=${strings.dateForm} .value=${shown} @input=${forgive} @change=${set} />
    </label>
    <button type="button" @click=${() => corrections.removeTime(time)}>${strings.noDate}</button>
  </div>`;
}

/**
 * Says at a field what is wrong with it.
 * @param {HTMLInputElement} input
 * @param {string} problem empty: nothing
 */
function says(input, problem) {
  input.setCustomValidity(problem);
  return !input.reportValidity();
}
