/** The lines of a PDF page, in the order in which they are read. */
import { inOrder } from './columns.js';
import { withInitials } from './initials.js';
import { commonHeight, endOf, gapBefore, heightOf, levels } from './rows.js';

/** @import { Piece } from './rows.js' */

/**
 * A line: its words, where it begins and ends, where it stands, and the size of its letters.
 * @typedef {{ text: string, x: number, end: number, y: number, height: number, page: number, column: number }} Line
 */

/** A gap wider than this many heights parts two cells. */
const GAP = 1.3;

/** A gap wider than this share of the height is a space. */
const SPACE = 0.15;

/** Spaces of a line that is as long as its column, in heights at most, and the widest by the narrowest. */
const WIDE_SPACE = 5;
const EVEN = 1.7;

/**
 * @param {Piece[]} pieces of one page
 * @param {number} page its number
 * @returns {Line[]}
 */
export function linesOf(pieces, page) {
  const rows = levels(withInitials(pieces.filter(({ text }) => text.trim() !== '')));
  return inOrder(rows).flatMap((group, column) => rowsToLines(group, page, column + 1));
}

/**
 * The lines of a column.
 * @param {Piece[][]} rows
 * @param {number} page
 * @param {number} column
 * @returns {Line[]}
 */
function rowsToLines(rows, page, column) {
  const edges = edgesOf(rows);
  const text = edges.get(commonHeight(rows.flat())) ?? { left: 0, right: 0 };
  return rows.map((row) => {
    const [first] = /** @type {[Piece]} */ (row);
    const height = heightOf(row);
    const { left, right } = edges.get(Math.round(height)) ?? { left: 0, right: 0 };
    const isFull = first.x - left < 3 * height && Math.max(right, text.right - 2 * height) - endOf(row) < height;
    return { text: textOf(row, isFull && isSpread(row)), x: first.x, end: endOf(row), y: first.y, height, page, column };
  });
}

/**
 * Where the rows of each size of letters begin and end: a heading may be longer than its column.
 * @param {Piece[][]} rows
 */
function edgesOf(rows) {
  /** @type {Map<number, { left: number, right: number }>} */
  const edges = new Map();
  for (const row of rows) {
    const size = Math.round(heightOf(row));
    const { left, right } = edges.get(size) ?? { left: Infinity, right: -Infinity };
    edges.set(size, { left: Math.min(left, row[0]?.x ?? left), right: Math.max(right, endOf(row)) });
  }
  return edges;
}

/**
 * Whether the words of a line were spread over the width of its column: its gaps are alike, as they are not in a table.
 * @param {Piece[]} row
 */
function isSpread(row) {
  const gaps = row.map((_, index) => gapBefore(row, index)).filter((gap, index) => gap < Infinity && gap > SPACE * (row[index]?.height ?? 0));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return most <= EVEN * least && most <= WIDE_SPACE * (row[0]?.height ?? 0);
}

/**
 * The words of a row, with a tab between cells.
 * @param {Piece[]} row
 * @param {boolean} isSpread whether wide gaps are but spaces
 */
function textOf(row, isSpread) {
  let text = '';
  row.forEach((piece, index) => {
    const gap = gapBefore(row, index);
    const isCell = index > 0 && !isSpread && gap > GAP * Math.max(piece.height, row[index - 1]?.height ?? 0);
    const isApart = index > 0 && gap > SPACE * piece.height && !/\s$/.test(text) && !/^\s/.test(piece.text);
    text += `${isCell ? '\t' : isApart ? ' ' : ''}${piece.text}`;
  });
  const cells = text.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim());
  return cells.filter(Boolean).join('\t').replace(/[\u2010\u2011]/g, '-');
}
