/** Repetitions: `P1D`, `XXXX-WXX-1T04`, `TMO`. */
import { weekdayName } from './calendar.js';
import { lengthOf, lengthText } from './duration.js';
import { pointOf } from './point.js';
import { nth, put } from './words.js';

/** @import { Words } from './words.js' */

/** A pattern of the calendar that comes again, with what follows it. */
const WEEKDAY = /^XXXX-WXX-(\d)(T.*)?$/;
const WEEKDAYS = /^XXXX-WXX-(\d)\/XXXX-WXX-(\d)$/;
const IN_WEEK = /^XXXX-WXX-(WE|WD)(T.*)?$/;
const IN_MONTH = /^XXXX-XX-WXX-(\d)-#(\d)(T.*)?$/;
const DAILY = /^(?:XXXX-XX-XX)?(?:T(MO|MI|AF|EV|NI)|(T\d\d.*))$/;

/**
 * @param {Words} words
 * @param {string} value
 * @returns {string} empty where it is no repetition
 */
export function repetitionText(words, value) {
  const length = lengthOf(value);
  if (length) return everyText(words, length);
  const { each } = words;
  const [, part, clock] = DAILY.exec(value) ?? [];
  if (part) return each[/** @type {'MO'} */ (part)];
  if (clock) return timed(words, each.D, clock);
  const [, weekday, at] = WEEKDAY.exec(value) ?? [];
  if (weekday) return timed(words, put(words.eachWeekday, { value: weekdayName(words, Number(weekday)) }), at);
  const [, first, last] = WEEKDAYS.exec(value) ?? [];
  if (first) {
    const days = [first, last].map((day) => weekdayName(words, Number(day))).join(words.to);
    return put(words.eachWeek, { value: days });
  }
  const [, code, when] = IN_WEEK.exec(value) ?? [];
  if (code) return timed(words, each[/** @type {'WE'} */ (code)], when);
  const [, day, number, hour] = IN_MONTH.exec(value) ?? [];
  if (day) {
    const values = { nth: nth(words, Number(number)), weekday: weekdayName(words, Number(day)) };
    return timed(words, put(words.eachNthWeekday, values), hour);
  }
  const point = pointOf(words, value);
  return point?.text ? put(words.eachYear, { value: point.text }) : '';
}

/**
 * @param {Words} words
 * @param {import('./duration.js').Part[]} parts
 */
function everyText(words, parts) {
  const [{ amount, unit } = { amount: 0, unit: '' }] = parts;
  const { each, fewUnits, everyFew } = words;
  if (amount === 1 && parts.length === 1) {
    const one = /** @type {Record<string, string | undefined>} */ (each)[unit];
    if (one) return one;
  }
  const few = amount === null ? /** @type {Record<string, string | undefined>} */ (fewUnits)[unit] : undefined;
  return put(everyFew, { value: few ?? lengthText(words, parts) });
}

/**
 * @param {Words} words
 * @param {string} text
 * @param {string} [clock] `T04`
 */
function timed(words, text, clock) {
  const at = clock ? pointOf(words, clock)?.text : '';
  return at ? `${text}, ${at}` : text;
}
