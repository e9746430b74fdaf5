/** Chooses the lines of a page that are the article's: its lead and its text. */
import { isIn } from '../visit.js';
import { isProse } from './body.js';
import { isNamed } from './furniture.js';
import { asksConsent, leadsAway, plain } from './words.js';

/** @import { TreeNode } from '../tree.js' */
/** @import { Facts } from './facts.js' */
/** @import { Line } from './lines.js' */

/** What leads are called. */
const LEAD = /(?:^|[-_ ])(?:lead|leading|lede|intro|introduction|introtext|vorspann|teaser|standfirst|subline|subheadline|subtitle|dek|deck|abstract|excerpt|summary|kurztext|einleitung|anreisser|anriss|description|synopsis|preamble)(?:$|[-_ ])/;

/** What captions and the names of their makers are called. */
const CAPTION = /(?:^|[-_ ])(?:caption|captions|bildunterschrift|credit|credits|copyright|image|img|picture|photo|foto|bild|bildtext|figure|quelle|source|gallery|slideshow|slider|carousel|video)(?:$|[-_ ])/;

/** What bylines are called. */
const BYLINE = /(?:^|[-_ ])(?:author|authors|autor|autoren|autorin|byline|writer|contributor)(?:$|[-_ ])/;

/**
 * The lines of an article's text.
 * @param {Line[]} lines
 * @param {TreeNode} root what holds the article
 * @param {Line | null} headline
 * @returns {Line[]}
 */
export function textOf(lines, root, headline) {
  const own = lines.filter((it) => !it.furniture && it !== headline && isIn(it.element, root));
  const first = own.findIndex(isProse);
  const last = own.findLastIndex(isProse);
  const start = listBefore(own, first);
  const kept = own.filter((it, index) => {
    if (index >= start && index <= last) return isText(it);
    const { nodeName, parentNode } = it.element;
    const isBefore = index === start - 1 && /^H[2-6]$/.test(nodeName);
    const isBehind = index > last && index < last + 4 && (nodeName === 'LI' || (nodeName === 'P' && parentNode === own[last]?.element.parentNode));
    return (isBefore || isBehind) && isText(it);
  });
  return withoutEmptyHeadings(kept, own);
}

/**
 * Where the text begins when it begins with a list of what follows, and the words over that.
 * @param {Line[]} own
 * @param {number} first place of the first line of prose
 */
function listBefore(own, first) {
  const text = own[first]?.element.parentNode;
  const isItem = (/** @type {Line | undefined} */ it) => it !== undefined && it.linked === 0 && isItemOf(it.element);
  const isItemOf = (/** @type {TreeNode} */ element) => element.nodeName === 'LI' && element.parentNode?.parentNode === text;
  let start = first;
  while (start > 0 && isItem(own[start - 1])) start -= 1;
  const over = own[start - 1]?.element;
  return start < first && over?.nodeName === 'P' && over.parentNode === text ? start - 1 : start;
}

/** @param {Line} line */
function isText(line) {
  const { element, text, linked } = line;
  if (element.nodeName === 'H1' || isCaption(element) || asksConsent(text) || (text.includes('©') && text.length < 300)) return false;
  const isLinked = linked > text.length * (element.nodeName === 'LI' && !isProse(line) ? 0.4 : 0.7);
  if (leadsAway(text) && (isLinked || text.length < 100 || linked > text.length * 0.5)) return false;
  if (/^H[2-6]$/.test(element.nodeName)) return !isLinked;
  if (isProse(line)) return !isNear(element, BYLINE, 2);
  if (isLinked) return false;
  if (isNear(element, BYLINE, 2)) return false;
  return /^(?:P|LI|TD|TH|BLOCKQUOTE|DD|DT|PRE|DIV)$/.test(element.nodeName) && (element.nodeName !== 'DIV' || text.length > 60);
}

