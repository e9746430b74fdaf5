/** The article's text in the page: one element per line, every character in its place. */
import { layOut, leavesOf, linesIn } from './lay-out.js';

/** @import { Block } from '../../pkg/wortlaut.js' */
/** @import { Line } from './lay-out.js' */

/** A line with words in it, and the line ends and blank lines after it. */
const LINE = /[^\r\n]*\S[^\r\n]*/g;

/** Shows a text and converts between its offsets and places in the page. */
export class ArticleText {
  /** The text as it stands in the page. */
  text = '';
  /** @type {Line[]} */
  lines = [];
  /** The lines, very long ones in the pieces that they are laid out in. @type {Line[]} */
  leaves = [];

  /** Holds the lines. @type {() => HTMLElement} */
  #root;
  /** What stands between a line's end and the next line. @type {WeakMap<Node, string>} */
  #gaps = new WeakMap();
  /** What stands before the first line. */
  #lead = '';
  /** The leaf that an element is. @type {Map<Node, Line>} */
  #byElement = new Map();

  /** @param {() => HTMLElement} root holds the lines */
  constructor(root) {
    this.#root = root;
  }

  /** @param {string} text */
  show(text) {
    let end = 0;
    /** @type {HTMLElement | null} */
    let last = null;
    this.lines = [];
    for (const match of text.matchAll(LINE)) {
      const gap = text.slice(end, match.index);
      if (last) this.#gaps.set(last, gap);
      else this.#lead = gap;
      end = match.index + match[0].length;
      last = document.createElement('p');
      last.textContent = match[0];
      this.lines.push({ element: last, start: match.index, end });
    }
    if (last) this.#gaps.set(last, text.slice(end));
    else this.#lead = text;
    this.text = text;
    this.#root().replaceChildren(...layOut(this.lines));
    this.#know();
  }

  /**
   * Takes over what the reader has typed into the page.
   * @returns {string} the text as it now stands
   */
  read() {
    let text = this.#lead;
    this.lines = [];
    const nodes = linesIn(this.#root());
    for (const [index, node] of nodes.entries()) {
      const start = text.length;
      text += shownText(node);
      if (node instanceof HTMLElement) this.lines.push({ element: node, start, end: text.length });
      text += this.#gaps.get(node) ?? (index + 1 < nodes.length ? '\n' : '');
    }
    this.text = text;
    this.#know();
    return text;
  }

  /**
   * Tells every line what kind of block it belongs to.
   * @param {Block[]} blocks in order
   */
  label(blocks) {
    let next = 0;
    for (const { element, start, end } of this.lines) {
      while ((blocks[next]?.end ?? Infinity) <= start) next += 1;
      const block = blocks[next];
      const kind = block && block.start < end ? block.kind : 'paragraph';
      if (element.dataset.kind === kind) continue;
      element.dataset.kind = kind;
      const level = { title: '2', heading: '3' }[String(kind)];
      if (level) element.setAttribute('role', 'heading');
      else element.removeAttribute('role');
      if (level) element.setAttribute('aria-level', level);
      else element.removeAttribute('aria-level');
    }
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {Range | null} null where the text is not in the page
   */
  range(start, end) {
    const from = this.#point(start, false);
    const to = this.#point(end, true);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /**
   * @param {Node} node
   * @param {number} offset
   * @returns {number | null} offset in the text; null outside of it
   */
  offset(node, offset) {
    /** @type {Node | null} */
    let holder = node;
    while (holder && !this.#byElement.has(holder)) holder = holder.parentNode;
    const line = holder && this.#byElement.get(holder);
    if (!line) return null;
    const before = document.createRange();
    before.setStart(line.element, 0);
    before.setEnd(node, offset);
    return Math.min(line.start + before.toString().length, line.end);
  }

  /** Where the first line begins that the window shows. */
  offsetInView() {
    return this.lines.find(({ element }) => element.getBoundingClientRect().bottom > 0)?.start ?? 0;
  }

  /** Finds out what is shown in which element. */
  #know() {
    this.leaves = this.lines.flatMap(leavesOf);
    this.#byElement = new Map([...this.lines, ...this.leaves].map((line) => [line.element, line]));
  }

  /**
   * @param {number} offset
   * @param {boolean} isEnd of two lines that meet at the offset, the first one is meant
   * @returns {{ node: Node, offset: number } | null}
   */
  #point(offset, isEnd) {
    let low = 0;
    let high = this.leaves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const line = /** @type {Line} */ (this.leaves[middle]);
      if (isEnd ? line.end < offset : line.end <= offset) low = middle + 1;
      else high = middle;
    }
    const line = this.leaves[low];
    if (!line) return null;
    return pointIn(line.element, Math.max(0, offset - line.start), isEnd);
  }
}

/**
 * The characters that a node contributes to the text.
 * @param {Node} node
 */
function shownText(node) {
  if (node.nodeName === 'BR') return '';
  if (!(node instanceof HTMLElement) || !node.querySelector('br')) return node.textContent ?? '';
  let text = '';
  for (const child of node.childNodes) {
    text += child.nodeName === 'BR' ? (child.nextSibling ? '\n' : '') : shownText(child);
  }
  return text;
}

/**
 * The place of a character inside a line, which marks may have cut into several text nodes.
 * @param {HTMLElement} element
 * @param {number} offset
 * @param {boolean} isEnd
 * @returns {{ node: Node, offset: number }}
 */
function pointIn(element, offset, isEnd) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node = walker.nextNode();
  while (node) {
    const length = node.nodeValue?.length ?? 0;
    if (isEnd ? left <= length : left < length) return { node, offset: left };
    left -= length;
    node = walker.nextNode();
  }
  return { node: element, offset: element.childNodes.length };
}
