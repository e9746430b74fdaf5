/** The lines of a PDF page, in the order in which they are read: rows are made of pieces, columns one after the other. */

/**
 * A piece of text as pdf.js gives it: `y` grows upwards, lengths are points.
 * @typedef {{ text: string, x: number, y: number, width: number, height: number }} Piece
 */

/**
 * A line: its words, where it begins and ends, where it stands, and the size of its letters.
 * @typedef {{ text: string, x: number, end: number, y: number, height: number, page: number, column: number }} Line
 */

/** Pieces whose feet differ by less than this share of their height stand on one line. */
const LEVEL = 0.4;

/** A gap wider than this many heights parts two cells or two columns. */
const GAP = 1.3;

/** A gap wider than this share of the height is a space. */
const SPACE = 0.15;

/** What columns hold at least: lines, and letters in each of them on average; less is a table. */
const COLUMN_LINES = 3;
const COLUMN_LETTERS = 14;

/** At most this share of the lines goes across a gap between columns. */
const ACROSS = 0.4;

/**
 * @param {Piece[]} pieces of one page
 * @param {number} page its number
 * @returns {Line[]}
 */
export function linesOf(pieces, page) {
  let column = 0;
  return inOrder(segmentsOf(pieces)).map((group) => rowsOf(group, page, (column += 1))).flat();
}

/**
 * Joins the pieces that stand on one line, up to the next wide gap.
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
function segmentsOf(pieces) {
  const inked = pieces.filter(({ text }) => text.trim() !== '');
  const rows = levels(inked);
  return rows.flatMap((row) => {
    /** @type {Piece[]} */
    const segments = [];
    for (const piece of row) {
      const last = segments.at(-1);
      const gap = last ? piece.x - last.x - last.width : Infinity;
      if (!last || gap > GAP * Math.max(piece.height, last.height)) {
        segments.push({ ...piece });
        continue;
      }
      const isApart = gap > SPACE * piece.height && !/\s$/.test(last.text) && !/^\s/.test(piece.text);
      last.text += `${isApart ? ' ' : ''}${piece.text}`;
      last.width = Math.max(last.width, piece.x + piece.width - last.x);
      last.height = Math.max(last.height, piece.height);
    }
    return segments;
  });
}

/**
 * Pieces by the line on which they stand, from the top, each line from the left.
 * @param {Piece[]} pieces
 * @returns {Piece[][]}
 */
function levels(pieces) {
  /** @type {Piece[][]} */
  const rows = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const [first] = rows.at(-1) ?? [];
    if (first && first.y - piece.y < LEVEL * Math.max(first.height, piece.height)) rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/**
 * Parts segments at the gap between columns, where there is one: what stands across it parts those above from those below.
 * @param {Piece[]} segments
 * @returns {Piece[][]} groups, in the order of reading
 */
function inOrder(segments) {
  const gutter = gutterOf(segments);
  if (gutter === null) return segments.length > 0 ? [segments] : [];
  /** @type {Piece[][]} */
  const groups = [];
  /** @type {Piece[]} */
  let across = [];
  /** @type {Piece[]} */
  let left = [];
  /** @type {Piece[]} */
  let right = [];
  const endColumns = () => {
    groups.push(...inOrder(left), ...inOrder(right));
    [left, right] = [[], []];
  };
  const endAcross = () => {
    if (across.length > 0) groups.push(across);
    across = [];
  };
  for (const segment of segments) {
    if (segment.x < gutter && segment.x + segment.width > gutter) {
      endColumns();
      across.push(segment);
      continue;
    }
    endAcross();
    (segment.x < gutter ? left : right).push(segment);
  }
  endColumns();
  endAcross();
  return groups;
}

/**
 * Where a second column begins: many lines end before it, many begin at it, few go across.
 * @param {Piece[]} segments
 * @returns {number | null}
 */
function gutterOf(segments) {
  const starts = [...new Set(segments.map(({ x }) => Math.round(x)))].slice(0, 200);
  let best = null;
  let most = 0;
  for (const start of starts) {
    const at = start - 1;
    const left = segments.filter(({ x, width }) => x + width <= at);
    const right = segments.filter(({ x }) => x > at);
    const across = segments.length - left.length - right.length;
    if (!isColumn(left) || !isColumn(right) || across > ACROSS * segments.length || !isBeside(left, right)) continue;
    const size = Math.min(left.length, right.length);
    if (size > most) [best, most] = [at, size];
  }
  return best;
}

/** @param {Piece[]} segments */
function isColumn(segments) {
  return segments.length >= COLUMN_LINES && segments.reduce((sum, { text }) => sum + text.length, 0) >= COLUMN_LETTERS * segments.length;
}

/**
 * Whether two columns stand beside each other for some lines.
 * @param {Piece[]} left
 * @param {Piece[]} right
 */
function isBeside(left, right) {
  const [leftTop = 0, rightTop = 0] = [left, right].map((all) => all.reduce((top, { y }) => Math.max(top, y), -Infinity));
  const [leftFoot = 0, rightFoot = 0] = [left, right].map((all) => all.reduce((foot, { y }) => Math.min(foot, y), Infinity));
  const shared = Math.min(leftTop, rightTop) - Math.max(leftFoot, rightFoot);
  return shared > 1.5 * (left[0]?.height ?? 0);
}

/**
 * The lines of a group; cells of a row stand on one line.
 * @param {Piece[]} segments
 * @param {number} page
 * @param {number} column
 * @returns {Line[]}
 */
function rowsOf(segments, page, column) {
  return levels(segments).map((row) => {
    const [first] = /** @type {[Piece]} */ (row);
    const last = row.at(-1) ?? first;
    return {
      text: row.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join('\t'),
      x: first.x,
      end: last.x + last.width,
      y: first.y,
      height: row.reduce((height, it) => Math.max(height, it.height), 0),
      page,
      column,
    };
  });
}
