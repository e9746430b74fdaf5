/** What the reader can make of words selected in the article: a name, a claim, a figure. */
import { html } from 'lit';

import { numberOf } from '../findings/figure-correction.js';

/** @import { EntityType, Span } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Span} words
 */
export function markedWordsForm(reading, { start, end }) {
  const { corrections, text, wording } = reading;
  const { strings } = wording;
  const span = { start, end };
  const done = () => reading.point(null);
  const addName = (/** @type {Event} */ { currentTarget }) => {
    const form = /** @type {HTMLElement} */ (currentTarget).closest('.marked-words');
    const type = /** @type {HTMLSelectElement} */ (form?.querySelector('select')).value;
    const all = /** @type {HTMLInputElement} */ (form?.querySelector('[type="checkbox"]')).checked;
    corrections.addName(span, { type: /** @type {EntityType} */ (type), all });
    done();
  };
  const addClaim = () => {
    const id = corrections.addClaim(span);
    done();
    reading.select({ type: 'claim', id });
  };
  const addFigure = () => {
    const value = numberOf(text.slice(start, end), 'de');
    corrections.addFigure(span, { kind: 'number', value, low: value, high: value, precision: 'exact' });
    done();
  };
  return html`<p class="card-head"><span class="aside">${strings.mark}</span> <b lang="de">${text.slice(start, end)}</b></p>
    <div class="marked-words acts" role="group" aria-label=${strings.mark}>
      <button type="button" @click=${addName}>${strings.markName}</button>
      <select aria-label=${strings.typeOf}>
        ${Object.entries(strings.type).map(([type, name]) => html`<option value=${type}>${name}</option>`)}
      </select>
      <label><input type="checkbox" checked /> ${strings.markAll}</label>
      <button type="button" @click=${addClaim}>${strings.markClaim}</button>
      <button type="button" @click=${addFigure}>${strings.markFigure}</button>
    </div>`;
}
