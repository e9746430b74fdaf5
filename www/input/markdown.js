/** Reads Markdown: marks go, words stay, headings and lists become known blocks. */

/** @import { Block, BlockKind } from '../../pkg/wortlaut.js' */
/** @import { Article } from './article.js' */

const ORDERED = /^ {0,3}(\d{1,3})[.)] +/;

/** A line's mark and what follows it. @type {[RegExp, BlockKind][]} */
const MARKS = [
  [/^# +/, 'title'],
  [/^#{2,6} +/, 'heading'],
  [/^ {0,3}[-*+] +(?:\[[ xX]\] +)?/, 'list_item'],
];

/** Lines without words: underlines of headings, rules, borders of tables, fences, targets of links. */
const WORDLESS = /^\s{0,3}(?:={3,}|(?:[-*_]\s*){3,}|\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?|```.*|~~~.*|\[[^\]^]{1,100}\]:\s+\S.*)\s*$/;

/**
 * @param {string} text
 * @param {string} name
 * @returns {Article}
 */
export function readMarkdown(text, name) {
  const front = text.match(/^---\r?\n[\s\S]*?\r?\n---\r?\n/)?.[0] ?? '';
  const date = front.match(/^date: *["']?(\d{4}-\d{2}-\d{2})/m)?.[1];
  const sources = text.slice(front.length).replace(/^\s+/, '').split(/\r?\n/);
  /** @type {string[]} */
  const lines = [];
  /** @type {Block[]} */
  const blocks = [];
  let start = 0;
  sources.forEach((line, index) => {
    const [mark, kind] = markOf(sources, index);
    const words = WORDLESS.test(line) ? '' : plain(mark ? line.replace(mark, '').trimEnd() : line);
    if (kind && words) blocks.push({ kind, start, end: start + words.length });
    lines.push(words);
    start += words.length + 1;
  });
  return { name, text: lines.join('\n'), blocks, ...(date && { date }) };
}

/**
 * The mark that a line begins with, and what that makes of it.
 * @param {string[]} lines
 * @param {number} index
 * @returns {[RegExp | null, BlockKind | undefined]}
 */
function markOf(lines, index) {
  const line = lines[index] ?? '';
  const under = lines[index + 1] ?? '';
  if (line.trim() && /^={3,}\s*$/.test(under)) return [null, 'title'];
  if (line.trim() && /^-{3,}\s*$/.test(under) && !/^\s*[-*+|>]/.test(line) && !(lines[index - 1] ?? '').trim()) return [null, 'heading'];
  if (isCounted(lines, index)) return [ORDERED, 'list_item'];
  return MARKS.find(([mark]) => mark.test(line)) ?? [null, undefined];
}

/**
 * Whether a number begins an item of a list: it has a neighbour that counts on. `3. Oktober` and `1. FC` have none.
 * @param {string[]} lines
 * @param {number} index
 */
function isCounted(lines, index) {
  const number = numberOf(lines[index]);
  if (number === null) return false;
  const neighbours = [neighbour(lines, index, -1), neighbour(lines, index, 1)];
  return numberOf(neighbours[0]) === number - 1 || numberOf(neighbours[1]) === number + 1;
}

/** @param {string | undefined} line */
function numberOf(line) {
  const number = ORDERED.exec(line ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * The line before or behind, over one blank line.
 * @param {string[]} lines
 * @param {number} index
 * @param {1 | -1} step
 */
function neighbour(lines, index, step) {
  const next = lines[index + step];
  return next?.trim() === '' ? lines[index + 2 * step] : next;
}

/**
 * A line without the marks for quotations, tables, links, images, notes and emphasis.
 * @param {string} line
 */
function plain(line) {
  return line
    .replace(/^ {0,3}(?:> ?)+/, '')
    .replace(/^\s*\|(.*)\|\s*$/, (_, row) => row.split('|').map((/** @type {string} */ cell) => cell.trim()).join('\t'))
    .replace(/\[\^[^\]\s]{1,40}\](?!:)/g, '')
    .replace(/^\s*~~[^~]{1,2000}~~ ?/, '')
    .replace(/ ?~~[^~]{1,2000}~~/g, '')
    .replace(/!?\[([^\[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?: "[^"]{0,200}")?\)/g, '$1')
    .replace(/\[([^\[\]]{1,1000})\]\[[^\[\]]{0,100}\]/g, '$1')
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, '$1')
    .replace(/`([^`]{1,1000})`/g, '$1')
    .replace(/(\*\*\*|\*\*|__)(?=\S)([^*_]{1,2000})(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\d*_\\])([*_])(?=\S)([^*_]{1,2000})(?<=[^\s\\])\1(?![\p{L}\d*_])/gu, '$2')
    .replace(/\\([\\`*_{}\[\]()#+.!|>~-])/g, '$1');
}
