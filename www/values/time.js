/** Time expressions in words: what is meant, what of it the article leaves open, and what it may mean then. */
import { daysText, monthsText } from './calendar.js';
import { dative, lengthOf, lengthsText, lengthText } from './duration.js';
import { plain, pointOf } from './point.js';
import { repetitionText } from './repetition.js';
import { put, wordsIn } from './words.js';

/** @import { TimeExpression, TimeModifier } from '../../pkg/wortlaut.js' */
/** @import { Point } from './point.js' */
/** @import { Language, Words } from './words.js' */

/**
 * What a value is written with.
 * @typedef {object} How
 * @property {Language} language
 * @property {string} [said] the expression's words in the article
 * @property {boolean} [isDayKnown] whether the article's day is known; unless said, that is not asked for
 */

/**
 * @param {TimeExpression} time
 * @param {How} how
 * @returns {string} empty where there is nothing to add to the article's words
 */
export function timeInWords(time, { language, said = '', isDayKnown = true }) {
  const words = wordsIn(language);
  const { kind, value, modifiers } = time;
  if (kind === 'set') return modified(words, plain(repetitionText(words, value)), modifiers);
  const length = lengthInWords(words, value);
  if (length) return modified(words, plain(length), modifiers, true);
  const point = spanOf(words, noonAsPart(value, said));
  if (!point) return '';
  if (value === 'PRESENT_REF') return aside(point.text, dayOfArticle(words, time, isDayKnown));
  if (!point.open) return modified(words, withOtherHalf(words, time, point, said), modifiers);
  return openText(words, time, point, isDayKnown);
}

/**
 * Of an expression that leaves something open.
 * @param {Words} words
 * @param {TimeExpression} time
 * @param {Point} point
 * @param {boolean} isDayKnown
 */
function openText(words, { candidates, modifiers }, point, isDayKnown) {
  const meant = [...new Set(candidates)].flatMap((it) => spanOf(words, it) ?? []);
  if (meant.length > 1) return modified(words, plain(choiceText(words, meant)), modifiers);
  const literally = meant[0]?.text.slice(point.text && meant[0].text.startsWith(`${point.text} `) ? point.text.length + 1 : 0);
  return aside(modified(words, point, modifiers), openness(words, point, literally, isDayKnown));
}

/**
 * `6. oder 13.10.2022`; what time of day all share is said once.
 * @param {Words} words
 * @param {Point[]} meant
 */
function choiceText(words, meant) {
  const [{ unit, first, clock } = plain(''), second] = meant;
  const isShared = meant.every((it) => it.clock === clock);
  const dates = meant.map(({ text }) => (isShared && clock ? text.slice(0, -`, ${clock}`.length) : text));
  const isTwoDays = meant.length === 2 && isShared && [unit, second?.unit].every((it) => it === 'days');
  const isOneEach = isTwoDays && meant.every((it) => it.first === it.last);
  const choice = isOneEach && first && second?.first ? daysText(words, first, second.first, words.or) : dates.join(words.or);
  return isShared && clock ? `${choice}, ${clock}` : choice;
}

/**
 * @param {Words} words
 * @param {Point} point
 * @param {string | undefined} literally what the words would mean by themselves
 * @param {boolean} isDayKnown
 */
function openness(words, point, literally, isDayKnown) {
  const open = point.open ? words.openness[point.open] : '';
  if (literally) return put(words.literally, { open, value: literally });
  return isDayKnown ? open : put(words.askForDay, { open });
}

/**
 * @param {Words} words
 * @param {TimeExpression} time `PRESENT_REF`
 * @param {boolean} isDayKnown
 */
function dayOfArticle(words, { candidates }, isDayKnown) {
  const day = candidates[0] ? pointOf(words, candidates[0])?.text : '';
  if (day) return day;
  return isDayKnown ? words.openness.day : put(words.askForDay, { open: words.openness.day });
}

/**
 * @param {string} text
 * @param {string} remark
 */
