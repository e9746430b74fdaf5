/** Where in the text a selection stands. */

/** @import { Claim, Entity, Party, Quantity, Span, TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { Reading, Selection, Subject } from './reading.js' */

/**
 * The stretches of text that a selection marks.
 * @param {Reading} reading
 * @param {Subject} selection
 * @returns {Span[]}
 */
export function spansOf(reading, selection) {
  if (selection.type === 'words') return [selection];
  const found = findingOf(reading, selection);
  if (!found) return [];
  if ('spans' in found) return found.spans;
  return 'mentions' in found ? found.mentions : [found];
}

/**
 * The stretch that a selection brings into view: of an entity, the mention that is looked at.
 * @param {Reading} reading
 * @param {Subject} selection
 * @returns {Span | undefined}
 */
export function spanInView(reading, selection) {
  return spansOf(reading, selection)[selection.type === 'entity' ? (selection.mention ?? 0) : 0];
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
 * What to call who says something, or to whom; null where the text leaves that open.
 * @param {Reading} reading
 * @param {Party} party
 */
export function partyName(reading, { start, end, entity, name, attribution }) {
  if (attribution === 'unnamed') return null; // its words are the verb that leaves it open
  return reading.entity(entity)?.name ?? name ?? reading.text.slice(start, end);
}

/**
 * Name of a claim's speaker, the reader's where it was corrected; null where the text leaves it open.
 * @param {Reading} reading
 * @param {Claim} claim
 * @returns {string | null}
 */
export function speakerOf(reading, claim) {
  return claim.speaker ? partyName(reading, claim.speaker) : (claim.speaker_name ?? null);
}
