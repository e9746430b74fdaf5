/** Corrects a claim: who speaks, how it is passed on, which words it is. */
import { html, nothing } from 'lit';

import { speakerOf } from '../reading/spans.js';
import { claimExtent } from './claim-extent.js';

/** @import { Claim, ClaimKind } from '../../pkg/wortlaut.js' */
/** @import { Note } from '../store/shapes.js' */
/** @import { Reading } from '../reading/reading.js' */

/** Names that are proposed: nobody reads more. */
const MOST = 200;

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function claimCorrection(reading, claim) {
  const { strings } = reading.wording;
  const { corrections, text } = reading;
  const value = (/** @type {Event} */ { target }) => /** @type {HTMLInputElement} */ (target).value.trim();
  const correct = (/** @type {Partial<Note>} */ change) => corrections.setNote(text, claim, change);
  return html`<details class="correct">
    <summary>${strings.correct}</summary>
    <div class="choices">
      <label>
        <span>${strings.speaker}</span>
        <input
          type="text"
          lang="de"
          list="speaker-names"
          .value=${speakerOf(reading, claim) ?? ''}
          @change=${(/** @type {Event} */ event) => correct({ speaker: value(event) })}
        />
      </label>
      <datalist id="speaker-names">
        ${reading.analysis?.entities.slice(0, MOST).map(({ name }) => html`<option value=${name}></option>`)}
      </datalist>
      <label>
        <span>${strings.byKind}</span>
        <select @change=${(/** @type {Event} */ event) => correct({ kind: /** @type {ClaimKind} */ (value(event)) })}>
          ${Object.entries(strings.kind).map(
            ([key, words]) => html`<option value=${key} .selected=${key === claim.kind}>${words}</option>`,
          )}
        </select>
      </label>
      ${claimExtent(reading, claim)}
      ${claim.corrected
        ? html`<button type="button" @click=${() => corrections.takeAsFound(claim.id)}>${strings.asFound}</button>`
        : nothing}
    </div>
  </details>`;
}
