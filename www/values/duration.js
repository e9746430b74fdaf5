/** Lengths of time: `P30Y`, `PT1H30M`, `PXD`. */

/** @import { Words } from './words.js' */

const LENGTH = /^P(?=.)((?:(?:X|\d+(?:\.\d+)?)(?:DE|CE|WE|[YMWD]))*)(?:T((?:(?:X|\d+(?:\.\d+)?)[HMS])+))?$/;
const PART = /(X|\d+(?:\.\d+)?)(DE|CE|WE|[A-Z])/g;

/** Units that Intl knows. @type {Record<string, string | undefined>} */
const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second' };

/**
 * How many of which unit; `amount` is null where that is left open. Units of the clock begin with `T`.
 * @typedef {{ amount: number | null, unit: string }} Part
 */

/**
 * @param {string} value
 * @returns {Part[] | null} null where it is no length
 */
export function lengthOf(value) {
  const found = LENGTH.exec(value);
  if (!found) return null;
  const [, date = '', clock = ''] = found;
  return [...partsOf(date, ''), ...partsOf(clock, 'T')];
}

/**
 * @param {string} text
 * @param {string} prefix
 * @returns {Part[]}
 */
function partsOf(text, prefix) {
  return [...text.matchAll(PART)].map(([, amount, unit]) => ({
    amount: amount === 'X' ? null : Number(amount),
    unit: prefix + unit,
  }));
}

/**
 * `1 Stunde 30 Minuten`, `einige Jahre`
 * @param {Words} words
 * @param {Part[]} parts
 */
export function lengthText(words, parts) {
  return parts.map((part) => partText(words, asMinutes(part))).join(' ');
}

/**
 * `1 bis 2 Monate`
 * @param {Words} words
 * @param {Part[]} shortest
 * @param {Part[]} longest
 */
export function lengthsText(words, shortest, longest) {
  const [low, high] = [shortest[0], longest[0]];
  const isSameUnit = shortest.length === 1 && longest.length === 1 && low?.unit === high?.unit;
  const amount = isSameUnit ? low?.amount?.toLocaleString(words.locale) : undefined;
  return (amount ?? lengthText(words, shortest)) + words.to + lengthText(words, longest);
}

/**
 * Half an hour is thirty minutes.
 * @param {Part} part
 * @returns {Part}
 */
function asMinutes({ amount, unit }) {
  return unit === 'TH' && amount !== null && amount < 1 ? { amount: Math.round(amount * 60), unit: 'TM' } : { amount, unit };
}

/**
 * @param {Words} words
 * @param {Part} part
 */
function partText(words, { amount, unit }) {
  const { locale, several, manyUnits, oneWeekend } = words;
  const known = UNITS[unit];
  if (amount === null) return several.replace('{value}', known ? unitName(locale, known) : manyUnits[unusual(unit)]);
  if (known) return new Intl.NumberFormat(locale, { ...LONG, unit: known }).format(amount);
  return `${amount.toLocaleString(locale)} ${amount === 1 ? oneWeekend : manyUnits[unusual(unit)]}`;
}

/** @type {Intl.NumberFormatOptions} */
const LONG = { style: 'unit', unitDisplay: 'long', maximumFractionDigits: 6 };

/**
 * A unit's name in the plural.
 * @param {string} locale
 * @param {string} unit
 */
function unitName(locale, unit) {
  const parts = new Intl.NumberFormat(locale, { ...LONG, unit }).formatToParts(2);
  return parts.find(({ type }) => type === 'unit')?.value ?? unit;
}

/** @param {string} unit that Intl does not know */
function unusual(unit) {
  return unit === 'DE' ? 'decade' : unit === 'CE' ? 'century' : 'weekend';
}

/**
 * German words in the dative plural, as they stand behind `seit`.
 * @param {Words} words
 * @param {string} text
 */
export function dative({ locale }, text) {
  const plural = /(Jahr|Monat|Tag|Jahrzehnt|Jahrhundert|Wochenend)e\b/g;
  return locale === 'de' ? text.replace(plural, '$1en').replace(/\beinige\b/g, 'einigen') : text;
}
