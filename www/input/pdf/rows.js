/** Pieces of text by the line on which they stand. */

/**
 * A piece of text as pdf.js gives it: `y` grows upwards, lengths are points.
 * @typedef {{ text: string, x: number, y: number, width: number, height: number }} Piece
 */

/** Pieces whose feet differ by less than this share of their height stand on one line. */
export const LEVEL = 0.4;

/**
 * Pieces by the line on which they stand, from the top, each line from the left.
 * @param {Piece[]} pieces
 * @returns {Piece[][]}
 */
export function levels(pieces) {
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
 * @param {Piece[]} row
 * @param {number} index
 */
export function gapBefore(row, index) {
  const [last, piece] = [row[index - 1], row[index]];
  return last && piece ? piece.x - last.x - last.width : Infinity;
}

/** @param {Piece[]} row */
export function endOf(row) {
  return row.reduce((end, { x, width }) => Math.max(end, x + width), -Infinity);
}

/** @param {Piece[]} row */
export function heightOf(row) {
  return row.reduce((most, { height }) => Math.max(most, height), 0);
}

/** The height of most letters. @param {Piece[]} pieces */
export function commonHeight(pieces) {
  /** @type {Map<number, number>} */
  const letters = new Map();
  for (const { height, text } of pieces) letters.set(Math.round(height), (letters.get(Math.round(height)) ?? 0) + text.length);
  return [...letters].reduce((best, it) => (it[1] > best[1] ? it : best), [0, 0])[0];
}
