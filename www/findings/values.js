/** Figures and dates in normal form, as the reader's language writes them. */
import { fill, language, strings } from '../i18n/strings.js';

/** @import { Quantity, TimeExpression } from '../../pkg/wortlaut.js' */

/**
 * A quantity with its unit: `höchstens 85.000.000 €`.
 * @param {Quantity} quantity
 */
export function figureText(quantity) {
  const { value, low, high, precision, per } = quantity;
  const rate = per ? ` / ${unitName(per)}` : '';
  if (precision === 'between' && low !== null && high !== null) {
    const range = { low: numberText(low, quantity), high: numberText(high, quantity) };
    return fill(strings.precision.between, range) + rate;
  }
  const shown = value ?? low ?? high;
  return shown === null ? '' : fill(strings.precision[precision], { low: numberText(shown, quantity) }) + rate;
}

/**
 * A time expression's value; days and months are written out.
 * @param {TimeExpression} time
 */
export function timeText({ value, range }) {
  return range ? `${dateText(range[0])} – ${dateText(range[1])}` : dateText(value);
}

/**
 * @param {number} value
 * @param {Quantity} quantity
 */
function numberText(value, { kind, unit }) {
  if (kind === 'ordinal') return language === 'de' ? `${value.toLocaleString('de')}.` : `No. ${value}`;
  if (kind === 'percent') return format(value / 100, { style: 'percent', maximumFractionDigits: 4 });
  const fallback = `${value.toLocaleString(language, { maximumFractionDigits: 6 })} ${unit ?? ''}`.trimEnd();
  if (unit === null) return fallback;
  try {
    if (kind === 'money') return format(value, { style: 'currency', currency: unit, minimumFractionDigits: 0 });
    return format(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 6 });
  } catch {
    return fallback; // a unit that the browser does not know
  }
}

/**
 * A unit's short name in the reader's language.
 * @param {string} unit
 */
function unitName(unit) {
  try {
    const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).formatToParts(1);
    return parts.find(({ type }) => type === 'unit')?.value ?? unit;
  } catch {
    return unit; // a unit that the browser does not know
  }
}

/**
 * @param {number} value
 * @param {Intl.NumberFormatOptions} options
 */
function format(value, options) {
  return new Intl.NumberFormat(language, options).format(value);
}

/** A day, with the time of day or its part; a month. */
const DAY = /^(\d{4}-\d{2}-\d{2})(?:T(?:(\d{2}:\d{2})|([A-Z]{2})))?$/;
const MONTH = /^\d{4}-\d{2}$/;

/** @param {string} value in TIMEX3 */
function dateText(value) {
  if (MONTH.test(value)) return inWords(`${value}-01`, { month: 'long', year: 'numeric' });
  const [, day, clock, part] = DAY.exec(value) ?? [];
  if (!day) return value;
  const parts = /** @type {Record<string, string | undefined>} */ (strings.dayParts);
  const when = clock ?? (part && (parts[part] ?? part));
  return inWords(day, { dateStyle: 'medium' }) + (when ? `, ${when}` : '');
}

/**
 * @param {string} day `YYYY-MM-DD`
 * @param {Intl.DateTimeFormatOptions} options
 */
function inWords(day, options) {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
