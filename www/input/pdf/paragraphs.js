/** Makes paragraphs of a PDF's lines, also across columns and pages. */
import { commonSize } from './furniture.js';

/** @import { BlockKind } from '../../../pkg/wortlaut.js' */
/** @import { Line } from './lines.js' */

/** @typedef {{ text: string, kind: BlockKind | undefined }} Paragraph */

/** A distance of so many of the usual ones begins a paragraph. */
const APART = 1.3;

/** A line further in by this many heights than its column begins a paragraph. */
const INDENT = 0.8;

/** A line that ends before this share of its column is the last one of a paragraph, where it ends like a sentence. */
const SHORT = 0.8;

/** Letters larger by this factor head something. */
const LARGER = 1.15;

/** @param {Line[]} lines in the order of reading @returns {Paragraph[]} */
export function paragraphsOf(lines) {
  const size = commonSize(lines);
  const isHead = (/** @type {Line} */ line) => line.height > LARGER * size;
  const leading = leadingsOf(lines);
  const columns = columnsOf(lines);
  const largest = lines.reduce((most, { height }) => Math.max(most, height), 0);
  /** @type {Paragraph[]} */
  const paragraphs = [];
  let last = /** @type {Line | null} */ (null);
  let hasTitle = false;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (last && open && !isNew(last, line)) {
      open.text = joined(open.text, line.text);
    } else {
      const isTitle = isHead(line) && !hasTitle && line.page === 1 && line.height > 0.98 * largest;
      if (isTitle) hasTitle = true;
      paragraphs.push({ text: line.text, kind: isTitle ? 'title' : isHead(line) && line.text.length < 200 ? 'heading' : undefined });
    }
    last = line;
  }
  return paragraphs;

  /**
   * @param {Line} before
   * @param {Line} line
   */
  function isNew(before, line) {
    if (Math.abs(before.height - line.height) > 0.1 * Math.max(before.height, line.height)) return true;
    if (before.text.includes('\t') || line.text.includes('\t')) return true;
    const { left, right } = columns.get(keyOf(before)) ?? { left: 0, right: 0 };
    const isFull = before.end - left > SHORT * (right - left);
    if (before.page !== line.page || before.column !== line.column) {
      // A sentence goes on in the next column or page; a heading does not, nor does one across columns.
      return isHead(before) || /[.!?:…]["“”«»‘’)\]]*$/.test(before.text) || !(isFull || /^\p{Ll}/u.test(line.text));
    }
    const usual = leading.get(Math.round(line.height)) ?? 0;
    if (before.y - line.y > Math.max(APART * usual, line.height)) return true;
    const own = columns.get(keyOf(line)) ?? { left: 0 };
    const isIndented = line.x - own.left > INDENT * line.height && before.x - left < INDENT * line.height;
    if (isIndented && !isHead(line) && line.x - own.left < 6 * line.height) return true;
    return !isFull && !isHead(before) && /[.!?:…]["“”«»‘’)\]]*$/.test(before.text);
  }
}

/** Lines that have an edge in common. @param {Line} line */
function keyOf({ page, column, height }) {
  return `${page}/${column}/${Math.round(height)}`;
}

/**
 * The distance between lines that is most common for each size of letters.
 * @param {Line[]} lines
 */
function leadingsOf(lines) {
  /** @type {Map<number, Map<number, number>>} */
  const counts = new Map();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || keyOf(before) !== keyOf(line)) return;
    const distance = Math.round(before.y - line.y);
    if (distance <= 0 || distance > 3 * line.height) return;
    const size = Math.round(line.height);
    const distances = counts.get(size) ?? new Map();
    counts.set(size, distances.set(distance, (distances.get(distance) ?? 0) + 1));
  });
  const usual = (/** @type {Map<number, number>} */ all) => [...all].reduce((best, it) => (it[1] > best[1] || (it[1] === best[1] && it[0] < best[0]) ? it : best), [0, 0])[0];
  return new Map([...counts].map(([size, distances]) => [size, usual(distances)]));
}

/** @param {Line[]} lines */
function columnsOf(lines) {
  /** @type {Map<string, { left: number, right: number }>} */
  const columns = new Map();
  for (const line of lines) {
    const column = columns.get(keyOf(line)) ?? { left: Infinity, right: -Infinity };
    columns.set(keyOf(line), { left: Math.min(column.left, line.x), right: Math.max(column.right, line.end) });
  }
  return columns;
}

/**
 * Joins two lines. A word divided at the line's end becomes one again; `Ost-` before `und` does not, and `CDU-` keeps its
 * hyphen before `Fraktion`.
 * @param {string} before
 * @param {string} after
 */
export function joined(before, after) {
  const isOpen = /^(?:und|oder|bis|sowie|bzw)\b/.test(after);
  if (/\p{Ll}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after) && !isOpen) return before.slice(0, -1) + after;
  if (/[\p{L}\d]-$/u.test(before) && /^[\p{L}\d]/u.test(after) && !isOpen) return before + after;
  return `${before} ${after}`;
}
