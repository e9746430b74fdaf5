/** Tables for a spreadsheet: claims, names. */
import { correctedWords, wordFor } from './dossier.js';

/** @import { Choices } from '../page/choices.js' */
/** @import { Wording } from '../i18n/wording.js' */
/** @import { Dossier, KnownClaim } from './dossier.js' */

/** A number is written as the table's numbers are. @typedef {string | number} Cell */

/** @typedef {Choices['tables']} Form */

/** @type {[name: string, german: string, cell: (known: KnownClaim, words: Wording, form: Form) => Cell][]} */
const CLAIM_COLUMNS = [
  ['id', 'Kennung', ({ claim }) => claim.id],
  ['speaker', 'Sprecher', ({ speaker, says }, _, form) => (form === 'excel' ? says : speaker)],
  ['kind', 'Wiedergabe', ({ claim }, { strings }, form) => coded(form, strings.kind, claim.kind)],
  ['modality', 'Wie sicher', ({ claim }, { strings }, form) => coded(form, strings.modality, claim.modality)],
  ['polarity', 'Bejaht', ({ claim }, { strings }, form) => coded(form, strings.polarity, claim.polarity)],
  ['check_worthiness', 'Prüfenswert', ({ claim }) => Math.round(claim.check_worthiness * 100) / 100],
  ['words', 'Aussage', ({ words }) => words],
  ['cue', 'Redewort', ({ cue }) => cue],
  ['figures', 'Zahlen', ({ figures }) => figures.join('; ')],
  ['times', 'Zeiten', ({ times }) => times.join('; ')],
  ['entities', 'Namen', ({ names }) => names.join('; ')],
  ['corrected', 'Korrigiert', ({ claim: { corrected } }, words, form) => correctedCell(words, form, corrected)],
  ['status', 'Stand', ({ status }, { strings }, form) => coded(form, strings.statuses, status)],
  ['note', 'Notiz', ({ note }) => note],
  ['link', 'Beleg', ({ link }) => link],
  ['start', 'Anfang', ({ claim }) => claim.start],
  ['end', 'Ende', ({ claim }) => claim.end],
  ['place', 'Fundstelle', ({ place }) => place],
  ['carrier', 'Überbracht von', ({ carrier }) => carrier],
  ['addressee', 'Gerichtet an', ({ addressee }) => addressee],
];

/**
 * @param {Form} form
 * @param {Record<string, string>} words
 * @param {string} code
 */
function coded(form, words, code) {
  return form === 'excel' ? wordFor(words, code) : code;
}

/**
 * @param {Wording} words
 * @param {Form} form
 * @param {readonly string[] | undefined} corrected
 */
function correctedCell(words, form, corrected) {
  if (!corrected) return '';
  return form === 'excel' ? correctedWords(words, corrected) : corrected.join('; ');
}

/**
 * One row per claim.
 * @param {Dossier} dossier
 * @param {Choices} choices
 */
export function claimsTable({ claims, words }, { tables }) {
  const head = CLAIM_COLUMNS.map(([name, german]) => (tables === 'excel' ? german : name));
  const rows = claims.map((known) => CLAIM_COLUMNS.map(([, , cell]) => cell(known, words, tables)));
  return table([head, ...rows], tables);
}

/**
 * One row per entity.
 * @param {Dossier} dossier
 * @param {Choices} choices
 */
export function entitiesTable({ analysis, words: { strings } }, { tables }) {
  const isExcel = tables === 'excel';
  const rows = analysis.entities.map(({ id, type, name, aliases, mentions, corrected }) => [
    ...[id, coded(tables, strings.type, type), name, aliases.join('; '), mentions.length],
    mentions.map(({ start, end }) => `${start}-${end}`).join('; '),
    corrected ? (isExcel ? strings.corrected : 'yes') : '',
  ]);
  const head = ['id', 'type', 'name', 'aliases', 'mentions', 'places', 'corrected'];
  return table([isExcel ? ['Kennung', 'Art', 'Name', 'Auch', 'Nennungen', 'Stellen', 'Korrigiert'] : head, ...rows], tables);
}

/**
 * RFC 4180, with a byte order mark, without which spreadsheets misread umlauts; German spreadsheets want semicolons.
 * @param {Cell[][]} rows
 * @param {Form} form
 */
function table(rows, form) {
  const mark = form === 'excel' ? ';' : ',';
  return `\ufeff${rows.map((row) => row.map((cell) => cellText(cell, form)).join(mark)).join('\r\n')}\r\n`;
}

/**
 * Where a cell may begin for a spreadsheet that divides at another mark than we do, and what it would then run.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /(^|[;,\t\r\n|])([\s"']*)(?=[=+\-@＝＋－＠])/g;

/**
 * @param {Cell} cell
 * @param {Form} form
 */
function cellText(cell, form) {
  if (typeof cell === 'number') {
    const number = String(cell);
    return form === 'excel' ? number.replace('.', ',') : number;
  }
  const safe = cell.replace(/\t/g, ' ').replace(FORMULA, "$1$2'");
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
