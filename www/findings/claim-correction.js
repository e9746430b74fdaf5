/** Corrects a claim: who speaks, how it is passed on, which words it is. */
import { html, nothing } from 'lit';

import { strings } from '../i18n/strings.js';
import { speakerOf } from '../reading/spans.js';
import { quoteOf } from '../store/quote.js';

/** @import { Claim, ClaimKind } from '../../pkg/wortlaut.js' */
/** @import { Note } from '../store/correction-data.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function claimCorrection(reading, claim) {
  const { corrections, text } = reading;
  const value = (/** @type {Event} */ { target }) => /** @type {HTMLInputElement} */ (target).value.trim();
  const correct = (/** @type {Partial<Note>} */ change) => corrections.setNote(text, claim, change);
  const takeMarked = () => {
    const span = reading.marked?.();
    if (span) correct({ extent: quoteOf(text, span) });
  };
  const { kind, speaker, extent } = corrections.noteOn(claim.id);
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
        ${reading.analysis?.entities.map(({ name }) => html`<option value=${name}></option>`)}
      </datalist>
      <label>
        <span>${strings.byKind}</span>
        <select @change=${(/** @type {Event} */ event) => correct({ kind: /** @type {ClaimKind} */ (value(event)) })}>
          ${Object.entries(strings.kind).map(
            ([key, words]) => html`<option value=${key} .selected=${key === claim.kind}>${words}</option>`,
          )}
        </select>
      </label>
      ${reading.marked
        ? html`<button type="button" title=${strings.extentHint} @mousedown=${keepMarked} @click=${takeMarked}>
            ${strings.extent}
          </button>`
        : nothing}
      ${kind || speaker || extent
        ? html`<button type="button" @click=${() => corrections.takeAsFound(claim.id)}>${strings.asFound}</button>`
        : nothing}
    </div>
  </details>`;
}

/**
 * A press on the button must not unmark the words that it is about.
 * @param {MouseEvent} event
 */
function keepMarked(event) {
  event.preventDefault();
}
