/** Tables for a spreadsheet: claims, entities. */
import { figureText, timeText } from '../findings/values.js';
import { speakerOf, wordsOf } from '../reading/spans.js';
import { linkTo } from './text-fragment.js';

/** @import { Reading } from '../reading/reading.js' */

/**
 * One row per claim.
 * @param {Reading} reading
 */
export function claimsTable(reading) {
  const { text, analysis } = reading;
  const rows = (analysis?.claims ?? []).map((claim) => [
    ...[claim.id, speakerOf(reading, claim) ?? '', claim.kind, claim.modality, claim.polarity],
    claim.check_worthiness.toFixed(2),
    wordsOf(text, claim.spans),
    claim.cue ? wordsOf(text, claim.cue.spans) : '',
    claim.quantities.map((index) => analysis?.quantities[index]).map((it) => (it ? figureText(it, reading) : '')).join('; '),
    claim.times.map((index) => analysis?.times[index]).map((it) => (it ? timeText(it, reading) : '')).join('; '),
    claim.entities.map((id) => reading.entity(id)?.name ?? '').join('; '),
    (claim.corrected ?? []).join('; '),
    ...noteCells(reading, claim.id),
    ...[String(claim.start), String(claim.end), linkTo(reading.article, text, claim.spans[0] ?? claim)],
  ]);
  const head = 'id speaker kind modality polarity check_worthiness words cue figures times entities corrected status note link start end place'.split(' ');
  return table([head, ...rows]);
}

/**
 * @param {Reading} reading
 * @param {string} claim id
 */
function noteCells({ corrections }, claim) {
  const { status, note, link } = corrections.noteOn(claim);
  return [status, note, link];
}

/**
 * One row per entity.
 * @param {Reading} reading
 */
export function entitiesTable({ analysis }) {
  const rows = (analysis?.entities ?? []).map(({ id, type, name, aliases, mentions, corrected }) => [
    ...[id, type, name, aliases.join('; '), String(mentions.length)],
    mentions.map(({ start, end }) => `${start}-${end}`).join('; '),
    corrected ? 'yes' : '',
  ]);
  return table([['id', 'type', 'name', 'aliases', 'mentions', 'places', 'corrected'], ...rows]);
}

/**
 * RFC 4180, with a byte order mark, without which spreadsheets misread umlauts.
 * @param {string[][]} rows
 */
function table(rows) {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** @param {string} value */
function cell(value) {
  // A spreadsheet would run a text that begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
