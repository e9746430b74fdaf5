/** Sets where a claim begins and ends: by the words selected in the article, or word by word with buttons. */
import { html, nothing } from 'lit';

import { endAfter, endBefore, wordAfter, wordBefore } from '../reading/word-steps.js';
import { quoteOf } from '../store/quote.js';

/** @import { Claim, Span } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function claimExtent(reading, claim) {
  const { strings } = reading.wording;
  const { corrections, text } = reading;
  const take = (/** @type {Span | null | undefined} */ span) => {
    if (span) corrections.setNote(text, claim, { extent: quoteOf(text, span) });
  };
  const step = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {Span | null} */ span) =>
    html`<button type="button" class="step" aria-label=${label} title=${label} ?disabled=${!span} @click=${() => take(span)}>
      ${sign}
    </button>`;
  const { start, end } = claim;
  return html`<div class="extent" role="group" aria-label=${strings.extentGroup}>
    <span>${strings.extentStart}</span>
    ${step(strings.startEarlier, '‹', spanFrom(wordBefore(text, start), end))}
    ${step(strings.startLater, '›', spanFrom(wordAfter(text, start), end))}
    <span>${strings.extentEnd}</span>
    ${step(strings.endEarlier, '‹', spanFrom(start, endBefore(text, end)))}
    ${step(strings.endLater, '›', spanFrom(start, endAfter(text, end)))}
    ${reading.shown
      ? html`<button type="button" title=${strings.extentHint} @mousedown=${keepMarked} @click=${() => take(reading.shown?.marked())}>
          ${strings.extent}
        </button>`
      : nothing}
  </div>`;
}

/**
 * @param {number} start negative where there is none
 * @param {number} end
 * @returns {Span | null}
 */
function spanFrom(start, end) {
  return start >= 0 && start < end ? { start, end } : null;
}

/**
 * A press on the button must not unmark the words that it is about.
 * @param {MouseEvent} event
 */
export function keepMarked(event) {
  event.preventDefault();
}
