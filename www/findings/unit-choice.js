/** The units that a figure can be given. */
import { unitName } from '../values/units.js';
import { wordsIn } from '../values/words.js';

/** @import { Quantity } from '../../pkg/wortlaut.js' */

/** By kind of figure: ISO 4217 codes, CLDR identifiers. @type {Partial<Record<Quantity['kind'], string[]>>} */
const UNITS = {
  money: ['EUR', 'USD', 'CHF', 'GBP', 'JPY', 'CNY', 'RUB', 'UAH', 'PLN', 'CZK', 'DKK', 'SEK', 'NOK', 'TRY', 'INR'],
  percent: ['percentage-point'],
  temperature: ['celsius', 'fahrenheit', 'kelvin'],
  age: ['year', 'month', 'week', 'day'],
  measure: [
    ...['second', 'minute', 'hour', 'day', 'week', 'month', 'year'],
    ...['millimeter', 'centimeter', 'meter', 'kilometer', 'square-meter', 'square-kilometer', 'hectare'],
    ...['cubic-meter', 'milliliter', 'liter', 'gram', 'kilogram', 'tonne', 'kilometer-per-hour'],
    ...['kilowatt', 'megawatt', 'gigawatt', 'kilowatt-hour', 'megawatt-hour', 'gigawatt-hour', 'terawatt-hour'],
  ],
};

/**
 * @param {Quantity['kind']} kind
 * @param {string | null} current which is among them in any case
 * @param {'de' | 'en'} language
 * @returns {[string, string][]} each with its name
 */
export function unitsOf(kind, current, language) {
  const units = UNITS[kind] ?? [];
  const all = current && !units.includes(current) ? [...units, current] : units;
  return all.map((unit) => [unit, nameOf(kind, unit, language)]);
}

/**
 * @param {Quantity['kind']} kind
 * @param {string} unit
 * @param {'de' | 'en'} language
 */
function nameOf(kind, unit, language) {
  if (unit === 'percentage-point') return language === 'de' ? 'Prozentpunkte' : 'percentage points';
  if (kind !== 'money') return unitName(wordsIn(language), unit);
  try {
    return new Intl.DisplayNames(language, { type: 'currency' }).of(unit) ?? unit;
  } catch {
    return unit; // not the form of a currency's code
  }
}
