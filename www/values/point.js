/** A point or stretch of the calendar, and a time of day, from the TIMEX3 values that `src/timex` writes. */
import { clockText } from './calendar.js';
import { FORMS } from './date-forms.js';

/** @import { Words } from './words.js' */

/** What of a date the article leaves open. @typedef {keyof Words['openness']} Openness */

/**
 * @typedef {object} Point
 * @property {string} text empty where nothing of it is known
 * @property {string} of as it follows `Anfang` or `Ende`
 * @property {Openness | null} open
 * @property {string} clock the time of day in it
 * @property {'days' | 'months' | null} unit of `first` and `last`, where the whole is a range of these
 * @property {Date | null} first
 * @property {Date | null} last
 */

const TIME = /^T(?:(\d{2})(?::(\d{2}))?(?::(\d{2}))?|(MO|MI|AF|EV|NI))$/;

/**
 * @param {Words} words
 * @param {string} value
 * @returns {Point | null} null where it is none
 */
export function pointOf(words, value) {
  if (Object.hasOwn(words.references, value)) return plain(words.references[/** @type {'PAST_REF'} */ (value)]);
  const at = value.indexOf('T');
  const clock = at < 0 ? '' : timeOfDay(words, value.slice(at));
  if (clock === null) return null;
  const date = at === 0 ? plain('') : dateOf(words, at < 0 ? value : value.slice(0, at));
  if (!date) return null;
  return clock ? { ...date, text: date.text ? `${date.text}, ${clock}` : clock, of: clock, clock } : date;
}

/**
 * A point of which there is no more than its words.
 * @param {string} text
 * @returns {Point}
 */
export function plain(text) {
  return { text, of: text, open: null, clock: '', unit: null, first: null, last: null };
}

/**
 * @param {Words} words
 * @param {string} value
 * @returns {Point | null}
 */
function dateOf(words, value) {
  for (const [form, read] of FORMS) {
    const found = form.exec(value);
    if (found) return { ...plain(''), ...read(words, found) };
  }
  return null;
}

/**
 * @param {Words} words
 * @param {string} value
 * @returns {string | null}
 */
function timeOfDay(words, value) {
  const [whole, hour, minute, second, part] = TIME.exec(value) ?? [];
  if (!whole) return null;
  if (part) return words.dayParts[/** @type {keyof Words['dayParts']} */ (part)];
  const [minutes = null, seconds = null] = [minute, second].map((it) => (it === undefined ? null : Number(it)));
  return clockText(words, Number(hour), minutes, seconds);
}