function aside(text, remark) {
  return text && remark ? `${text} (${remark})` : text || remark;
}

/**
 * A point, or a range from one to another.
 * @param {Words} words
 * @param {string} value
 * @returns {Point | null}
 */
function spanOf(words, value) {
  const [first = '', last, ...more] = value.split('/');
  if (last === undefined) return pointOf(words, first);
  const [start, end] = [pointOf(words, first), pointOf(words, last)];
  if (!start || !end || more.length > 0) return null;
  const text = rangeText(words, start, end);
  const open = start.open ?? end.open;
  return { ...plain(text), of: put(words.genitive.range, { value: text }), open };
}

/**
 * @param {Words} words
 * @param {Point} start
 * @param {Point} end
 */
function rangeText(words, start, end) {
  const { unit, first } = start;
  const isWhole = unit !== null && unit === end.unit && !start.clock && !end.clock;
  if (isWhole && first && end.last) return (unit === 'days' ? daysText : monthsText)(words, first, end.last);
  const [from, to] = [start.text, end.text];
  if (start.clock && end.clock) {
    const day = from.slice(0, -start.clock.length);
    if (day === to.slice(0, -end.clock.length)) return day + shortened(start.clock, end.clock) + words.to + end.clock;
  }
  return [from, to].filter(Boolean).join(words.to);
}

/**
 * Of two times the first, without the last word where both end in the same: `10` of `10 Uhr`, `18 Uhr`.
 * @param {string} first
 * @param {string} last
 */
function shortened(first, last) {
  const end = / \S+$/.exec(first)?.[0];
  return end && last.endsWith(end) && /^\d/.test(first) && /^\d/.test(last) ? first.slice(0, -end.length) : first;
}

/**
 * @param {Words} words
 * @param {string} value
 * @returns {string} empty where it is no length, nor two
 */
function lengthInWords(words, value) {
  const [first, last, ...more] = value.split('/').map(lengthOf);
  if (!first || last === null || more.length > 0) return '';
  return last ? lengthsText(words, first, last) : lengthText(words, first);
}

/**
 * Noon is written as twelve o'clock, also where no more than `Dienstagmittag` was said.
 * @param {string} value
 * @param {string} said
 */
function noonAsPart(value, said) {
  return /mittag/i.test(said) && !/\d|uhr/i.test(said) ? value.replace(/T12\b(?!:)/g, 'TMI') : value;
}

/**
 * `halb drei` may be at night or in the afternoon; written with `Uhr` the clock has 24 hours.
 * @param {Words} words
 * @param {TimeExpression} time
 * @param {Point} point
 * @param {string} said
 */
function withOtherHalf(words, { value, candidates }, point, said) {
  const [day] = value.split('T');
  const others = candidates.filter((it) => it !== value && it.startsWith(`${day}T`));
  if (!point.clock || /uhr|\d[.:]\d/i.test(said) || !others[0]) return point;
  const other = pointOf(words, others[0]);
  return other ? plain(`${shortened(point.text, other.clock)}${words.or}${other.clock}`) : point;
}

/**
 * @param {Words} words
 * @param {Point} point
 * @param {TimeModifier[]} modifiers outermost first
 * @param {boolean} [isLength]
 */
function modified(words, point, modifiers, isLength = false) {
  let { text, of } = point;
  for (const modifier of modifiers.toReversed()) {
    const isPortion = modifier === 'start' || modifier === 'mid' || modifier === 'end';
    if (!text && !isPortion) continue; // `bis heute`, where nothing is known of today
    if (isPortion && point.clock) text = text.replace(point.clock, put(words.portions[modifier], { value: point.clock }));
    else if (isPortion) text = put(words.modifiers[modifier], { value: of });
    else if (isLength && modifier === 'since') text = put(words.sinceDuration, { value: dative(words, text) });
    else text = put(words.modifiers[modifier], { value: text });
    of = text;
  }
  return text;
}
