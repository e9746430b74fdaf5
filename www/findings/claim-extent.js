/** Sets where a claim begins and ends: by the words selected in the article, or word by word with buttons. */
import { html, nothing } from 'lit';

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

/** Characters looked at for the next word: a longer one is none. */
const REACH = 200;

/** A word with what is inside it, as in `12,4` and `Werft-Chef`; quotation marks and stops around it are not part of it. */
const SIGN = '[\\p{L}\\p{N}\\p{S}%]';
const OTHER = '[^\\p{L}\\p{N}\\p{S}%]';
const WORD = `${SIGN}+(?:[^\\s\\p{L}\\p{N}\\p{S}%]+${SIGN}+)*`;
const FIRST = new RegExp(`^${OTHER}*${WORD}`, 'u');
const FIRST_AND_GAP = new RegExp(`^${OTHER}*${WORD}${OTHER}*`, 'u');
const LAST = new RegExp(`${WORD}${OTHER}*$`, 'u');
const GAP_AND_LAST = new RegExp(`${OTHER}*${WORD}${OTHER}*$`, 'u');

/**
 * @param {string} text
 * @param {number} start of a word
 */
function wordBefore(text, start) {
  return lengthen(start, -1, LAST.exec(text.slice(Math.max(0, start - REACH), start)));
}

/**
 * @param {string} text
 * @param {number} start of a word
 */
function wordAfter(text, start) {
  return lengthen(start, 1, FIRST_AND_GAP.exec(text.slice(start, start + REACH)));
}

/**
 * @param {string} text
 * @param {number} end of a word
 */
function endBefore(text, end) {
  return lengthen(end, -1, GAP_AND_LAST.exec(text.slice(Math.max(0, end - REACH), end)));
}

/**
 * @param {string} text
 * @param {number} end of a word
 */
function endAfter(text, end) {
  return lengthen(end, 1, FIRST.exec(text.slice(end, end + REACH)));
}

/**
 * @param {number} place
 * @param {1 | -1} direction
 * @param {RegExpExecArray | null} match
 */
function lengthen(place, direction, match) {
  return match ? place + direction * match[0].length : -1;
}

/**
 * A press on the button must not unmark the words that it is about.
 * @param {MouseEvent} event
 */
export function keepMarked(event) {
  event.preventDefault();
}
