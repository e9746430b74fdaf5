/** The lines of a page in order, each with what tells whether it belongs to the article. */
import { isHidden, LINES } from '../markup.js';
import { ELEMENT, TEXT, visit, within } from '../visit.js';
import { furnitureBy } from './furniture.js';

/** @import { TreeNode } from '../tree.js' */

/**
 * A line of a page: the words that stand directly in an element that begins a line.
 * @typedef {object} Line
 * @property {TreeNode} element
 * @property {string} text
 * @property {number} linked how many of its characters are in links
 * @property {TreeNode | null} furniture the outermost element around it that is furniture
 */

/** Elements without words for the reader. */
const MUTE = new Set(
  'SCRIPT STYLE HEAD NOSCRIPT TEMPLATE SVG BUTTON SELECT TEXTAREA IFRAME VIDEO AUDIO OBJECT CANVAS INPUT LABEL TITLE'.split(' '),
);

const HEADING = /^H[1-6]$/;

/** So many nodes are looked at to tell whether there are words in a part of a heading. */
const PART_NODES = 50;

/**
 * Reads the lines in one pass. A heading is one line, whatever it is made of.
 * @param {TreeNode} root
 * @param {Set<TreeNode | string>} spared elements, and names of elements, that are no furniture on this page
 * @returns {Line[]}
 */
export function linesOf(root, spared) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Line | null} */
  let line = null;
  let links = 0;
  /** @type {TreeNode | null} */
  let furniture = null;
  /** The open heading, and its line once that has words. @type {{ element: TreeNode, line: Line | null } | null} */
  let heading = null;
  /** Whether a part of a heading has just ended. */
  let isParted = false;
  const owners = [root];
  const enter = (/** @type {TreeNode} */ node) => {
    if (node.nodeType === TEXT) {
      const words = node.data.replace(/\s+/g, ' ');
      if (words === '' || (words === ' ' && !line)) return false;
      if (!line) {
        line = { element: owners.at(-1) ?? root, text: '', linked: 0, furniture };
        lines.push(line);
        if (heading && !furniture) heading.line = line;
      }
      if (isParted && /^[\p{Lu}\p{N}\p{Ps}\p{Pi}„"]/u.test(words)) line.text += ' ';
      isParted = false;
      line.text += words;
      if (links > 0) line.linked += words.trim().length;
      return false;
    }
    if (node.nodeType !== ELEMENT) return node === root;
    if (MUTE.has(node.nodeName) || isHidden(node)) return false;
    if (leadsElsewhere(node)) links += 1;
    if (!furniture && !spared.has(node) && isFurniture(node, spared) && !(heading && isMark(node))) {
      furniture = node;
      line = null;
    }
    if (heading) {
      isParted ||= LINES.has(node.nodeName) || node.nodeName === 'BR';
    } else if (LINES.has(node.nodeName)) {
      owners.push(node);
      line = null;
      if (HEADING.test(node.nodeName)) heading = { element: node, line: null };
    }
    return true;
  };
  const leave = (/** @type {TreeNode} */ node) => {
    if (leadsElsewhere(node)) links -= 1;
    if (node === furniture) {
      furniture = null;
      line = heading?.line ?? null;
    }
    if (heading && heading.element !== node) {
      isParted ||= node.nodeType === ELEMENT && heading.line !== null;
      return;
    }
    if (node.nodeType === ELEMENT && LINES.has(node.nodeName)) {
      owners.pop();
      line = heading = null;
      isParted = false;
    }
  };
  visit(root, enter, leave);
  for (const it of lines) it.text = it.text.replace(/\s+/g, ' ').replace(HEADING.test(it.element.nodeName) ? / (?=:)/g : '', '').trim();
  return lines.filter(({ text }) => text !== '');
}

/**
 * @param {TreeNode} element
 * @param {Set<TreeNode | string>} spared
 */
function isFurniture(element, spared) {
  const reason = furnitureBy(element);
  return reason !== '' && !spared.has(reason);
}

/**
 * Whether a part of a heading is but a mark between others, as for those who do not see that they are apart.
 * @param {TreeNode} element
 */
function isMark(element) {
  for (const node of within(element, PART_NODES)) if (/[\p{L}\p{N}+]/u.test(node.data)) return false;
  return true;
}

/**
 * Whether an element is a link to another page; one within the article is part of it.
 * @param {TreeNode} node
 */
function leadsElsewhere(node) {
  return node.nodeName === 'A' && !node.getAttribute('href')?.startsWith('#');
}
