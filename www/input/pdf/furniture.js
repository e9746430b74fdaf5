/** Tells the lines at the edges of a PDF's pages that are no text: running heads, feet, page numbers. */

/** @import { Line } from './lines.js' */

const NUMBER = /^[\s–—|·-]*(?:(?:Seite|S\.|Page)\s*)?\d{1,4}(?:\s*(?:von|of|\/)\s*\d{1,4})?[\s–—|·-]*$/i;

/** Lines at the top and at the foot of a page that are looked at. */
const EDGE_LINES = 3;

/** The outermost share of a page's height. */
const EDGE = 0.1;

/** Letters smaller than the text's by this share. */
const SMALLER = 0.9;

/**
 * @param {Line[][]} pages
 * @param {number[]} heights of the pages
 * @returns {Line[][]} the pages without such lines
 */
export function withoutFurniture(pages, heights) {
  const size = commonSize(pages.flat());
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const lines of pages) {
    for (const text of new Set(edgesOf(lines).map(alike))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return pages.map((lines, index) => {
    const height = heights[index] ?? 0;
    const edges = new Set(edgesOf(lines));
    const isOut = (/** @type {Line} */ line) => {
      if (!edges.has(line)) return false;
      if (NUMBER.test(line.text) || (pages.length > 1 && (counts.get(alike(line)) ?? 0) > 1)) return true;
      return line.height < SMALLER * size && (line.y < EDGE * height || line.y > (1 - EDGE) * height);
    };
    const kept = lines.filter((line) => !isOut(line));
    return kept.length > 0 ? kept : lines.filter(({ text }) => !NUMBER.test(text));
  });
}

/**
 * The size of most letters.
 * @param {Line[]} lines
 */
export function commonSize(lines) {
  /** @type {Map<number, number>} */
  const letters = new Map();
  for (const { height, text } of lines) {
    const size = Math.round(height * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].reduce((best, it) => (it[1] > best[1] ? it : best), [0, 0])[0];
}

/** @param {Line[]} lines */
function edgesOf(lines) {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)];
}

/** What is the same on every page but for the number. @param {Line} line */
function alike({ text, y }) {
  return `${text.replace(/\d+/g, '#')} ${Math.round(y / 4)}`;
}
