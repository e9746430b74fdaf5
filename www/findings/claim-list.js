/** The list of claims: who says it, how, in which words. */
import { html, nothing } from 'lit';

import { scrapsOf } from '../reading/scraps.js';
import { partyName, speakerOf } from '../reading/spans.js';
import { later } from '../view/later.js';
import { filterClaims } from './filter.js';
import { correctedChip, finding, keyOf } from './finding.js';
import { markedWords } from './marked-words.js';
import { onPaper } from './on-paper.js';
import { rows } from './rows.js';

/** @import { Claim } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { Filter } from './filter.js' */

const opened = later(() => import('./opened.js'));

/**
 * @param {Reading} reading
 * @param {Filter} filter
 */
export function claimList(reading, filter) {
  const { strings } = reading.wording;
  if (!reading.analysis?.claims.length) return html`<p class="nothing">${strings.noClaims}</p>`;
  const claims = filterClaims(reading, filter);
  if (claims.length === 0) return html`<p class="nothing">${strings.noMatch}</p>`;
  return rows(claims, ({ id }) => keyOf({ type: 'claim', id }), (claim) => entry(reading, claim), filter);
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
function entry(reading, claim) {
  const { strings } = reading.wording;
  const { selection } = reading;
  const isOpen = selection?.type === 'claim' && selection.id === claim.id;
  return html`${finding(
    reading,
    { type: 'claim', id: claim.id },
    html`<span class="finding-head">
        <span class="speaker">${speakerName(reading, claim)}${via(reading, claim)}</span>
        <span class="kind" data-kind=${claim.kind}>${strings.kind[claim.kind]}</span>
      </span>
      <span class="words" lang="de">${markedWords(reading.text, claim, scrapsOf(reading).get(claim.id))}</span>
      <span class="finding-foot">${manner(reading, claim)}${correctedChip(reading, claim)}${statusChip(reading, claim)}${worthMeter(reading, claim)}</span>`,
  )}
  ${onPaper(reading, claim)}
  ${isOpen ? opened(({ openedClaim }) => openedClaim(reading, claim)) : nothing}`;
}

/**
 * What to call a claim's speaker.
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function speakerName(reading, claim) {
  const { strings } = reading.wording;
  return speakerOf(reading, claim) ?? (claim.kind === 'assertion' ? strings.author : strings.unnamed);
}

/**
 * Who has passed the speaker's words on, where somebody has.
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function via(reading, { carrier }) {
  const { strings, fill } = reading.wording;
  if (!carrier) return nothing;
  const name = partyName(reading, carrier) ?? strings.unnamed;
  return html` <span class="aside">${fill(strings.via, { name })}</span>`;
}

/**
 * How a claim is put, where that is not the plain way.
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function manner({ wording: { strings } }, { modality, polarity }) {
  return html`${modality === 'asserted'
    ? nothing
    : html`<span class="chip" data-modality=${modality}>${strings.modality[modality]}</span>`}
  ${polarity === 'affirmed'
    ? nothing
    : html`<span class="chip" data-polarity=${polarity}>${strings.polarity[polarity]}</span>`}`;
}

/**
 * What the reader has made of a claim.
 * @param {Reading} reading
 * @param {Claim} claim
 */
function statusChip({ corrections, wording }, { id }) {
  const { strings } = wording;
  const { status } = corrections.noteOn(id);
  return status === 'open' ? nothing : html`<span class="chip" data-status=${status}>${strings.statuses[status]}</span>`;
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
function worthMeter({ wording: { fill, percent, strings } }, { check_worthiness: worth }) {
  const words = fill(strings.worthValue, { value: percent(worth) });
  const filled = Math.round(worth * 5);
  return html`<span class="worth" role="img" aria-label=${words} title=${words}>
    ${[1, 2, 3, 4, 5].map((step) => html`<span class=${step <= filled ? 'is-full' : ''}></span>`)}
  </span>`;
}
