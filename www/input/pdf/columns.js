/** Parts the rows of a PDF's page into columns, boxes and what stands across them, in the order in which they are read. */
import { commonHeight, endOf, gapBefore, heightOf } from './rows.js';

/** @import { Piece } from './rows.js' */

/** Between columns nothing is printed for at least this many heights. */
const GUTTER = 0.8;

/** What columns hold at least: lines, and letters in each of them on average; less is a table. */
const COLUMN_LINES = 3;
const COLUMN_LETTERS = 14;

/** At most this share of the lines goes across a gap between columns. */
const ACROSS = 0.4;

/** A column narrower than the other by this factor is a box, where the text goes on below both. */
const BOX = 0.75;

/** A heading's letters are larger by this factor. */
const LARGER = 1.15;

/**
 * Parts rows at the gap between columns, where there is one: what stands across it parts those above from those below.
 * @param {Piece[][]} rows
 * @returns {Piece[][][]} groups of rows, in the order of reading
 */
export function inOrder(rows) {
  const gutter = gutterOf(rows);
  if (gutter === null) return rows.length > 0 ? [rows] : [];
  const size = commonHeight(rows.flat());
  /** @type {Piece[][][]} */
  const groups = [];
  /** @type {Piece[][]} */
  let across = [];
  /** @type {Piece[][]} */
  let left = [];
  /** @type {Piece[][]} */
  let right = [];
  /** @type {Piece[][][]} */
  const boxes = [];
  const isText = (/** @type {Piece[] | undefined} */ row) => row !== undefined && Math.abs(heightOf(row) - size) < 0.1 * size;
  const endColumns = (/** @type {Piece[] | undefined} */ next = undefined) => {
    const [text, box] = widthOf(left) > widthOf(right) ? [left, right] : [right, left];
    if (isText(next) && box.length > 0 && widthOf(box) < BOX * widthOf(text)) {
      // The text goes on beside a box, which is read behind it.
      across = [...(isText(groups.at(-1)?.at(-1)) ? (groups.pop() ?? []) : []), ...text];
      boxes.push(...inOrder(box));
    } else {
      groups.push(...inOrder(left), ...inOrder(right));
    }
    [left, right] = [[], []];
  };
  const endAcross = () => {
    if (across.length > 0) groups.push(across);
    across = [];
  };
  for (const row of rows) {
    const halves = heightOf(row) > LARGER * size && isSection(row, rows, gutter) ? null : cut(row, gutter);
    if (!halves) {
      endColumns(row);
      across.push(row);
      continue;
    }
    endAcross();
    if (halves.left.length > 0) left.push(halves.left);
    if (halves.right.length > 0) right.push(halves.right);
  }
  endColumns();
  endAcross();
  return [...groups, ...boxes];
}

/** @param {Piece[][]} rows */
function widthOf(rows) {
  const starts = rows.flatMap((row) => row[0]?.x ?? []);
  return rows.reduce((end, row) => Math.max(end, endOf(row)), 0) - starts.reduce((least, x) => Math.min(least, x), Infinity);
}

/**
 * Whether a row of large letters heads what stands below it in all columns, though it ends before the gap: nothing stands beside it.
 * @param {Piece[]} row
 * @param {Piece[][]} rows
 * @param {number} gutter
 */
function isSection(row, rows, gutter) {
  const [first] = /** @type {[Piece]} */ (row);
  const height = heightOf(row);
  if (endOf(row) > gutter) return false;
  return !rows.some((it) => endOf(it) > gutter && it !== row && (it[0]?.y ?? 0) > first.y - 0.9 * height && (it[0]?.y ?? 0) < first.y + 1.4 * height);
}

/**
 * A row on both sides of a place; null where something is printed there.
 * @param {Piece[]} row
 * @param {number} at
 * @returns {{ left: Piece[], right: Piece[] } | null}
 */
function cut(row, at) {
  const left = row.filter(({ x }) => x < at - 1);
  const right = row.slice(left.length);
  const isAcross = left.some(({ x, width, height }) => x + width > at - (right.length > 0 ? GUTTER * height : 0));
  return isAcross ? null : { left, right };
}

/**
 * Where a second column begins: many lines end before it, many begin at it, few go across.
 * @param {Piece[][]} rows
 * @returns {number | null}
 */
function gutterOf(rows) {
  const starts = rows.flatMap((row) => row.filter((piece, index) => gapBefore(row, index) > GUTTER * piece.height).map(({ x }) => Math.round(x)));
  let best = null;
  let most = 0;
  for (const at of [...new Set(starts)].slice(0, 200)) {
    const halves = rows.map((row) => cut(row, at));
    const isRight = (/** @type {ReturnType<typeof cut>} */ it) => it !== null && it.right.length > 0;
    // A box beside the text is a column too, as far as it goes.
    const beside = halves.slice(halves.findIndex(isRight), halves.findLastIndex(isRight) + 1);
    const side = (/** @type {'left' | 'right'} */ name) => beside.flatMap((it) => (it && it[name].length > 0 ? [it[name]] : []));
    const [left, right] = [side('left'), side('right')];
    if (!isColumn(left) || !isColumn(right) || !isBeside(left, right)) continue;
    if (beside.filter((it) => !it).length > ACROSS * beside.length) continue;
    const size = Math.min(left.length, right.length);
    if (size > most) [best, most] = [at, size];
  }
  return best;
}

/** @param {Piece[][]} rows */
function isColumn(rows) {
  return rows.length >= COLUMN_LINES && rows.flat().reduce((sum, { text }) => sum + text.length, 0) >= COLUMN_LETTERS * rows.length;
}

/**
 * Whether two columns stand beside each other for some lines.
 * @param {Piece[][]} left
 * @param {Piece[][]} right
 */
function isBeside(left, right) {
  const top = (/** @type {Piece[][]} */ rows) => rows[0]?.[0]?.y ?? -Infinity;
  const foot = (/** @type {Piece[][]} */ rows) => rows.at(-1)?.[0]?.y ?? Infinity;
  return Math.min(top(left), top(right)) - Math.max(foot(left), foot(right)) > 1.5 * (left[0]?.[0]?.height ?? 0);
}
