/** The list of figures and dates, by place in the text. */
import { html } from 'lit';

import { language, strings } from '../i18n/strings.js';
import { contains } from './filter.js';
import { finding, keyOf } from './finding.js';
import { once } from './once.js';
import { rows } from './rows.js';
import { figureText, timeText } from './values.js';

/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Reading, Selection } from '../reading/reading.js' */
/** @import { Filter } from './filter.js' */

/**
 * A figure or date, and its value in words.
 * @typedef {{ selection: Selection, span: Span, value: string }} Figure
 */

/**
 * @param {Reading} reading
 * @param {Filter} filter
 */
export function figureList(reading, filter) {
  const all = once(reading.analysis, 'figures', language, () => figuresOf(reading));
  if (all.length === 0) return html`<p class="nothing">${strings.noFigures}</p>`;
  const words = (/** @type {Span} */ { start, end }) => reading.text.slice(start, end);
  const shown = once(reading.analysis, 'shown figures', language + filter.query, () =>
    all.filter(({ span, value }) => contains(`${words(span)} ${value}`, filter.query)),
  );
  if (shown.length === 0) return html`<p class="nothing">${strings.noMatch}</p>`;
  const row = (/** @type {Figure} */ { selection, span, value }) =>
    finding(
      reading,
      selection,
      html`<span class="name" lang="de">${words(span)}</span> <span class="value">${value}</span>`,
    );
  return rows(shown, ({ selection }) => keyOf(selection), row, { ...filter, style: 'compact' });
}

/**
 * @param {Reading} reading
 * @returns {Figure[]}
 */
function figuresOf({ analysis }) {
  const quantities = (analysis?.quantities ?? []).map((span, index) => ({
    selection: /** @type {Selection} */ ({ type: 'quantity', index }),
    ...{ span, value: figureText(span) },
  }));
  const times = (analysis?.times ?? []).map((span, index) => ({
    selection: /** @type {Selection} */ ({ type: 'time', index }),
    ...{ span, value: timeText(span) },
  }));
  return [...quantities, ...times].sort((a, b) => a.span.start - b.span.start);
}
