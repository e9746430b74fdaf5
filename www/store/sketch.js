/**
 * By which an article is known again, also after edits: a bottom-k sketch of its word triples (Broder 1997, "On the
 * resemblance and containment of documents"). It tells what share of the triples two texts have in common without the
 * texts, which need not be kept.
 */

/** Hashes kept of a text: enough to tell half from two thirds. */
const KEPT = 64;
/** Words in a row that are hashed together. */
const WORDS = 3;
/** Share of the shorter text's triples from which on two texts are versions of one article. */
const ENOUGH = 0.5;

/** @typedef {{ sketch: number[], size: number }} Sketch `size`: different triples in the text */

/**
 * @param {string} text
 * @returns {Sketch}
 */
export function sketchOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  /** @type {Set<number>} */
  const hashes = new Set();
  for (let at = 0; at === 0 || at + WORDS <= words.length; at += 1) hashes.add(hash(words.slice(at, at + WORDS).join(' ')));
  return { sketch: [...hashes].sort((a, b) => a - b).slice(0, KEPT), size: hashes.size };
}

/**
 * Whether two texts are versions of one article.
 * @param {Sketch} a
 * @param {Sketch} b
 * @returns {number} how much the shorter one has in common with the other, 0 where that is too little
 */
export function likeness(a, b) {
  const all = [...new Set([...a.sketch, ...b.sketch])].sort((x, y) => x - y).slice(0, KEPT);
  const inA = new Set(a.sketch);
  const inB = new Set(b.sketch);
  const resemblance = all.filter((it) => inA.has(it) && inB.has(it)).length / (all.length || 1);
  const shared = (resemblance * (a.size + b.size)) / (1 + resemblance);
  const share = Math.min(1, shared / (Math.min(a.size, b.size) || 1));
  return share >= ENOUGH ? share : 0;
}

/**
 * A name for what has a sketch, the same in every tab.
 * @param {Sketch} sketch
 */
export function nameOf({ sketch, size }) {
  const all = sketch.join(' ');
  return [hash(all), hash(`${all}.`), size].map((it) => it.toString(36)).join('-');
}

/** FNV-1a, 32 bits. @param {string} words */
function hash(words) {
  let value = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) value = Math.imul(value ^ words.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
