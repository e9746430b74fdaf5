/** A light tree of elements for markup read outside of the page, where there is no DOM: in a worker, or in Node. */
import { Parser } from 'htmlparser2';
import { DOCUMENT, ELEMENT, TEXT, within } from './visit.js';

/** @import { MarkupNode } from './visit.js' */

/** A node; the names of elements are in capitals, as in an HTML page. @implements {MarkupNode} */
export class TreeNode {
  /** @type {TreeNode | null} */
  parentNode = null;
  /** @type {TreeNode | null} */
  firstChild = null;
  /** @type {TreeNode | null} */
  lastChild = null;
  /** @type {TreeNode | null} */
  nextSibling = null;
  data = '';

  /**
   * @param {number} nodeType
   * @param {string} nodeName
   * @param {Record<string, string>} [attributes]
   */
  constructor(nodeType, nodeName, attributes = {}) {
    this.nodeType = nodeType;
    this.nodeName = nodeName;
    this.attributes = attributes;
  }

  /** @param {string} name */
  getAttribute(name) {
    return Object.hasOwn(this.attributes, name) ? (this.attributes[name] ?? null) : null;
  }

  /** @param {TreeNode} child */
  append(child) {
    child.parentNode = this;
    if (this.lastChild) this.lastChild.nextSibling = child;
    else this.firstChild = child;
    this.lastChild = child;
  }

  /** All text inside, as it stands. */
  get textContent() {
    let text = '';
    for (const node of within(/** @type {TreeNode} */ (this))) text += node.data;
    return text;
  }
}

/**
 * Builds the tree of some markup, in time that grows with its length.
 * @param {string} markup
 * @param {{ xmlMode?: boolean }} [options] XML keeps its prefixes and the case of its names
 * @returns {TreeNode}
 */
export function parseTree(markup, { xmlMode = false } = {}) {
  const root = new TreeNode(DOCUMENT, '#document');
  let open = root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = new TreeNode(ELEMENT, xmlMode ? name : name.toUpperCase(), attributes);
        open.append(element);
        open = element;
      },
      onclosetag() {
        open = open.parentNode ?? root;
      },
      ontext(data) {
        const { lastChild } = open;
        if (lastChild?.nodeType === TEXT) lastChild.data += data;
        else open.append(Object.assign(new TreeNode(TEXT, '#text'), { data }));
      },
    },
    { xmlMode, decodeEntities: true },
  );
  parser.end(markup);
  return root;
}
