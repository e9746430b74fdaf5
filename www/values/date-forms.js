/** Every form of date that a TIMEX3 value can have, and what it is in words. `X` stands for what the article leaves open. */
import { dayAt, dayOfYearText, daysOfWeek, daysText, dayText, monthName, monthText, weekdayName, yearText } from './calendar.js';
import { nth, put } from './words.js';

/** @import { Openness, Point } from './point.js' */
/** @import { Words } from './words.js' */

/** @typedef {[RegExp, (words: Words, found: RegExpExecArray) => Partial<Point>]} Form */

const YEAR = String.raw`(XXXX|\d{4}|-\d{3,})`;

/** @param {string} rest behind the year */
const withYear = (rest) => new RegExp(`^${YEAR}${rest}$`);

/** The first that fits counts. @type {Form[]} */
export const FORMS = [
  [withYear(''), (words, [, year]) => (year === 'XXXX' ? open(words, 'year') : both(yearText(words, Number(year))))],
  [withYear(String.raw`-(\d\d)-(\d\d)`), day],
  [withYear(String.raw`-XX-(\d\d)`), (words, [, , date]) => ({ ...both(nth(words, Number(date))), open: 'month' })],
  [withYear(String.raw`-(?:XX|\d\d)-XX`), (words) => open(words, 'day')],
  [withYear(String.raw`-(\d\d)`), month],
  [withYear('-XX'), (words) => open(words, 'month')],
  [withYear(String.raw`-W(\d\d|XX)(-WE)?`), week],
  [withYear(String.raw`-WXX-(\d)`), (words, [, , weekday]) => ({ ...both(weekdayName(words, Number(weekday))), open: 'day' })],
  [withYear(String.raw`-(\d\d|XX)-WXX-(\d)-#(\d)`), weekdayOfMonth],
  [withYear(String.raw`-(\d\d|XX)-W(\d\d)`), weekOfMonth],
  [withYear(String.raw`-([QH])(\d)`), (words, [, year, part, number]) => partOfYear(words, year, part, number)],
  [withYear('-QX'), (words) => open(words, 'quarter')],
  [withYear('-(SP|SU|FA|WI)'), (words, [, year, part]) => partOfYear(words, year, part)],
  [/^(\d{3})$/, (words, [, decade]) => round(words, 'decade', `${decade}0`)],
  [/^XX(\d)$/, (words, [, decade]) => ({ ...round(words, 'decade', `${decade}0`), open: 'century' })],
  [/^(\d\d)$/, (words, [, century]) => round(words, 'century', Number(century) + 1)],
  [/^BC(\d\d)$/, beforeChrist],
  [/^XXX$/, (words) => open(words, 'decade')],
  [/^XX$/, (words) => open(words, 'century')],
];

/**
 * @param {string} text that is the same behind `Anfang`
 * @returns {Partial<Point>}
 */
function both(text) {
  return { text, of: text };
}

/**
 * @param {Words} words
 * @param {Openness} unit that is all that is known
 * @returns {Partial<Point>}
 */
function open(words, unit) {
  return { text: '', of: words.genitive.unit[unit], open: unit };
}

/** @param {string | undefined} year */
function openYear(year) {
  return year === 'XXXX' ? /** @type {const} */ ('year') : null;
}

/** @type {Form[1]} */
function day(words, [, year, monthNumber, date]) {
  if (year === 'XXXX') return { ...both(dayOfYearText(words, Number(monthNumber), Number(date))), open: 'year' };
  const first = dayAt(Number(year), Number(monthNumber), Number(date));
  return { ...both(dayText(words, first)), unit: 'days', first, last: first };
}

/** @type {Form[1]} */
function month(words, [, year, number]) {
  if (year === 'XXXX') return { ...both(monthName(words, Number(number))), open: 'year' };
  const first = dayAt(Number(year), Number(number), 1);
  return { ...both(monthText(words, first)), unit: 'months', first, last: first };
}

/** @type {Form[1]} */
function week(words, [, year, number, weekend]) {
  if (number === 'XX') {
    const { weekend: text, genitive } = words;
    return weekend ? { text: put(text, {}), of: put(genitive.weekend, {}), open: 'week' } : open(words, 'week');
  }
  if (year === 'XXXX') return { ...both(put(words.numberedWeek, { nth: nth(words, Number(number)) })), open: 'year' };
  const [monday, last] = daysOfWeek(Number(year), Number(number));
  const first = weekend ? new Date(last.getTime() - 86_400_000) : monday;
  const value = daysText(words, first, last);
  const pattern = weekend ? words.genitive.weekend : words.genitive.week;
  return { text: weekend ? put(words.weekend, { value }) : value, of: put(pattern, { value }), unit: 'days', first, last };
}

/** @type {Form[1]} */
function weekdayOfMonth(words, [, year, monthNumber, weekday, number]) {
  const pattern = number === '5' ? words.lastWeekdayOfMonth : words.weekdayOfMonth;
  const values = { nth: nth(words, Number(number)), weekday: weekdayName(words, Number(weekday)) };
  return { ...both(put(pattern, { ...values, month: namedMonth(words, year, monthNumber) })), open: openIn(year, monthNumber) };
}

/** @type {Form[1]} */
function weekOfMonth(words, [, year, monthNumber, number]) {
  const values = { nth: nth(words, Number(number)), month: namedMonth(words, year, monthNumber) };
  return { ...both(put(words.weekOfMonth, values)), open: openIn(year, monthNumber) };
}

/**
 * @param {string | undefined} year
 * @param {string | undefined} month
 */
function openIn(year, month) {
  return month === 'XX' ? /** @type {const} */ ('month') : openYear(year);
}

/**
 * @param {Words} words
 * @param {string | undefined} year
 * @param {string | undefined} month
 */
function namedMonth(words, year, month) {
  if (month === 'XX') return words.anyMonth;
  return year === 'XXXX' ? monthName(words, Number(month)) : monthText(words, dayAt(Number(year), Number(month), 1));
}

/**
 * A quarter, half or season.
 * @param {Words} words
 * @param {string | undefined} year
 * @param {string | undefined} part
 * @param {string} [number]
 * @returns {Partial<Point>}
 */
function partOfYear(words, year, part, number) {
  const code = /** @type {keyof Words['parts']} */ (part);
  const values = { nth: nth(words, Number(number ?? 1)), year: year === 'XXXX' ? '' : yearText(words, Number(year)) };
  return { text: put(words.parts[code], values), of: put(words.genitive[code], values), open: openYear(year) };
}

/**
 * @param {Words} words
 * @param {'decade' | 'century'} unit
 * @param {string | number} number
 * @returns {Partial<Point>}
 */
function round(words, unit, number) {
  const values = { number, nth: nth(words, Number(number)) };
  return { text: put(words[unit], values), of: put(words.genitive[unit], values) };
}

/** @type {Form[1]} */
function beforeChrist(words, [, century]) {
  const { text = '', of = '' } = round(words, 'century', Number(century) + 1);
  return { text: put(words.beforeChrist, { value: text }), of: put(words.beforeChrist, { value: of }) };
}
