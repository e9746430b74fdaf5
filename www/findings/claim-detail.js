/** Everything known about one claim: who, with which word, how, on what figures, why check it. */
import { html, nothing } from 'lit';

import { partyName, speakerOf } from '../reading/spans.js';
import { figureText, timeText } from './values.js';

/** @import { Claim, Party } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { TemplateResult } from 'lit' */

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function claimDetail(reading, claim) {
  return html`<dl class="detail">${rows(reading, claim).map(
    ([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 * @returns {[string, unknown][]}
 */
function rows(reading, claim) {
  const { strings } = reading.wording;
  const { text, analysis } = reading;
  const { speaker, carrier, addressee, cue, markers } = claim;
  const words = (/** @type {{ start: number, end: number }} */ { start, end }) => text.slice(start, end);
  const figures = claim.quantities.flatMap((index) => analysis?.quantities[index] ?? []);
  const times = claim.times.flatMap((index) => analysis?.times[index] ?? []);
  const names = claim.entities.flatMap((id) => reading.entity(id) ?? []);
  /** @type {[string, unknown][]} */
  const all = [
    [strings.speaker, speaker ? who(reading, speaker) : speakerOf(reading, claim)],
    [strings.carrier, carrier && who(reading, carrier)],
    [strings.addressee, addressee && who(reading, addressee)],
    [strings.cue, cue && quoted(cue.spans.map(words).join(' … '))],
    [strings.rest, `${strings.modality[claim.modality]}, ${strings.polarity[claim.polarity]}`],
    [strings.carriedBy, markers.length > 0 && quoted(markers.map(words).join(' · '))],
    [strings.figuresIn, figures.length > 0 && listed(figures.map((it) => values(words(it), figureText(it, reading))))],
    [strings.timesIn, times.length > 0 && listed(times.map((it) => values(words(it), timeText(it, reading))))],
    [strings.namesIn, names.length > 0 && listed(names.map((it) => jump(reading, it.id, it.name)))],
    [strings.why, why(reading, claim)],
  ];
  return all.filter(([, value]) => value);
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
function why({ wording }, { check_worthiness, reasons }) {
  const { strings, fill, percent } = wording;
  const known = /** @type {Record<string, string | undefined>} */ (strings.reasons);
  return html`${fill(strings.worthValue, { value: percent(check_worthiness) })}
  ${reasons.length > 0
    ? html`<ul>
        ${reasons.map(({ code, text }) => html`<li>${known[code] ?? text}</li>`)}
      </ul>`
    : nothing}`;
}

/**
 * @param {Reading} reading
 * @param {Party} party
 */
function who(reading, party) {
  const { strings } = reading.wording;
  const { entity, attribution } = party;
  const called = partyName(reading, party);
  if (called === null) return strings.attribution.unnamed;
  const found = reading.entity(entity);
  const name = found ? jump(reading, found.id, called) : html`<span lang="de">${called}</span>`;
  const how = attribution === 'named' ? nothing : html` <span class="aside">(${strings.attribution[attribution]})</span>`;
  return html`${name}${how}`;
}

/**
 * @param {Reading} reading
 * @param {string} id
 * @param {string} name
 */
function jump(reading, id, name) {
  return html`<button type="button" class="link" lang="de" @click=${() => reading.select({ type: 'entity', id })}>
    ${name}
  </button>`;
}

/** @param {string} words */
function quoted(words) {
  return html`<q lang="de">${words}</q>`;
}

/**
 * @param {string} words
 * @param {string} value
 */
function values(words, value) {
  return html`<span lang="de">${words}</span>${value ? html` = <b>${value}</b>` : nothing}`;
}

/** @param {TemplateResult[]} items */
function listed(items) {
  return items.map((item, index) => html`${index > 0 ? ' · ' : ''}${item}`);
}
