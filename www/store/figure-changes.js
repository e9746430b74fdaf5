/** What changes when figures, dates and times are corrected, added and removed. */
import { quoteOf } from './quote.js';
import { changeOf, newId } from './records.js';

/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Scene } from './scene.js' */
/** @import { Change, FigureCorrection, Quote, TimeCorrection } from './shapes.js' */

/** @typedef {'figure' | 'time'} Type */
/** @typedef {FigureCorrection | TimeCorrection} Correction */

/**
 * @param {Scene} scene
 * @param {Type} type
 * @param {Span} span
 * @param {Correction['change']} what
 * @returns {Change[]}
 */
export function added({ text, article }, type, span, what) {
  return [changeOf(article, type, newId(), correction({ at: quoteOf(text, span), change: complete(what), added: true }))];
}

/**
 * @param {Scene} scene
 * @param {Type} type
 * @param {Span} span
 * @param {Correction['change']} change
 * @returns {Change[]}
 */
export function corrected(scene, type, span, change) {
  const at = quoteOf(scene.text, span);
  const [key, before] = known(scene, type, at) ?? [newId(), { at, change: {} }];
  return [changeOf(scene.article, type, key, correction({ ...before, change: { ...before.change, ...complete(change) } }))];
}

/**
 * @param {Scene} scene
 * @param {Type} type
 * @param {Span} span
 * @returns {Change[]}
 */
export function removed(scene, type, span) {
  const at = quoteOf(scene.text, span);
  const [key, before] = known(scene, type, at) ?? [newId(), { at, change: {} }];
  return [changeOf(scene.article, type, key, before.added ? null : { at: before.at, change: {}, removed: true })];
}

/**
 * What has been corrected there before.
 * @param {Scene} scene
 * @param {Type} type
 * @param {Quote} at
 * @returns {[string, Correction] | undefined}
 */
function known({ records, article }, type, at) {
  const all = /** @type {[string, Correction][]} */ (records.entries(article, type));
  const isHere = (/** @type {Quote} */ it) => it.exact === at.exact && it.prefix === at.prefix && it.suffix === at.suffix;
  return all.find(([, correction]) => isHere(correction.at));
}

/**
 * A value that is no range stands for both of its ends.
 * @param {Correction['change']} change
 * @returns {Correction['change']}
 */
function complete(change) {
  const { value } = change;
  return typeof value === 'number' && !('low' in change) ? { ...change, low: value, high: value } : change;
}

/**
 * The kind goes with the type, which a compiler can't see.
 * @param {Pick<Correction, 'at' | 'added'> & { change: object }} it
 */
function correction(it) {
  return /** @type {Correction} */ (it);
}
