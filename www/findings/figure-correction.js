/** Corrects a figure or a date: its value, or that it is none. */
import { html } from 'lit';

/** @import { Quantity, TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** A day, month or year. */
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** @param {Event} event */
const inputOf = ({ target }) => /** @type {HTMLInputElement} */ (target);

/**
 * @param {Reading} reading
 * @param {Quantity} quantity
 */
export function quantityCorrection({ corrections, wording: { strings, language } }, quantity) {
  const set = (/** @type {Event} */ event) => {
    const value = numberOf(inputOf(event).value, language);
    if (value !== null) corrections.correctFigure(quantity, { value, low: null, high: null, precision: 'exact' });
  };
  return html`<div class="choices">
    <label>
      <span>${strings.value}</span>
      <input type="text" inputmode="decimal" .value=${quantity.value?.toLocaleString(language) ?? ''} @change=${set} />
    </label>
    <button type="button" @click=${() => corrections.removeFigure(quantity)}>${strings.noFigure}</button>
  </div>`;
}

/**
 * @param {Reading} reading
 * @param {TimeExpression} time
 */
export function timeCorrection({ corrections, wording: { strings } }, time) {
  const set = (/** @type {Event} */ event) => {
    const input = inputOf(event);
    const value = input.value.trim();
    input.setCustomValidity(DATE.test(value) ? '' : strings.dateValue);
    if (input.reportValidity()) corrections.correctTime(time, { kind: 'date', value });
  };
  return html`<div class="choices">
    <label>
      <span>${strings.dateValue}</span>
      <input type="text" .value=${DATE.test(time.value) ? time.value : ''} @change=${set} />
    </label>
    <button type="button" @click=${() => corrections.removeTime(time)}>${strings.noDate}</button>
  </div>`;
}

/**
 * The first number in words as the language writes it: `1.234,5` in German, `1,234.5` in English.
 * @param {string} words
 * @param {'de' | 'en'} language
 * @returns {number | null}
 */
export function numberOf(words, language) {
  const [digits] = /-?\d[\d.,]*/.exec(words.replace('−', '-')) ?? [];
  if (!digits) return null;
  const value = Number(language === 'de' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}
