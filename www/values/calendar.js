/** Days, months and hours of the calendar as a language writes them, and which days a week has. */

import { put } from './words.js';

/** @import { Words } from './words.js' */

const DAY = 86_400_000;

/** Formats are costly to make. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {Words} words
 * @param {Intl.DateTimeFormatOptions} options
 */
function formatOf({ locale }, options) {
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/**
 * How whole dates are written: in English with the month's name, since the order of numbers differs there.
 * @param {Words} words
 */
function dayOptions({ locale }) {
  /** @type {Intl.DateTimeFormatOptions} */
  const options = { day: 'numeric', month: locale === 'de' ? 'numeric' : 'short', year: 'numeric' };
  return options;
}

/** @type {Intl.DateTimeFormatOptions} */
const MONTH = { month: 'long', year: 'numeric' };

/**
 * @param {number} year astronomical: 0 is 1 BC
 * @param {number} month from 1
 * @param {number} day
 */
export function dayAt(year, month, day) {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/**
 * Monday and Sunday of an ISO 8601 week.
 * @param {number} year
 * @param {number} week
 * @returns {[Date, Date]}
 */
export function daysOfWeek(year, week) {
  const fourth = dayAt(year, 1, 4); // lies in the first week
  const monday = fourth.getTime() + (7 * (week - 1) - ((fourth.getUTCDay() + 6) % 7)) * DAY;
  return [new Date(monday), new Date(monday + 6 * DAY)];
}

/**
 * `9.10.2022`
 * @param {Words} words
 * @param {Date} day
 */
export function dayText(words, day) {
  return formatOf(words, dayOptions(words)).format(day);
}

/**
 * `10. August`
 * @param {Words} words
 * @param {number} month
 * @param {number} day
 */
export function dayOfYearText(words, month, day) {
  return formatOf(words, { day: 'numeric', month: 'long' }).format(dayAt(2000, month, day)); // a leap year
}

/**
 * `Oktober 2022`
 * @param {Words} words
 * @param {Date} day
 */
export function monthText(words, day) {
  return formatOf(words, MONTH).format(day);
}

/**
 * `Oktober`
 * @param {Words} words
 * @param {number} month
 */
export function monthName(words, month) {
  return formatOf(words, { month: 'long' }).format(dayAt(2000, month, 1));
}

/**
 * `Donnerstag`
 * @param {Words} words
 * @param {number} weekday 1 for Monday
 */
export function weekdayName(words, weekday) {
  return formatOf(words, { weekday: 'long' }).format(dayAt(2001, 1, weekday)); // 2001 begins on a Monday
}

/**
 * `3. bis 9.10.2022`
 * @param {Words} words
 * @param {Date} first
 * @param {Date} last
 * @param {string} [joint] between the two
 */
export function daysText(words, first, last, joint) {
  return rangeText(words, dayOptions(words), first, last, joint);
}

/**
 * `Juli bis September 2015`
 * @param {Words} words
 * @param {Date} first
 * @param {Date} last
 */
export function monthsText(words, first, last) {
  return rangeText(words, MONTH, first, last);
}

/**
 * A range with the dash as a word, and days without the noughts that some locales put before them in ranges only.
 * @param {Words} words
 * @param {Intl.DateTimeFormatOptions} options
 * @param {Date} first
 * @param {Date} last
 * @param {string} [joint]
 */
function rangeText(words, options, first, last, joint = words.to) {
  const parts = formatOf(words, options).formatRangeToParts(first, last);
  return parts
    .map(({ type, source, value }) => {
      if (type === 'literal') return source === 'shared' ? value.replace(/\s*[–-]\s*/, joint) : value;
      return type === 'year' ? value : value.replace(/^0/, '');
    })
    .join('');
}

/**
 * `8 Uhr`, `13:04 Uhr`; in English `8 AM`.
 * @param {Words} words
 * @param {number} hour up to 24
 * @param {number | null} minute
 * @param {number | null} second
 */
export function clockText(words, hour, minute, second) {
  if (words.locale === 'de') {
    const rest = [minute, second].flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')]));
    return words.clock.replace('{value}', [hour, ...rest].join(':'));
  }
  /** @type {Intl.DateTimeFormatOptions} */
  const options = {
    hour: 'numeric',
    ...(minute !== null && { minute: '2-digit' }),
    ...(second !== null && { second: '2-digit' }),
  };
  const moment = new Date(Date.UTC(2000, 0, 1, hour, minute ?? 0, second ?? 0));
  return formatOf(words, options).format(moment).replace(/\s+/g, ' ');
}

/**
 * A year as people write it: the year 0 is 1 before Christ.
 * @param {Words} words
 * @param {number} year
 */
export function yearText(words, year) {
  return year > 0 ? String(year) : put(words.beforeChrist, { value: 1 - year });
}
