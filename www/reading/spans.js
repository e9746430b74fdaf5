/** Where in the text a selection stands. */

/** @import { Claim, Entity, Quantity, Span, TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { Reading, Selection } from './reading.js' */

/**
 * The stretches of text that a selection marks.
 * @param {Reading} reading
 * @param {Selection} selection
 * @returns {Span[]}
 */
export function spansOf(reading, selection) {
  const found = findingOf(reading, selection);
  if (!found) return [];
  if ('spans' in found) return found.spans;
  return 'mentions' in found ? found.mentions : [found];
}

/**
 * The finding that a selection means.
 * @param {Reading} reading
 * @param {Selection} selection
 * @returns {Claim | Entity | Quantity | TimeExpression | undefined}
 */
export function findingOf(reading, selection) {
  if (selection.type === 'claim') return reading.claim(selection.id);
  if (selection.type === 'entity') return reading.entity(selection.id);
  const { analysis } = reading;
  return selection.type === 'quantity' ? analysis?.quantities[selection.index] : analysis?.times[selection.index];
}

/**
 * The words of several spans, an omission shown where they are apart.
 * @param {string} text
 * @param {Span[]} spans
 */
export function wordsOf(text, spans) {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' […] ');
}

/**
 * Name of a claim's speaker: the reader's where it was corrected, the entity's, else the article's own words for it.
 * @param {Reading} reading
 * @param {Claim} claim
 * @returns {string | null}
 */
export function speakerOf(reading, claim) {
  if (!claim.speaker) return claim.speaker_name ?? null;
  const entity = reading.entity(claim.speaker.entity);
  return entity?.name ?? reading.text.slice(claim.speaker.start, claim.speaker.end);
}
