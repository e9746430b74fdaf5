/** Turns a tree of HTML elements into text and the blocks that its markup shows. */
import { Lines } from './lines.js';
import { DOCUMENT, ELEMENT, TEXT, visit, within } from './visit.js';

/** @import { Block, BlockKind } from '../../pkg/wortlaut.js' */
/** @import { OnWords } from './lines.js' */
/** @import { MarkupNode } from './visit.js' */

/** Elements that begin and end a line. */
export const LINES = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM
   H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(
    /\s+/,
  ),
);

/** Elements whose text is not to be read, or does not hold any more. */
const UNREAD = new Set(
  `AUDIO BUTTON CANVAS DEL HEAD IFRAME INPUT MATH NOSCRIPT OBJECT S SCRIPT SELECT STRIKE STYLE SVG TEMPLATE TEXTAREA TITLE
   VIDEO`.split(/\s+/),
);

/** What an element's text is, where the element says so. @type {Record<string, BlockKind>} */
const KINDS = {
  H1: 'title',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'list_item',
  P: 'paragraph',
  FIGCAPTION: 'caption',
};

/** The marks around `<q>`: outer, inner. */
const QUOTES = [
  ['„', '“'],
  ['‚', '‘'],
];

/** So many nodes of a row are looked at: tables in tables take no longer than others. */
const ROW_NODES = 200;

/**
 * Reads an element's text as a page would show it: a blank line between blocks, white space collapsed.
 * @param {MarkupNode} root
 * @param {OnWords} [onWords]
 * @param {(element: any) => boolean} [isLeftOut] tells of elements that are not to be read
 * @returns {{ text: string, blocks: Block[] }}
 */
export function readMarkup(root, onWords, isLeftOut = () => false) {
  const reader = new MarkupReader(new Lines(onWords), isLeftOut);
  reader.read(root);
  return { text: reader.lines.text, blocks: reader.lines.blocks };
}

/** Reads a tree node by node. */
class MarkupReader {
  #isLeftOut;
  /** How many `<q>` are open. */
  #quotes = 0;
  /** Rows that are read as one line; their cells open no lines of their own. @type {MarkupNode | null} */
  #row = null;

  /**
   * @param {Lines} lines
   * @param {(element: any) => boolean} isLeftOut
   */
  constructor(lines, isLeftOut) {
    this.lines = lines;
    this.#isLeftOut = isLeftOut;
  }

  /** @param {MarkupNode} root */
  read(root) {
    visit(root, (node) => this.#enter(node), (node) => this.#leave(node));
    this.lines.end();
  }

  /**
   * @param {MarkupNode} node
   * @returns {boolean} whether to read what is inside
   */
  #enter(node) {
    if (node.nodeType === TEXT) this.lines.add(/** @type {any} */ (node));
    if (node.nodeType !== ELEMENT) return node.nodeType === DOCUMENT;
    const name = node.nodeName.toUpperCase();
    if (UNREAD.has(name) || isHidden(node) || isReference(node) || this.#isLeftOut(node)) return false;
    if (name === 'BR') this.lines.break();
    if (name === 'Q') this.lines.mark(QUOTES[this.#quotes++ % 2]?.[0] ?? '', true);
    if (this.#row && LINES.has(name)) {
      if (name === 'TD' || name === 'TH') this.lines.cell();
    } else if (LINES.has(name)) {
      this.lines.end();
      this.lines.open(KINDS[name]);
      if (name === 'TR' && isRow(node)) this.#row = node;
    }
    return true;
  }

  /** @param {MarkupNode} node */
  #leave(node) {
    const name = node.nodeName.toUpperCase();
    if (name === 'Q') this.lines.mark(QUOTES[--this.#quotes % 2]?.[1] ?? '', false);
    if (node === this.#row) this.#row = null;
    if (!LINES.has(name) || this.#row) return;
    this.lines.end();
    this.lines.close();
  }
}

/** @param {any} element */
export function isHidden(element) {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

/**
 * The mark of a footnote, which would else be read as part of the word or the number before it.
 * @param {MarkupNode} element
 */
function isReference(element) {
  if (element.nodeName.toUpperCase() !== 'SUP') return false;
  let words = '';
  let linked = '';
  let isLinked = false;
  for (const node of within(element, ROW_NODES)) {
    if (node.nodeType === TEXT) words += /** @type {any} */ (node).data;
    if (node.nodeName.toUpperCase() !== 'A' || !/** @type {any} */ (node).getAttribute('href')?.includes('#')) continue;
    isLinked = true;
    linked = /** @type {any} */ (node).textContent ?? '';
  }
  return isLinked && linked.trim() === words.trim();
}

/**
 * Whether a row holds data, not the layout of a page: at least two cells, none with lines of its own but one.
 * @param {MarkupNode} row
 */
function isRow(row) {
  let cells = 0;
  let blocks = 0;
  let seen = 0;
  for (const node of within(row, ROW_NODES)) {
    const name = node.nodeName.toUpperCase();
    if (++seen === ROW_NODES) return false;
    if (name === 'TD' || name === 'TH') {
      cells += 1;
      blocks = 0;
    } else if (LINES.has(name) && name !== 'TR') {
      blocks += 1;
      if (blocks > 1 || !/^(P|DIV)$/.test(name)) return false;
    }
  }
  return cells > 1;
}