/** @param {TreeNode} element */
function isCaption(element) {
  for (let node = /** @type {TreeNode | null} */ (element), steps = 0; node && steps < 6; node = node.parentNode, steps += 1) {
    if (node.nodeName === 'FIGURE' || node.nodeName === 'FIGCAPTION') return true;
    if (node.nodeName === 'BLOCKQUOTE') return false; // words quoted in a frame
    if (steps < 3 && isNamed(node, CAPTION) && !/^(?:ARTICLE|MAIN|BODY|SECTION)$/.test(node.nodeName)) return true;
  }
  return false;
}

/**
 * Whether an element or one of those around it is called so.
 * @param {TreeNode} element
 * @param {RegExp} pattern
 * @param {number} most how many to look at
 */
function isNear(element, pattern, most) {
  for (let node = /** @type {TreeNode | null} */ (element), steps = 0; node && steps < most; node = node.parentNode, steps += 1) {
    if (isNamed(node, pattern)) return true;
  }
  return false;
}

/**
 * Headings that nothing of the article follows head something else.
 * @param {Line[]} kept
 * @param {Line[]} own all lines of the article's element
 */
function withoutEmptyHeadings(kept, own) {
  const places = new Map(own.map((it, index) => [it, index]));
  return kept.filter((line, index) => {
    const level = Number(/^H([2-6])$/.exec(line.element.nodeName)?.[1] ?? 0);
    if (!level) return true;
    const next = kept[index + 1];
    const place = places.get(line) ?? 0;
    if (!next) return false;
    // What follows directly was left out: the heading belongs to that.
    const between = own.slice(place + 1, places.get(next) ?? 0);
    return !between.some((it) => !isCaption(it.element) && !asksConsent(it.text) && it.linked > it.text.length * 0.7 && it.text.length > 20);
  });
}

/**
 * The lead: it stands between headline and text, or is told in the page's head and stands anywhere before the text.
 * @param {Line[]} lines
 * @param {number} first place of the text's first line
 * @param {Line | null} headline
 * @param {Facts} facts
 * @returns {Line[]}
 */
export function leadOf(lines, first, headline, facts) {
  const descriptions = facts.descriptions.map((it) => plain(it).slice(0, 60)).filter((it) => it.length > 30);
  const isTold = (/** @type {Line} */ { text }) => descriptions.some((it) => plain(text).includes(it));
  const from = headline ? lines.indexOf(headline) + 1 : 0;
  const between = lines.slice(from, first).filter(({ element, text }) => text.length > 30 && !isCaption(element) && !asksConsent(text));
  const named = between.filter((it) => it.linked < it.text.length / 2 && isNear(it.element, LEAD, 4) && (!it.furniture || isNear(it.element, LEAD, 2)));
  const told = between.filter(isTold);
  if (told.length > 0 || named.length > 0) return between.filter((it) => told.includes(it) || named.includes(it)).slice(0, 6);
  const prose = between.filter((it) => headline && !it.furniture && isProse(it) && !leadsAway(it.text) && !isNear(it.element, BYLINE, 2));
  return prose.length > 0 ? prose.slice(0, 3) : lines.slice(0, first).filter(isTold).slice(0, 1);
}

/** `Von Ina Volz und Dr. Jens Ahrens`, alone or before a comma or a bar. */
const NAMES = /^(?:[Vv]on|VON|Text|Autor(?:in)?):?\s+(\p{Lu}[\p{L}.'’-]*(?:(?:,?\s(?:und\s|de\s|von\s|van\s|zu\s)?)\p{Lu}[\p{L}.'’-]+){1,8})\s*(?:$|[|,·•–(]|\d)/u;

/**
 * Who wrote the article, by a line between headline and text; nobody where none says so.
 * @param {Line[]} lines
 * @param {number} first
 * @param {Line | null} headline
 * @returns {string[]}
 */
export function bylineOf(lines, first, headline) {
  const from = headline ? lines.indexOf(headline) + 1 : first;
  const names = lines.slice(from, first + 1).map(({ text }) => (text.length < 200 ? (NAMES.exec(text)?.[1] ?? '') : '')).find(Boolean) ?? '';
  return names.split(/,\s*|\s+und\s+/).filter((name) => name.includes(' '));
}
