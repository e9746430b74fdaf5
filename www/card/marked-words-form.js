/** What the reader can make of words selected in the article: a name, a claim, a figure, a date; or of the claim they stand in. */
import { html, nothing } from 'lit';

import { dateOf, figureOf } from '../findings/read-value.js';
import { quoteOf } from '../store/quote.js';

/** @import { Claim, EntityType, Span } from '../../pkg/wortlaut.js' */
/** @import { Reading, Selection } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Span} words
 */
export function markedWordsForm(reading, { start, end }) {
  const { corrections, text, wording } = reading;
  const { strings } = wording;
  const span = { start, end };
  const words = text.slice(start, end);
  const done = (/** @type {Selection | null} */ selection) => {
    reading.point(null);
    if (selection) reading.select(selection);
  };
  const addName = (/** @type {Event} */ { currentTarget }) => {
    const form = /** @type {HTMLElement} */ (currentTarget).closest('.marked-words');
    const select = /** @type {HTMLSelectElement} */ (form?.querySelector('select'));
    const all = /** @type {HTMLInputElement} */ (form?.querySelector('[type="checkbox"]')).checked;
    const isAdded = corrections.addName(span, { type: /** @type {EntityType} */ (select.value), all });
    select.setCustomValidity(isAdded ? '' : strings.noSuchName);
    if (select.reportValidity()) done(null);
  };
  const addClaim = () => done({ type: 'claim', id: corrections.addClaim(span) });
  const addFigure = () => {
    corrections.addFigure(span, figureOf(words));
    done(placed('quantity', reading.analysis?.quantities, span));
  };
  const addDate = () => {
    corrections.addTime(span, { kind: 'date', value: dateOf(words) ?? '' });
    done(placed('time', reading.analysis?.times, span));
  };
  return html`<p class="card-head"><span class="aside">${strings.mark}</span> <b lang="de">${words}</b></p>
    <div class="marked-words acts" role="group" aria-label=${strings.mark}>
      <button type="button" @click=${addName}>${strings.markName}</button>
      <select aria-label=${strings.typeOf}>
        ${Object.entries(strings.type).map(([type, name]) => html`<option value=${type}>${name}</option>`)}
      </select>
      <label><input type="checkbox" checked /> ${strings.markAll}</label>
      <button type="button" @click=${addClaim}>${strings.markClaim}</button>
      <button type="button" @click=${addFigure}>${strings.markFigure}</button>
      <button type="button" @click=${addDate}>${strings.markDate}</button>
      ${claimAround(reading, span).map((claim) => aroundIt(reading, claim, span, done))}
    </div>`;
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 * @param {Span} span
 * @param {(selection: Selection) => void} done
 */
function aroundIt({ corrections, text, wording: { strings } }, claim, span, done) {
  const split = () => {
    const id = corrections.splitClaim(claim, span.start);
    if (id) done({ type: 'claim', id });
  };
  const take = () => {
    corrections.setNote(text, claim, { extent: quoteOf(text, span) });
    done({ type: 'claim', id: claim.id });
  };
  const isInside = span.start > claim.start;
  return html`${isInside ? html`<button type="button" @click=${split}>${strings.splitClaimHere}</button>` : nothing}
    <button type="button" @click=${take}>${strings.claimIsThis}</button>`;
}

/**
 * The smallest claim that words stand in.
 * @param {Reading} reading
 * @param {Span} span
 * @returns {Claim[]} at most one
 */
function claimAround({ analysis }, span) {
  const all = (analysis?.claims ?? []).filter(({ start, end }) => start <= span.start && end >= span.end && end - start > span.end - span.start);
  return all.sort((a, b) => a.end - a.start - (b.end - b.start)).slice(0, 1);
}

/**
 * @param {'quantity' | 'time'} type
 * @param {Span[] | undefined} list
 * @param {Span} span
 * @returns {Selection | null}
 */
function placed(type, list, { start, end }) {
  const index = list?.findIndex((it) => it.start === start && it.end === end) ?? -1;
  return index < 0 ? null : { type, index };
}
