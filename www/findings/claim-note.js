/** What the reader notes about a claim: its state, a note, a link. */
import { html } from 'lit';

import { strings } from '../i18n/strings.js';

/** @import { Claim } from '../../pkg/wortlaut.js' */
/** @import { Corrections } from '../store/corrections.js' */
/** @import { Status } from '../store/correction-data.js' */

/**
 * @param {Corrections} corrections
 * @param {Claim} claim
 */
export function claimNote(corrections, { id }) {
  const { status, note, link } = corrections.noteOn(id);
  const value = (/** @type {Event} */ { target }) => /** @type {HTMLInputElement} */ (target).value;
  const options = /** @type {[Status, string][]} */ (Object.entries(strings.statuses));
  return html`<div class="note">
    <select
      aria-label=${strings.status}
      @change=${(/** @type {Event} */ event) => corrections.setNote(id, { status: /** @type {Status} */ (value(event)) })}
    >
      ${options.map(([key, words]) => html`<option value=${key} .selected=${key === status}>${words}</option>`)}
    </select>
    <input
      type="text"
      aria-label=${strings.note}
      placeholder=${strings.note}
      .value=${note}
      @change=${(/** @type {Event} */ event) => corrections.setNote(id, { note: value(event) })}
    />
    <input
      type="url"
      aria-label=${strings.link}
      placeholder="https://…"
      .value=${link}
      @change=${(/** @type {Event} */ event) => corrections.setNote(id, { link: value(event) })}
    />
  </div>`;
}
