/** What is shown of a finding once it is opened. */
import { html } from 'lit';

import { claimCorrection } from './claim-correction.js';
import { claimDetail } from './claim-detail.js';
import { claimNote } from './claim-note.js';
import { entityCorrection } from './entity-correction.js';
import { entityDetail } from './entity-detail.js';
import { speakerCalled, speakerKey } from './filter.js';

/** @import { Claim, Entity } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function openedClaim(reading, claim) {
  return html`${claimNote(reading, claim)}${claimDetail(reading, claim)}
  <p class="more">${allOf(reading, claim)}</p>
  ${claimCorrection(reading, claim)}`;
}

/**
 * @param {Reading} reading
 * @param {Entity} entity
 * @param {number} [mention] the one that is looked at
 */
export function openedEntity(reading, entity, mention) {
  return html`${entityDetail(reading, entity, mention)}${entityCorrection(reading, entity)}`;
}

/**
 * Leads to everything that a claim's speaker says.
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function allOf(reading, claim) {
  const { strings, fill } = reading.wording;
  const key = speakerKey(reading, claim);
  return html`<button type="button" class="link" @click=${() => reading.ask(key)}>
    ${fill(strings.allOf, { name: speakerCalled(reading, key) })}
  </button>`;
}
