/** Units of measure as people write them: by the browser where it knows them, else by their symbol. */

/** @import { Words } from './words.js' */

/** @type {Record<string, string | undefined>} */
const PREFIXES = {
  ...{ peta: 'P', tera: 'T', giga: 'G', mega: 'M', kilo: 'k', hecto: 'h', deci: 'd', centi: 'c' },
  ...{ milli: 'm', micro: 'µ', nano: 'n', pico: 'p' },
};

/** Symbols, the same in every language but for those below. @type {Record<string, string | undefined>} */
const SYMBOLS = {
  ...{ ampere: 'A', 'ampere-hour': 'Ah', bar: 'bar', barrel: 'bbl', becquerel: 'Bq', bit: 'bit', byte: 'B' },
  ...{ calorie: 'cal', candela: 'cd', carat: 'ct', coulomb: 'C', dalton: 'Da', decibel: 'dB', electronvolt: 'eV' },
  ...{ farad: 'F', gram: 'g', gray: 'Gy', hertz: 'Hz', joule: 'J', karat: 'kt', katal: 'kat', kelvin: 'K' },
  ...{ knot: 'kn', liter: 'l', lumen: 'lm', lux: 'lx', meter: 'm', mile: 'mi', mole: 'mol', newton: 'N' },
  ...{ 'nautical-mile': 'sm', ohm: 'Ω', parsec: 'pc', pascal: 'Pa', permille: '‰', permillion: 'ppm', permyriad: '‱' },
  ...{ pixel: 'px', radian: 'rad', siemens: 'S', sievert: 'Sv', steradian: 'sr', tesla: 'T', tonne: 't', volt: 'V' },
  ...{ watt: 'W', 'watt-hour': 'Wh', 'newton-meter': 'Nm', second: 's', minute: 'min', hour: 'h', day: 'd' },
  ...{ horsepower: 'PS', 'light-year': 'Lj', 'astronomical-unit': 'AE', revolution: 'U', inch: 'in', foot: 'ft', yard: 'yd' },
  ...{ 'arc-minute': '′', 'arc-second': '″', atmosphere: 'atm', 'acre-foot': 'ac ft', 'ounce-troy': 'Feinunze' },
  ...{ zentner: 'Ztr.', doppelzentner: 'dt' },
};

/** What one of them is called in English, where that is another. @type {Record<string, string | undefined>} */
const ENGLISH = {
  ...{ horsepower: 'hp', 'light-year': 'ly', 'astronomical-unit': 'au', 'nautical-mile': 'nmi' },
  ...{ revolution: 'rev', 'ounce-troy': 'troy ounce' },
};

/**
 * `12 km`, `450 MW`
 * @param {Words} words
 * @param {number} value
 * @param {string} unit CLDR identifier
 * @param {'short' | 'long'} [unitDisplay]
 */
export function measureText({ locale }, value, unit, unitDisplay = 'short') {
  const digits = { maximumFractionDigits: 6 };
  const number = value.toLocaleString(locale, digits);
  if (!isKnown(unit)) return `${number}\u00a0${symbolOf(unit, locale)}`;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, ...digits }).format(value);
}

/**
 * What stands below the line: `Liter`, `MWh`.
 * @param {Words} words
 * @param {string} unit
 */
export function unitName({ locale }, unit) {
  if (!isKnown(unit)) return symbolOf(unit, locale);
  const parts = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(1);
  return parts.find(({ type }) => type === 'unit')?.value ?? symbolOf(unit, locale);
}

/** @param {string} unit */
function isKnown(unit) {
  try {
    return Boolean(new Intl.NumberFormat('en', { style: 'unit', unit }));
  } catch {
    return false;
  }
}

/**
 * @param {string} unit
 * @param {string} locale
 * @returns {string}
 */
function symbolOf(unit, locale) {
  const [over = '', under] = unit.split('-per-');
  if (under !== undefined) return `${symbolOf(over, locale)}/${symbolOf(under, locale)}`;
  const [, power, base] = /^(square|cubic)-(.*)$/.exec(unit) ?? [];
  if (power && base) return symbolOf(base, locale) + (power === 'square' ? '²' : '³');
  const whole = (locale === 'en' && ENGLISH[unit]) || SYMBOLS[unit];
  if (whole) return whole;
  const prefix = Object.keys(PREFIXES).find((name) => unit.startsWith(name));
  const rest = prefix && SYMBOLS[unit.slice(prefix.length)];
  return rest ? `${PREFIXES[prefix]}${rest}` : unit.replaceAll('-', ' ');
}
