/** The list of figures and dates, by place in the text. */
import { html } from 'lit';

import { strings } from '../i18n/strings.js';
import { contains } from './filter.js';
import { finding } from './finding.js';
import { figureText, timeText } from './values.js';

/** @import { Reading, Selection } from '../reading/reading.js' */
/** @import { Filter } from './filter.js' */

/**
 * @param {Reading} reading
 * @param {Filter} filter
 */
export function figureList(reading, filter) {
  const quantities = (reading.analysis?.quantities ?? []).map((quantity, index) => ({
    selection: /** @type {Selection} */ ({ type: 'quantity', index }),
    span: quantity,
    value: figureText(quantity),
  }));
  const times = (reading.analysis?.times ?? []).map((time, index) => ({
    selection: /** @type {Selection} */ ({ type: 'time', index }),
    span: time,
    value: timeText(time),
  }));
  const all = [...quantities, ...times].sort((a, b) => a.span.start - b.span.start);
  if (all.length === 0) return html`<p class="nothing">${strings.noFigures}</p>`;
  const shown = all.filter(({ span, value }) =>
    contains(`${reading.text.slice(span.start, span.end)} ${value}`, filter.query),
  );
  if (shown.length === 0) return html`<p class="nothing">${strings.noMatch}</p>`;
  return html`<ol class="list compact" role="list">
    ${shown.map(
      ({ selection, span, value }) =>
        html`<li>
          ${finding(
            reading,
            selection,
            html`<span class="name" lang="de">${reading.text.slice(span.start, span.end)}</span>
              <span class="value">${value}</span>`,
          )}
        </li>`,
    )}
  </ol>`;
}
