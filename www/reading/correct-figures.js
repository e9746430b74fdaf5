/** An analysis with its figures, dates and times as the reader has corrected them. */

/** @import { Analysis, Quantity, Span, TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { Places } from '../store/quote.js' */
/** @import { FigureCorrection, TimeCorrection } from '../store/shapes.js' */

/** Characters around a figure that must still be there: the same one may stand elsewhere. */
const LEAST_CONTEXT = 12;

/** An added figure of which nothing else is known. */
const QUANTITY = {
  ...{ kind: /** @type {const} */ ('number'), precision: /** @type {const} */ ('exact') },
  ...{ value: null, low: null, high: null, unit: null, per: null, hedge: null, counted: null },
};

/** An added time of which nothing else is known. */
const TIME = {
  ...{ kind: /** @type {const} */ ('date'), value: '', pattern: '', candidates: [], range: null, length: null },
  modifiers: [],
};

/**
 * @param {Analysis} analysis
 * @param {Places} places
 * @param {{ figures: readonly FigureCorrection[], times: readonly TimeCorrection[] }} own
 * @returns {Analysis} the same one where nothing in it was corrected
 */
export function correctFigures(analysis, places, { figures, times }) {
  if (figures.length === 0 && times.length === 0) return analysis;
  const newFigures = correctList(/** @type {Quantity[]} */ (analysis.quantities), places, figures, QUANTITY);
  const newTimes = correctList(/** @type {TimeExpression[]} */ (analysis.times), places, times.map(literal), TIME);
  const claims = analysis.claims.map((claim) => ({
    ...claim,
    quantities: newFigures.follow(claim.quantities, claim.spans),
    times: newTimes.follow(claim.times, claim.spans),
  }));
  return { ...analysis, quantities: newFigures.list, times: newTimes.list, claims };
}

/**
 * What the reader says a time is, is meant literally: nothing that was found of its words goes on to hold.
 * @param {TimeCorrection} correction
 */
function literal(correction) {
  const { value } = correction.change;
  if (value === undefined) return correction;
  const { candidates, range, length, modifiers } = TIME;
  return { ...correction, change: { ...correction.change, pattern: value, candidates, range, length, modifiers } };
}

/**
 * @template {Span} Item
 * @param {Item[]} found
 * @param {Places} places
 * @param {readonly (FigureCorrection | TimeCorrection)[]} corrections
 * @param {Omit<Item, 'start' | 'end'>} empty
 */
function correctList(found, places, corrections, empty) {
  /** @type {{ item: Item, from: number | null }[]} */
  let all = found.map((item, from) => ({ item, from }));
  for (const { at, change, removed, added } of corrections) {
    const place = places.of(at, Math.min(LEAST_CONTEXT, at.prefix.length + at.suffix.length));
    if (!place) continue;
    const here = all.find(({ item }) => isSame(item, place));
    if (removed) all = all.filter((it) => it !== here);
    else if (here) here.item = { ...here.item, ...place, ...change, corrected: true };
    else if (added) {
      const item = /** @type {unknown} */ ({ ...empty, ...place, ...change, corrected: true });
      all.push({ item: /** @type {Item} */ (item), from: null });
    }
  }
  all.sort((a, b) => a.item.start - b.item.start);
  const now = new Map(all.map(({ from }, index) => [from, index]));
  const added = all.flatMap(({ item, from }, index) => (from === null ? [{ item, index }] : []));
  return {
    list: all.map(({ item }) => item),
    /**
     * A claim's indices into the list that now is.
     * @param {number[]} indices
     * @param {Span[]} spans of the claim
     */
    follow: (indices, spans) => {
      const isInside = (/** @type {Span} */ it) => spans.some(({ start, end }) => it.start >= start && it.end <= end);
      const own = added.filter(({ item }) => isInside(item)).map(({ index }) => index);
      return [...indices.flatMap((from) => now.get(from) ?? []), ...own].sort((a, b) => a - b);
    },
  };
}

/**
 * Whether two stretches have more than half in common.
 * @param {Span} a
 * @param {Span} b
 */
function isSame(a, b) {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) > 0.5;
}
