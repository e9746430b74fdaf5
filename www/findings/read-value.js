/** Reads what people type, or what stands in an article, as a figure or a day. */
import { readDay } from '../i18n/day.js';

/** @import { FigureCorrection } from '../store/shapes.js' */

/** What follows a number and multiplies it. @type {[RegExp, number][]} */
const SCALES = [
  [/^(?:tausend|tsd\.?|thousand)\b/i, 1e3],
  [/^(?:millionen|million|mio\.?|mn)(?![\p{L}])/iu, 1e6],
  [/^(?:milliarden?|mrd\.?|bn)(?![\p{L}])/iu, 1e9],
  [/^(?:billionen|billion)(?![\p{L}])/iu, 1e12],
];

/** In English a billion is a German Milliarde. */
const ENGLISH_BILLION = 1e9;

/** Units that stand with figures so often that a figure is read with them. @type {[RegExp, FigureCorrection['change']][]} */
const UNITS = [
  [/^(?:prozentpunkte?n?)(?![\p{L}])/iu, { kind: 'percent', unit: 'percentage-point' }],
  [/^(?:prozent(?![\p{L}])|%)/iu, { kind: 'percent' }],
  [/^(?:euro(?![\p{L}])|eur\b|€)/iu, { kind: 'money', unit: 'EUR' }],
  [/^(?:us-dollar|\$)/i, { kind: 'money', unit: 'USD' }],
];

/**
 * The first number in words as the language writes it: `1.234,5` in German, `1,234.5` in English; `3 Millionen` is 3,000,000.
 * @param {string} words
 * @param {'de' | 'en'} language
 * @returns {number | null}
 */
export function numberOf(words, language) {
  return numberIn(words, language)?.value ?? null;
}

/**
 * A figure with its unit, as far as digits tell: what is written out is for the reader to say.
 * @param {string} words German
 * @returns {FigureCorrection['change']}
 */
export function figureOf(words) {
  const { value, rest } = numberIn(words, 'de') ?? { value: null, rest: '' };
  const unit = UNITS.find(([form]) => form.test(rest))?.[1];
  return { kind: 'number', ...unit, value, low: value, high: value, precision: 'exact' };
}

/**
 * @param {string} words
 * @param {'de' | 'en'} language
 */
function numberIn(words, language) {
  const match = /-?\d[\d.,]*(?:[ \u00a0\u202f]\d{3}(?!\d))*/.exec(words.replace('−', '-'));
  if (!match) return null;
  const digits = match[0].replace(/[.,]$|\s/g, '');
  const number = Number(language === 'de' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
  if (!Number.isFinite(number)) return null;
  const after = words.slice(match.index + match[0].length).trimStart();
  const scale = SCALES.find(([form]) => form.test(after));
  const factor = scale && language === 'en' && scale[1] === 1e12 ? ENGLISH_BILLION : (scale?.[1] ?? 1);
  const value = Number((number * factor).toPrecision(15)); // 4.18 billions are no 4179999999.9999995
  return { value, rest: scale ? after.replace(scale[0], '').trimStart() : after };
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  (/** @type {const} */ (['de', 'en'])).map((language) =>
    new Date(Date.UTC(2024, month, 1)).toLocaleString(language, { month: 'long', timeZone: 'UTC' }).toLowerCase(),
  ),
);

/**
 * A day, month or year as TIMEX3 has it: `14.3.2024`, `14. März 2024`, `3.2024`, `March 2024`, `2024-03`, `2024`.
 * @param {string} words
 * @returns {string | null} null where they are none of these
 */
export function dateOf(words) {
  const all = words.trim();
  if (/^\d{4}$/.test(all)) return all;
  const [, day = '', name = '', year = ''] = /^(?:(\d{1,2})\.?\s+)?(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(all) ?? [];
  const month = name ? MONTHS.findIndex((names) => names.some((it) => it === name.toLowerCase())) + 1 : 0;
  if (month > 0) return day ? readDay(`${year}-${month}-${day}`) : monthOf(year, String(month));
  const [, first = '', second = ''] = /^(\d{4})-(\d{1,2})$/.exec(all) ?? [];
  if (first) return monthOf(first, second);
  const [, number = '', of = ''] = /^(\d{1,2})[./]\s*(\d{4})$/.exec(all) ?? [];
  return number ? monthOf(of, number) : readDay(all);
}

/**
 * @param {string} year
 * @param {string} month
 */
function monthOf(year, month) {
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
}
