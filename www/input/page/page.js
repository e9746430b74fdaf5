/** Reads the article of a web page: headline, byline, lead, text, date, without what stands around them. */
import { Lines } from '../lines.js';
import { LINES, readMarkup } from '../markup.js';
import { parseTree } from '../tree.js';
import { isIn, TEXT, within } from '../visit.js';
import { bodyOf, isProse } from './body.js';
import { bylineOf, leadOf, textOf } from './choose.js';
import { dayOf, factsOf } from './facts.js';
import { headlineOf } from './headline.js';

/** @import { Block } from '../../../pkg/wortlaut.js' */
/** @import { TreeNode } from '../tree.js' */
/** @import { Facts } from './facts.js' */
/** @import { Line } from './lines.js' */

/** Where a word may be broken at the end of a line: nothing that is seen, and it would cut the word in two. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** What links say to those who do not see where they lead. */
const SPOKEN = /\s?\(?(?:Link |Seite )?öffnet (?:sich )?(?:im|in|in einem) neue[nm] (?:Fenster|Tab|Browserfenster)\)?/gi;

/**
 * Reads a page.
 * @param {string} markup
 * @param {string} name
 * @returns {{ name: string, text: string, blocks: Block[], date?: string, url?: string }}
 */
export function readPage(markup, name) {
  const page = parseTree(markup);
  for (const node of within(page)) if (node.nodeType === TEXT) node.data = node.data.replace(UNSEEN, '').replace(SPOKEN, '');
  const facts = factsOf(page);
  const { lines, root } = bodyOf(page);
  if (isPlain(lines) && !facts.body) return plainDocument(page, facts, name);
  const first = Math.max(0, lines.findIndex((it) => !it.furniture && isProse(it) && isIn(it.element, root)));
  const { title, kicker, line } = headlineOf(lines, first, facts);
  const lead = leadOf(lines, first, line, facts);
  const text = textOf(lines, root, line);
  const out = new Lines();
  if (kicker) out.block('subtitle', kicker);
  if (title) out.block('title', title);
  const authors = facts.authors.length > 0 ? facts.authors : bylineOf(lines, first, line);
  if (authors.length > 0) out.block('byline', `Von ${authors.join(', ')}`);
  write(out, lead.filter((it) => !text.includes(it)), new Set());
  if (isElsewhere(text, facts)) for (const words of facts.body.split(/\s*\n\s*/)) out.block('paragraph', words);
  else write(out, text, new Set(lines.map((it) => it.furniture)));
  const date = facts.date || dayOn(page);
  return { name: title || name, text: out.text, blocks: out.blocks, ...(date && { date }), ...(facts.url && { url: facts.url }) };
}

/** Where less of an article than this share stands on the page, its text is taken from what the head tells. */
const ON_PAGE = 0.5;

/**
 * Whether a page tells its article in JSON-LD alone, since a script is to write it.
 * @param {Line[]} text
 * @param {Facts} facts
 */
function isElsewhere(text, { body }) {
  return text.reduce((sum, { text: { length } }) => sum + length, 0) < ON_PAGE * body.length;
}

/** Of a document without furniture, no more than this share is linked. */
const LINKED = 0.1;

/**
 * Whether a page is a document with nothing around it, such as a letter saved as HTML: all of it is read.
 * @param {Line[]} lines
 */
function isPlain(lines) {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  return !lines.some(({ furniture }) => furniture) && lines.reduce((sum, { linked }) => sum + linked, 0) <= LINKED * all;
}

/**
 * @param {TreeNode} page
 * @param {Facts} facts
 * @param {string} name
 */
function plainDocument(page, { titles: [title], date, url }, name) {
  const { text, blocks } = readMarkup(page);
  const out = new Lines();
  if (title && !blocks.some(({ kind }) => kind === 'title')) out.block('title', title);
  out.append({ text, blocks });
  return { name: title ?? name, text: out.text, blocks: out.blocks, ...(date && { date }), ...(url && { url }) };
}

/**
 * Writes some lines of a page.
 * @param {Lines} out
 * @param {Line[]} lines
 * @param {Set<TreeNode | null>} furniture
 */
function write(out, lines, furniture) {
  const chosen = new Set(lines.map(({ element }) => element));
  const inside = /** @type {Set<TreeNode>} */ (new Set());
  for (const { element } of lines) {
    for (let node = /** @type {TreeNode | null} */ (element); node && !inside.has(node); node = node.parentNode) inside.add(node);
  }
  const done = /** @type {Set<TreeNode>} */ (new Set());
  const isLeftOut = (/** @type {TreeNode} */ it) => furniture.has(it) || (LINES.has(it.nodeName) && !inside.has(it));
  for (const line of lines) {
    const unit = unitOf(line.element, chosen);
    if (done.has(unit)) continue;
    done.add(unit);
    const { text, blocks } = readMarkup(unit, undefined, isLeftOut);
    const isBare = blocks.length === 0 && isProse(line);
    out.append({ text, blocks: isBare ? [{ kind: 'paragraph', start: 0, end: text.length }] : blocks });
  }
}

/**
 * What is read as a whole with a line: the row of a cell, the outermost chosen element around it.
 * @param {TreeNode} element
 * @param {Set<TreeNode>} chosen
 */
function unitOf(element, chosen) {
  let unit = element;
  for (let node = /** @type {TreeNode | null} */ (element), steps = 0; node && steps < 12; node = node.parentNode, steps += 1) {
    if (chosen.has(node) || node.nodeName === 'TR') unit = node;
  }
  return unit;
}

/**
 * The first day that the page itself marks as one.
 * @param {TreeNode} page
 */
function dayOn(page) {
  for (const node of within(page)) {
    if (node.nodeName !== 'TIME') continue;
    const day = dayOf(node.getAttribute('datetime') ?? node.textContent.trim());
    if (day) return day;
  }
  return '';
}
