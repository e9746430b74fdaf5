/** Corrects a claim: who speaks, how it is passed on, which words it is. */
import { html, nothing } from 'lit';

import { partyName, speakerOf } from '../reading/spans.js';
import { claimExtent, keepMarked } from './claim-extent.js';

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
  const claims = reading.analysis?.claims ?? [];
  const next = claims[claims.indexOf(claim) + 1];
  const split = () => {
    const marked = reading.shown?.marked();
    if (marked) corrections.splitClaim(claim, marked.start);
  };
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
      <label>
        <span>${strings.addressee}</span>
        <input
          type="text"
          lang="de"
          list="speaker-names"
          .value=${claim.addressee ? (partyName(reading, claim.addressee) ?? '') : ''}
          @change=${(/** @type {Event} */ event) => correct({ addressee: value(event) })}
        />
      </label>
      ${choice(strings.byModality, strings.modality, claim.modality, (modality) => correct({ modality }))}
      ${choice(strings.byPolarity, strings.polarity, claim.polarity, (polarity) => correct({ polarity }))}
      ${claimExtent(reading, claim)}
      ${claim.corrected
        ? html`<button type="button" @click=${() => corrections.takeAsFound(claim.id)}>${strings.asFound}</button>`
        : nothing}
      <div class="acts">
        ${next
          ? html`<button type="button" @click=${() => corrections.joinClaims([claim, next])}>${strings.joinNext}</button>`
          : nothing}
        <button type="button" title=${strings.extentHint} @mousedown=${keepMarked} @click=${split}>${strings.splitHere}</button>
        <button type="button" @click=${() => corrections.removeClaim(claim)}>${strings.remove}</button>
      </div>
    </div>
  </details>`;
}

/**
 * @template {string} Key
 * @param {string} label
 * @param {Record<Key, string>} names
 * @param {Key} current
 * @param {(key: Key) => void} onChoose
 */
function choice(label, names, current, onChoose) {
  const entries = /** @type {[Key, string][]} */ (Object.entries(names));
  const choose = (/** @type {Event} */ { target }) =>
    onChoose(/** @type {Key} */ (/** @type {HTMLSelectElement} */ (target).value));
  return html`<label>
    <span>${label}</span>
    <select @change=${choose}>
      ${entries.map(([key, words]) => html`<option value=${key} .selected=${key === current}>${words}</option>`)}
    </select>
  </label>`;
}
