/** Reads the text of a PDF file: lines that belong together become paragraphs. */

/** @import { Article } from './article.js' */

/**
 * A line of a page: its words, and where it stands.
 * @typedef {{ words: string, y: number, height: number }} PdfLine
 */

/** A distance between lines of this many times their height begins a paragraph. */
const PARAGRAPH_GAP = 1.6;

/**
 * @param {ArrayBuffer} buffer
 * @param {string} name
 * @returns {Promise<Article>}
 */
export async function readPdf(buffer, name) {
  const [pdf, worker] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.mjs')]);
  // Found here, pdf.js needs no worker of its own, which a strict page would not let it start.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = pdf.getDocument({ data: new Uint8Array(buffer), isEvalSupported: false, useSystemFonts: true });
  const file = await task.promise;
  /** @type {string[]} */
  const paragraphs = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    paragraphs.push(...paragraphsOf(linesOf(items.filter((item) => 'str' in item))));
  }
  await task.destroy();
  return { name, text: paragraphs.join('\n\n') };
}

/**
 * @param {{ str: string, transform: number[], height: number, hasEOL: boolean }[]} items
 * @returns {PdfLine[]}
 */
function linesOf(items) {
  /** @type {PdfLine[]} */
  const lines = [];
  /** @type {PdfLine | null} */
  let line = null;
  for (const { str, transform, height, hasEOL } of items) {
    if (!line && str.trim() !== '') line = { words: '', y: transform[5] ?? 0, height };
    if (line) line.words += str;
    if (!hasEOL) continue;
    if (line) lines.push(line);
    line = null;
  }
  return line ? [...lines, line] : lines;
}

/**
 * @param {PdfLine[]} lines
 * @returns {string[]}
 */
function paragraphsOf(lines) {
  /** @type {string[]} */
  const paragraphs = [];
  /** @type {PdfLine | null} */
  let last = null;
  for (const line of lines) {
    const words = line.words.trim();
    const apart = last ? Math.abs(last.y - line.y) : Infinity;
    const isNew = !last || apart > PARAGRAPH_GAP * line.height || Math.abs(last.height - line.height) > 1;
    const before = isNew ? undefined : paragraphs.pop();
    paragraphs.push(before === undefined ? words : joined(before, words));
    last = line;
  }
  return paragraphs;
}

/**
 * Joins two lines; a word divided at the line's end becomes one again, `Ost-` before `und` does not.
 * @param {string} before
 * @param {string} after
 */
function joined(before, after) {
  const isDivided = /\p{Ll}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(und|oder|bis)\b/.test(after);
  return isDivided ? before.slice(0, -1) + after : `${before} ${after}`;
}
