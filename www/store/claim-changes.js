/** What changes when claims are noted upon, corrected, added, split, joined and removed. */
import { quoteOf } from './quote.js';
import { changeOf, newId } from './records.js';

/** @import { Claim, Span } from '../../pkg/wortlaut.js' */
/** @import { Scene } from './scene.js' */
/** @import { Change, Note } from './shapes.js' */

/** What is noted about a claim; the rest of a note corrects it. @type {(keyof Note)[]} */
const NOTED = ['status', 'note', 'link', 'at', 'added'];

/**
 * @param {Scene} scene
 * @param {Claim} claim
 * @param {Partial<Note>} change
 * @returns {Change[]}
 */
export function noted(scene, claim, change) {
  const before = noteOn(scene, claim.id);
  const at = before.at ?? quoteOf(scene.text, claim);
  return isSame(before, change) ? [] : [changeOf(scene.article, 'note', claim.id, { ...before, at, ...change })];
}

/**
 * @param {Scene} scene
 * @param {string} id
 * @returns {Change[]}
 */
export function asFound(scene, id) {
  const note = noteOn(scene, id);
  if (note.added) return [changeOf(scene.article, 'note', id, null)];
  const left = Object.fromEntries(Object.entries(note).filter(([key]) => NOTED.includes(/** @type {keyof Note} */ (key))));
  return [changeOf(scene.article, 'note', id, /** @type {Note} */ (left))];
}

/**
 * @param {Scene} scene
 * @param {Span} span
 * @param {Partial<Note>} what
 */
export function added(scene, span, what) {
  const id = `r${newId()}`;
  /** @type {Note} */
  const note = { status: 'open', note: '', link: '', ...what, at: quoteOf(scene.text, span), added: true };
  return { id, changes: [changeOf(scene.article, 'note', id, note)] };
}

/**
 * @param {Scene} scene
 * @param {Claim} claim
 * @param {number} offset
 */
export function split(scene, claim, offset) {
  const first = trimmed(scene.text, { start: claim.start, end: offset });
  const second = trimmed(scene.text, { start: offset, end: claim.end });
  if (!first || !second) return null;
  const { kind, modality, polarity, speaker_name: name } = claim;
  const { speaker } = noteOn(scene, claim.id);
  const called = speaker ?? name ?? scene.analysis?.entities.find(({ id }) => id === claim.speaker?.entity)?.name;
  const { id, changes } = added(scene, second, { kind, modality, polarity, ...(called && { speaker: called }) });
  return { id, changes: [...noted(scene, claim, { extent: quoteOf(scene.text, first) }), ...changes] };
}

/**
 * @param {Scene} scene
 * @param {Claim[]} all
 * @returns {Change[]}
 */
export function joined(scene, all) {
  const [first, ...others] = [...all].sort((a, b) => a.start - b.start);
  if (!first || others.length === 0) return [];
  const extent = quoteOf(scene.text, { start: first.start, end: Math.max(...all.map(({ end }) => end)) });
  return [...noted(scene, first, { extent }), ...others.flatMap((claim) => removed(scene, claim))];
}

/**
 * @param {Scene} scene
 * @param {Claim} claim
 * @returns {Change[]}
 */
export function removed(scene, claim) {
  return noteOn(scene, claim.id).added ? asFound(scene, claim.id) : noted(scene, claim, { removed: true });
}

/**
 * @param {Scene} scene
 * @param {string} id
 * @returns {Note}
 */
function noteOn({ records, article }, id) {
  return records.get(article, 'note', id) ?? records.get('*', 'note', id) ?? { status: 'open', note: '', link: '' };
}

/**
 * Without the white space around it.
 * @param {string} text
 * @param {Span} span
 * @returns {Span | null} null where there is nothing else
 */
function trimmed(text, { start, end }) {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return words.trim() ? { start: from, end: from + words.trim().length } : null;
}

/**
 * @param {Note} note
 * @param {Partial<Note>} change
 */
function isSame(note, change) {
  return Object.entries(change).every(([key, value]) => JSON.stringify(note[/** @type {keyof Note} */ (key)]) === JSON.stringify(value));
}
