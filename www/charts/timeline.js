/** A timeline: the article's dates in their order. */
import { html } from 'lit';

import { timeText } from '../findings/values.js';

/** @import { TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** Dates that are shown, earliest first: a timeline of more is the list over again. */
const MOST = 100;

/** A year at least; what has no year can't be put in order. */
const DATED = /^\d{4}(-\d{2}){0,2}/;

/** @param {Reading} reading */
export function timelineChart(reading) {
  const { strings, fill } = reading.wording;
  const { analysis, text } = reading;
  const dated = (analysis?.times ?? [])
    .map((time, index) => ({ time, index, key: keyOf(time) }))
    .filter(({ key }) => key !== '')
    .sort((a, b) => a.key.localeCompare(b.key));
  if (dated.length < 2) return '';
  const shown = dated.slice(0, MOST);
  return html`<figure>
    <figcaption>${strings.timelineChart}</figcaption>
    <ol class="timeline" role="list">
      ${shown.map(
        ({ time, index }) => html`<li>
          <button type="button" class="link" @click=${() => reading.select({ type: 'time', index })}>
            ${timeText(time, reading)}
          </button>
          <span class="aside" lang="de">${around(text, time)}</span>
        </li>`,
      )}
    </ol>
    ${shown.length < dated.length
      ? html`<p class="aside">${fill(strings.shown, { shown: shown.length, total: dated.length })}</p>`
      : ''}
  </figure>`;
}

/** @param {TimeExpression} time */
function keyOf({ value, range }) {
  return DATED.exec(range?.[0] ?? value)?.[0] ?? '';
}

/**
 * The words around a date, so that one sees what happened.
 * @param {string} text
 * @param {TimeExpression} time
 */
function around(text, { start, end }) {
  const before = text.slice(Math.max(0, start - 40), start).split(/[\n.]/).pop() ?? '';
  const after = text.slice(end, end + 50).split(/[\n.]/)[0] ?? '';
  return `… ${before.replace(/^\S*\s/, '')}${text.slice(start, end)}${after.replace(/\s\S*$/, '')} …`;
}
