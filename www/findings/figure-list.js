/** The list of figures and dates: like with like, each in the sentence it stands in. */
import { html, nothing } from 'lit';

import { grouped, groupOf, GROUPS } from '../values/group.js';
import { findingOf } from '../reading/spans.js';
import { sentenceOf } from '../values/sentence.js';
import { quantityCorrection, timeCorrection } from './figure-correction.js';
import { contains } from './filter.js';
import { correctedChip, finding, isSame, keyOf } from './finding.js';
import { once } from './once.js';
import { rows } from './rows.js';
import { figureText, timeText } from './values.js';

/** @import { Quantity, Span, TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { Reading, Selection } from '../reading/reading.js' */
/** @import { Group } from '../values/group.js' */
/** @import { Filter } from './filter.js' */

/**
 * A figure or date, and its value in words.
 * @typedef {{ selection: Selection, span: Quantity | TimeExpression, value: string, group: Group }} Figure
 */

/**
 * @param {Reading} reading
 * @param {Filter} filter
 */
export function figureList(reading, filter) {
  const { language, strings } = reading.wording;
  const all = once(reading.analysis, 'figures', language, () => figuresOf(reading));
  if (all.length === 0) return html`<p class="nothing">${strings.noFigures}</p>`;
  const words = (/** @type {Span} */ { start, end }) => reading.text.slice(start, end);
  const shown = once(reading.analysis, 'shown figures', language + filter.query, () =>
    grouped(all.filter(({ span, value }) => contains(`${words(span)} ${value}`, filter.query)), ({ group }) => group),
  );
  if (shown.size === 0) return html`<p class="nothing">${strings.noMatch}</p>`;
  const row = (/** @type {Figure} */ figure) => entry(reading, figure);
  return GROUPS.map((group) => {
    const members = shown.get(group);
    if (!members) return nothing;
    return html`<h2 class="group">${strings.figureGroups[group]}</h2>
      ${rows(members, ({ selection }) => keyOf(selection), row, { ...filter, style: 'compact' })}`;
  });
}

/**
 * @param {Reading} reading
 * @param {Figure} figure
 */
function entry(reading, { selection, span, value }) {
  const { text, analysis } = reading;
  const sentence = sentenceOf(analysis?.sentences ?? [], span);
  const words = text.slice(span.start, span.end);
  const name = html`<span class="name" lang="de">${words}</span>`;
  const around = sentence
    ? html`<span class="aliases" lang="de"
        >${text.slice(sentence.start, span.start)}<b>${words}</b>${text.slice(span.end, sentence.end)}</span
      >`
    : nothing;
  const worth = value === words ? nothing : html`<span class="value">${value}</span>`;
  return html`${finding(reading, selection, html`${name} ${correctedChip(reading, span)} ${worth} ${around}`)}
  ${isSame(reading.selection, selection) ? opened(reading, selection) : nothing}`;
}

/**
 * @param {Reading} reading
 * @param {Selection} selection
 */
function opened(reading, selection) {
  const found = findingOf(reading, selection);
  if (!found || !('kind' in found) || 'spans' in found) return nothing;
  return html`<div class="correct">
    ${'value' in found && 'pattern' in found ? timeCorrection(reading, found) : quantityCorrection(reading, found)}
  </div>`;
}

/**
 * @param {Reading} reading
 * @returns {Figure[]} by place in the text
 */
function figuresOf(reading) {
  const { analysis } = reading;
  const quantities = (analysis?.quantities ?? []).map((span, index) => ({
    selection: /** @type {Selection} */ ({ type: 'quantity', index }),
    ...{ span, value: figureText(span, reading), group: groupOf(span) },
  }));
  const times = (analysis?.times ?? []).map((span, index) => ({
    selection: /** @type {Selection} */ ({ type: 'time', index }),
    ...{ span, value: timeText(span, reading), group: /** @type {const} */ ('time') },
  }));
  return [...quantities, ...times].sort((a, b) => a.span.start - b.span.start);
}
