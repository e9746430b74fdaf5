/** Initials: large first letters, which stand beside several lines. */
import { commonHeight, LEVEL } from './rows.js';

/** @import { Piece } from './rows.js' */

/** An initial is larger than the text's letters by this factor; a page has not many of them. */
const INITIAL = 1.8;
const MOST_INITIALS = 20;

/**
 * Joins a large first letter, which stands beside several lines, to the word that it begins.
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
export function withInitials(pieces) {
  const size = commonHeight(pieces);
  const initials = pieces.filter(({ text, height }) => height > INITIAL * size && /^["„“»«]?\p{Lu}$/u.test(text.trim())).slice(0, MOST_INITIALS);
  const joined = new Map();
  for (const initial of initials) {
    const end = initial.x + initial.width;
    const beside = pieces.filter((it) => it.height < INITIAL * size && it.x >= end - 1 && it.x < end + size && it.y >= initial.y - 1 && it.y < initial.y + initial.height);
    const [first] = beside.sort((a, b) => b.y - a.y || a.x - b.x);
    if (first && beside.some(({ y }) => first.y - y > LEVEL * size)) joined.set(first, initial);
  }
  const done = new Set(joined.values());
  return pieces.filter((it) => !done.has(it)).map((it) => (joined.has(it) ? { ...it, text: joined.get(it).text.trim() + it.text.trimStart() } : it));
}
