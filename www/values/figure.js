/** Figures in words: with their unit, or with the noun for what they count. */
import { measureText, unitName } from './units.js';
import { put, wordsIn } from './words.js';

/** @import { Quantity } from '../../pkg/wortlaut.js' */
/** @import { Language, Words } from './words.js' */

/**
 * What a figure is written with.
 * @typedef {object} How
 * @property {Language} language
 * @property {string} [said] its words in the article
 * @property {string} [counted] the words for what it counts
 */

/**
 * `höchstens 85.000.000 €`, `340 Stellen`
 * @param {Quantity} quantity
 * @param {How} how
 * @returns {string} empty where no number is known
 */
export function figureInWords(quantity, { language, said = '', counted = '' }) {
  const words = wordsIn(language);
  const { value, low, high, precision, per } = quantity;
  const noun = nounOf(quantity, said, counted);
  const text = (/** @type {number} */ number) => valueText(words, number, quantity, said, noun);
  const isRange = precision === 'between' && low !== null && high !== null;
  if (!isRange && (value ?? low ?? high) === null) return '';
  const number = value ?? low ?? high ?? 0;
  const several = value === null && !isRange ? severalText(words, number, quantity, noun) : '';
  const bounds = isRange ? { low: lowText(text(low), text(high)), high: text(high) } : { low: text(number) };
  const whole = several || put(words.precision[precision], bounds);
  return per ? put(words.per, { value: whole, unit: unitName(words, per) }) : whole;
}

/**
 * What is counted; of a currency that the article leaves open, its name.
 * @param {Quantity} quantity
 * @param {string} said
 * @param {string} counted
 */
function nounOf({ kind, unit }, said, counted) {
  if (kind === 'money' && unit === null) return /[\p{L}][\p{L}-]*$/u.exec(said.trim())?.[0] ?? '';
  return kind === 'number' ? counted.replace(/\s+/g, ' ').trim() : '';
}

/**
 * `Hunderte Menschen`: of such a number only the magnitude is known.
 * @param {Words} words
 * @param {number} number
 * @param {Quantity} quantity
 * @param {string} noun
 */
function severalText(words, number, quantity, noun) {
  const magnitude = /** @type {Record<number, string | undefined>} */ (words.magnitudes)[number];
  if (!magnitude || quantity.precision !== 'about') return '';
  const { kind, unit } = quantity;
  const one = kind === 'number' ? noun : valueText(words, 2, quantity, '', noun).replace(/^[\d\s]+|[\d\s]+$/g, '');
  return one || (kind === 'number' && !unit) ? `${magnitude} ${one}`.replace(/ of $|\s+$/, '') : '';
}

/**
 * Of two numbers with the same unit the first goes without it.
 * @param {string} low
 * @param {string} high
 */
function lowText(low, high) {
  const unit = /[^\d.,]+$/.exec(low)?.[0];
  return unit && high.endsWith(unit) && /^[\d.,]+$/.test(high.slice(0, -unit.length)) ? low.slice(0, -unit.length) : low;
}

/**
 * @param {Words} words
 * @param {number} value
 * @param {Quantity} quantity
 * @param {string} said
 * @param {string} noun
 */
function valueText(words, value, { kind, unit }, said, noun) {
  const { locale } = words;
  const plain = numberText(locale, value, kind, said);
  if (kind === 'ordinal') return put(words.ordinal, { value: plain });
  if (unit === 'percentage-point') return put(words.percentagePoints[value === 1 ? 'one' : 'other'], { value: plain });
  if (kind === 'percent') return shareText(locale, value / 100, 4);
  if (kind === 'age') return put(words.age, { value: measureText(words, value, unit ?? 'year', 'long') });
  if (kind === 'money' && unit) return moneyText(locale, value, unit);
  if (unit) return measureText(words, value, unit);
  return noun ? `${plain} ${noun}` : plain;
}

/**
 * A share that was said in words, as a percentage: `zwei Drittel` is 66.7 %.
 * @param {string} locale
 * @param {number} value
 * @param {Quantity['kind']} kind
 * @param {string} said
 */
function numberText(locale, value, kind, said) {
  const isShare = kind === 'number' && value > 0 && value < 1 && /^[^\d]+$/.test(said);
  return isShare ? shareText(locale, value, 1) : value.toLocaleString(locale, { maximumFractionDigits: 6 });
}

/**
 * @param {string} locale
 * @param {number} share
 * @param {number} maximumFractionDigits
 */
function shareText(locale, share, maximumFractionDigits) {
  return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits });
}

/** What the browser has no better name for than a code. @type {Record<string, string | undefined>} */
const COINS = { XBT: 'Bitcoin' };

/**
 * @param {string} locale
 * @param {number} value
 * @param {string} currency ISO 4217
 */
function moneyText(locale, value, currency) {
  const number = value.toLocaleString(locale, { maximumFractionDigits: 6 });
  const coin = COINS[currency];
  if (coin) return `${number} ${coin}`;
  const minimumFractionDigits = Number.isInteger(value) ? 0 : 2;
  const options = { ...{ style: /** @type {const} */ ('currency'), currency, minimumFractionDigits }, maximumFractionDigits: 6 };
  try {
    const text = value.toLocaleString(locale, options);
    // A sign that is no more than the code says less than the name.
    return text.includes(currency) ? value.toLocaleString(locale, { ...options, currencyDisplay: 'name' }) : text;
  } catch {
    return number; // not the form of a currency's code
  }
}
