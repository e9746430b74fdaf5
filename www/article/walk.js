/** Walks through the findings in the text with the arrow keys. */

/** @import { Analysis, Span } from '../../pkg/wortlaut.js' */
/** @import { Selection } from '../reading/reading.js' */

/** @typedef {{ span: Span, selection: Selection }} Stop */

/**
 * Every place with a finding, in the order of the text.
 * @param {Analysis} analysis
 * @returns {Stop[]}
 */
export function stopsOf({ entities, claims, quantities, times }) {
  const names = entities.flatMap(({ id, mentions }) =>
    mentions.map((span, mention) => ({ span, selection: /** @type {Selection} */ ({ type: 'entity', id, mention }) })),
  );
  const statements = claims.map((claim) => ({
    span: /** @type {Span} */ (claim),
    selection: /** @type {Selection} */ ({ type: 'claim', id: claim.id }),
  }));
  const figures = [
    ...quantities.map((span, index) => ({ span, selection: /** @type {Selection} */ ({ type: 'quantity', index }) })),
    ...times.map((span, index) => ({ span, selection: /** @type {Selection} */ ({ type: 'time', index }) })),
  ];
  return [...names, ...statements, ...figures].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/**
 * The finding after (or before) the selected one.
 * @param {Analysis} analysis
 * @param {Selection | null} selection
 * @param {1 | -1} step
 * @returns {Selection | null}
 */
export function nextStop(analysis, selection, step) {
  const stops = stopsOf(analysis);
  const current = stops.findIndex(({ selection: other }) => isSame(other, selection));
  const next = current < 0 ? (step > 0 ? 0 : stops.length - 1) : current + step;
  return stops[next]?.selection ?? selection;
}

/**
 * @param {Selection} stop
 * @param {Selection | null} selection
 */
function isSame(stop, selection) {
  if (stop.type === 'claim') return selection?.type === 'claim' && stop.id === selection.id;
  if (stop.type === 'quantity' || stop.type === 'time') return selection?.type === stop.type && stop.index === selection.index;
  if (stop.type !== 'entity' || selection?.type !== 'entity') return false;
  return stop.id === selection.id && stop.mention === (selection.mention ?? 0);
}
