/** Finds the element that holds the article, and the lines in it that are the article's. */
import { isIn } from '../visit.js';
import { furnitureBy, isCalled, isNamed } from './furniture.js';
import { linesOf } from './lines.js';

/** @import { TreeNode } from '../tree.js' */
/** @import { Line } from './lines.js' */

/** An element called furniture that holds this share of a page's prose is none. */
const TOO_MUCH = 0.4;

/** Where less of the prose than this stands outside of furniture, what is called so is none. */
const TOO_LITTLE = 0.2;

/** An element that holds this share of its parent's prose holds the article; inside of an article it must be more. */
const NEARLY_ALL = 0.8;
const ALL = 0.97;

/** What elements are called that hold an article and nothing else. */
const ARTICLE = /(?:^|[-_ ])(?:article|artikel|story|post|entry)(?:-?(?:body|content|text|inhalt))?(?:$|[-_ ])/;

/**
 * @param {TreeNode} page
 * @returns {{ lines: Line[], root: TreeNode }} the lines of the page, and what holds the article
 */
export function bodyOf(page) {
  const spared = /** @type {Set<TreeNode | string>} */ (new Set());
  let lines = linesOf(page, spared);
  for (let tries = 0; tries < 8; tries += 1) {
    const wrong = wronglyFurniture(lines);
    if (!wrong) break;
    spared.add(wrong);
    lines = linesOf(page, spared);
  }
  const root = rootOf(page, lines);
  const boxes = boxesIn(root, lines);
  if (boxes.length === 0) return { lines, root };
  for (const box of boxes) spared.add(box);
  return { lines: linesOf(page, spared), root };
}

/** So many lines of prose and more make an `<aside>` a box of the article's, else it is a teaser or a notice. */
const BOX = 2;
const BOX_LINES = 60;

/**
 * Boxes with more about the article's matter: called by no name, of prose, without links to elsewhere.
 * @param {TreeNode} root what holds the article
 * @param {Line[]} lines
 */
function boxesIn(root, lines) {
  /** @type {Map<TreeNode, Line[]>} */
  const asides = new Map();
  for (const line of lines) {
    if (line.furniture?.nodeName === 'ASIDE') asides.set(line.furniture, [...(asides.get(line.furniture) ?? []).slice(0, BOX_LINES), line]);
  }
  const isBox = (/** @type {Line[]} */ own) =>
    own.length <= BOX_LINES && own.every(({ linked }) => linked === 0) && own.filter((it) => it.element.nodeName === 'P' && isProse(it)).length >= BOX;
  return [...asides].flatMap(([aside, own]) => (isBox(own) && !isCalled(aside) && isIn(aside, root) ? aside : []));
}

/**
 * Whether a line is prose: long, few links, ending like a sentence.
 * @param {Line} line
 */
export function isProse({ text, linked, element }) {
  if (/^H\d$|^FIGCAPTION$/.test(element.nodeName) || text.length < 50 || linked > text.length / 2) return false;
  return /[.!?…:]["“”«»‘’')\]]*$/.test(text) || text.length > 150;
}

/**
 * An element that is too large to be furniture, or a name that nearly all of the article goes by.
 * @param {Line[]} lines
 * @returns {TreeNode | string | undefined}
 */
function wronglyFurniture(lines) {
  /** @type {Map<TreeNode, number>} */
  const byElement = new Map();
  /** @type {Map<string, number>} */
  const byName = new Map();
  let all = 0;
  let outside = 0;
  for (const { furniture, text } of lines.filter(isProse)) {
    all += text.length;
    if (!furniture) outside += text.length;
    else byElement.set(furniture, (byElement.get(furniture) ?? 0) + text.length);
  }
  const large = [...byElement].find(([, length]) => length > TOO_MUCH * all);
  if (large || outside > TOO_LITTLE * all) return large?.[0];
  for (const [element, length] of byElement) byName.set(furnitureBy(element), (byName.get(furnitureBy(element)) ?? 0) + length);
  return [...byName].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * @param {TreeNode} page
 * @param {Line[]} lines
 */
function rootOf(page, lines) {
  /** @type {Map<TreeNode, number>} */
  const mass = new Map();
  for (const { element, text } of lines.filter((it) => isProse(it) && !it.furniture)) {
    for (let node = /** @type {TreeNode | null} */ (element); node; node = node.parentNode) {
      mass.set(node, (mass.get(node) ?? 0) + text.length);
    }
  }
  let root = page;
  let isInArticle = false;
  for (;;) {
    const held = mass.get(root) ?? 0;
    isInArticle ||= root.nodeName === 'ARTICLE' || (root.nodeName !== 'BODY' && isNamed(root, ARTICLE));
    const share = isInArticle ? ALL : NEARLY_ALL;
    let next = null;
    for (let child = root.firstChild; child; child = child.nextSibling) {
      if ((mass.get(child) ?? 0) > share * held) next = child;
    }
    if (!next || next.nodeName === 'P') return root;
    root = next;
  }
}
