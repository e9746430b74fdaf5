/** What the reader notes about a claim: its state, a note, a link. */
import { html } from 'lit';

import { whenTyped, whileTyping } from './typing.js';

/** @import { Claim } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { Note, Status } from '../store/shapes.js' */

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function claimNote({ corrections, text, wording }, claim) {
  const { strings } = wording;
  const { status, note, link } = corrections.noteOn(claim.id);
  const set = (/** @type {Partial<Note>} */ change, /** @type {boolean} */ amends = false) =>
    corrections.setNote(text, claim, change, { amends });
  const value = (/** @type {Event} */ { target }) => /** @type {HTMLInputElement} */ (target).value;
  const options = /** @type {[Status, string][]} */ (Object.entries(strings.statuses));
  return html`<div class="note">
    <select
      aria-label=${strings.status}
      @change=${(/** @type {Event} */ event) => set({ status: /** @type {Status} */ (value(event)) })}
    >
      ${options.map(([key, words]) => html`<option value=${key} .selected=${key === status}>${words}</option>`)}
    </select>
    <input
      type="url"
      aria-label=${strings.link}
      placeholder="https://…"
      .value=${link}
      @input=${whileTyping((link, amends) => set({ link }, amends))}
      @change=${whenTyped((link, amends) => set({ link }, amends))}
    />
    <textarea
      rows="2"
      aria-label=${strings.note}
      placeholder=${strings.note}
      .value=${note}
      @input=${whileTyping((note, amends) => set({ note }, amends))}
      @change=${whenTyped((note, amends) => set({ note }, amends))}
    ></textarea>
  </div>`;
}
