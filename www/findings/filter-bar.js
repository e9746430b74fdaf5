/** The search field and the choices above the lists. */
import { html, nothing } from 'lit';

import { narrowings, progressOf, speakerCalled, speakers } from './filter.js';

/** @import { Wording } from '../i18n/wording.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { Filter } from './filter.js' */

/** @typedef {(change: Partial<Filter>) => void} OnChange */

/**
 * The search, which is for every list.
 * @param {Wording} wording
 * @param {Filter} filter
 * @param {OnChange} onChange
 */
export function searchField({ strings }, filter, onChange) {
  return html`<input
    type="search"
    class="search"
    aria-label=${strings.search}
    placeholder=${strings.search}
    .value=${filter.query}
    @input=${(/** @type {InputEvent} */ { target }) =>
      onChange({ query: /** @type {HTMLInputElement} */ (target).value })}
  />`;
}

/**
 * How far the checking has come, and a way on.
 * @param {Reading} reading
 * @param {() => void} onNext
 */
export function progress(reading, onNext) {
  const { strings, fill } = reading.wording;
  const { done, total } = progressOf(reading);
  return html`<p class="progress">
    <progress max=${total} value=${done} aria-hidden="true"></progress>
    <span role="status">${fill(strings.progress, { done, total })}</span>
    <button type="button" ?disabled=${done === total} @click=${onNext}>${strings.nextOpen}</button>
  </p>`;
}

/**
 * The choices for claims.
 * @param {Reading} reading
 * @param {Filter} filter
 * @param {OnChange} onChange
 */
export function filterBar(reading, filter, onChange) {
  const { strings, fill } = reading.wording;
  const count = narrowings(filter);
  const { analysis } = reading;
  const kinds = new Set(analysis?.claims.map(({ kind }) => kind));
  const modalities = new Set(analysis?.claims.map(({ modality }) => modality));
  /** @type {[string, string][]} */
  const people = speakers(reading).map(({ key, count }) => [key, `${speakerCalled(reading, key)} (${count})`]);
  return html`<details class="filters">
    <summary>${count ? fill(strings.filtersActive, { count }) : strings.filters}</summary>
    <div class="choices">
      ${choice(reading.wording, strings.bySpeaker, filter.speaker, people, (speaker) => onChange({ speaker }))}
      ${choice(reading.wording, strings.byStatus, filter.status, Object.entries(strings.statuses), (status) =>
        onChange({ status: /** @type {Filter['status']} */ (status) }),
      )}
      ${choice(reading.wording, strings.byKind, filter.kind, named(strings.kind, kinds), (kind) =>
        onChange({ kind: /** @type {Filter['kind']} */ (kind) }),
      )}
      ${choice(reading.wording, strings.byModality, filter.modality, named(strings.modality, modalities), (modality) =>
        onChange({ modality: /** @type {Filter['modality']} */ (modality) }),
      )}
      ${choice(
        reading.wording,
        strings.byWorth,
        filter.worth ? String(filter.worth) : '',
        [
          ['0.4', strings.worthMiddle],
          ['0.6', strings.worthHigh],
        ],
        (worth) => onChange({ worth: Number(worth) }),
      )}
      ${order(reading.wording, filter, onChange)}
      ${count
        ? html`<button
            type="button"
            @click=${() => onChange({ speaker: '', status: '', kind: '', modality: '', worth: 0 })}
          >
            ${strings.resetFilters}
          </button>`
        : nothing}
    </div>
  </details>`;
}

/**
 * @param {Wording} wording
 * @param {Filter} filter
 * @param {OnChange} onChange
 */
function order({ strings }, filter, onChange) {
  const set = (/** @type {Event} */ { target }) =>
    onChange({ sort: /** @type {Filter['sort']} */ (/** @type {HTMLSelectElement} */ (target).value) });
  return html`<label>
    <span>${strings.sort}</span>
    <select @change=${set}>
      <option value="place" ?selected=${filter.sort === 'place'}>${strings.sortPlace}</option>
      <option value="worth" ?selected=${filter.sort === 'worth'}>${strings.sortWorth}</option>
      <option value="status" ?selected=${filter.sort === 'status'}>${strings.sortStatus}</option>
    </select>
  </label>`;
}

/**
 * @param {Wording} wording
 * @param {string} label
 * @param {string} value
 * @param {[string, string][]} options value and words
 * @param {(value: string) => void} onChoose
 */
function choice({ strings }, label, value, options, onChoose) {
  const set = (/** @type {Event} */ { target }) => onChoose(/** @type {HTMLSelectElement} */ (target).value);
  return html`<label>
    <span>${label}</span>
    <select @change=${set}>
      <option value="" ?selected=${value === ''}>${strings.all}</option>
      ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}
    </select>
  </label>`;
}

/**
 * Those names of a table that occur.
 * @param {Record<string, string>} names
 * @param {Set<string>} present
 * @returns {[string, string][]}
 */
function named(names, present) {
  return Object.entries(names).filter(([code]) => present.has(code));
}
