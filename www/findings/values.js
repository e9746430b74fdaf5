/** Figures and dates of a reading, in words of the reader's language. */
import { figureInWords } from '../values/figure.js';
import { timeInWords } from '../values/time.js';

/** @import { Analysis, Quantity, Span, TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { Wording } from '../i18n/wording.js' */
/** @import { Article } from '../input/article.js' */

/**
 * What they stand in, and the language they are told in.
 * @typedef {{ text: string, analysis: Analysis | null, article: Article | null, wording: Wording }} Source
 */

/**
 * A quantity with its unit or noun: `höchstens 85.000.000 €`, `340 Stellen`.
 * @param {Quantity} quantity
 * @param {Source} source
 */
export function figureText(quantity, { text, wording: { language } }) {
  const counted = quantity.counted ? wordsAt(text, quantity.counted) : '';
  return figureInWords(quantity, { language, said: wordsAt(text, quantity), counted });
}

/**
 * What a time expression means, as far as that is sure: `3. bis 9.10.2022`, `Donnerstag (Tag offen)`.
 * @param {TimeExpression} time
 * @param {Source} source
 */
export function timeText(time, source) {
  const { language } = source.wording;
  return timeInWords(time, { language, said: wordsAt(source.text, time), isDayKnown: isDayKnown(source) });
}

/**
 * @param {string} text
 * @param {Span} span
 */
function wordsAt(text, { start, end }) {
  return text.slice(start, end);
}

/** Whether the article itself tells its day. @type {WeakMap<Analysis, boolean>} */
const told = new WeakMap();

/** @param {Source} source */
function isDayKnown({ article, analysis }) {
  if (article?.date || !analysis) return Boolean(article?.date);
  const known = told.get(analysis) ?? analysis.times.some(isPlaced);
  told.set(analysis, known);
  return known;
}

/**
 * What leaves something open has candidates only where the article's day is known.
 * @param {TimeExpression} time
 */
function isPlaced({ pattern, candidates }) {
  return /^XXXX-|_REF$/.test(pattern) && candidates.length > 0;
}
