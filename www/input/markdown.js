/** Reads Markdown: marks go, words stay, headings and lists become known blocks. */

/** @import { Block, BlockKind } from '../../pkg/wortlaut.js' */
/** @import { Article } from './article.js' */

/** A line's mark and what follows it. @type {[RegExp, BlockKind][]} */
const MARKS = [
  [/^# +/, 'title'],
  [/^#{2,6} +/, 'heading'],
  [/^ {0,3}(?:[-*+]|[0-9]{1,3}[.)]) +/, 'list_item'],
];

/**
 * @param {string} text
 * @param {string} name
 * @returns {Article}
 */
export function readMarkdown(text, name) {
  const front = text.match(/^---\r?\n[\s\S]*?\r?\n---\r?\n/)?.[0] ?? '';
  const date = front.match(/^date: *["']?(\d{4}-\d{2}-\d{2})/m)?.[1];
  const body = text.slice(front.length).replace(/^\s+/, '');
  /** @type {string[]} */
  const lines = [];
  /** @type {Block[]} */
  const blocks = [];
  let start = 0;
  for (const line of body.split(/\r?\n/)) {
    const [mark, kind] = MARKS.find(([mark]) => mark.test(line)) ?? [];
    const words = plain(mark ? line.replace(mark, '').trimEnd() : line);
    if (kind && words) blocks.push({ kind, start, end: start + words.length });
    lines.push(words);
    start += words.length + 1;
  }
  return { name, text: lines.join('\n'), blocks, ...(date && { date }) };
}

/**
 * A line without the marks for links, images and emphasis.
 * @param {string} line
 */
function plain(line) {
  return line
    .replace(/!?\[([^\[\]]{0,1000})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000})(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\d*_])([*_])(?=\S)([^*_]{1,2000})(?<=\S)\1(?![\p{L}\d*_])/gu, '$2');
}
