/** Turns a tree of HTML elements into text and the blocks that its markup shows. */

/** @import { Block, BlockKind } from '../../pkg/wortlaut.js' */

/** Elements that begin and end a line. */
const LINES = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM
   H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(
    /\s+/,
  ),
);

/** Elements whose text is not to be read. */
const UNREAD = new Set(
  'AUDIO BUTTON CANVAS HEAD IFRAME INPUT MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(' '),
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

/** White space that a page shows as one space; a no-break space is not among it. */
const SPACE = /[ \t\n\r\f]+/g;
const INK = /[^ \t\n\r\f]/;

/**
 * Told where a text node's words stand: from which offset in the text, from which in the node, and how many characters.
 * @typedef {(node: Text, start: number, from: number, length: number) => void} OnWords
 */

/**
 * Reads an element's text as a page would show it: a blank line between blocks, white space collapsed.
 * @param {Element} root
 * @param {OnWords} [onWords]
 * @returns {{ text: string, blocks: Block[] }}
 */
export function readMarkup(root, onWords) {
  const lines = new Lines(onWords);
  walk(root, lines);
  lines.end();
  return { text: lines.text, blocks: lines.blocks };
}

/**
 * Visits the tree without recursion, which hostile nesting would exhaust.
 * @param {Element} root
 * @param {Lines} lines
 */
function walk(root, lines) {
  /** @type {Node | null} */
  let node = root;
  while (node) {
    const skipped = enter(node, lines);
    /** @type {Node | null} */
    const child = skipped ? null : node.firstChild;
    if (child) {
      node = child;
      continue;
    }
    while (node) {
      leave(node, lines);
      if (node === root) return;
      if (node.nextSibling) break;
      node = node.parentNode;
    }
    node = node?.nextSibling ?? null;
  }
}

/**
 * @param {Node} node
 * @param {Lines} lines
 * @returns {boolean} whether to leave out what is inside
 */
function enter(node, lines) {
  if (node.nodeType === Node.TEXT_NODE) lines.add(/** @type {Text} */ (node));
  if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeType !== Node.DOCUMENT_NODE;
  const name = node.nodeName.toUpperCase();
  if (UNREAD.has(name) || isHidden(/** @type {Element} */ (node))) return true;
  if (name === 'BR') lines.break();
  if (LINES.has(name)) {
    lines.end();
    lines.open(KINDS[name]);
  }
  return false;
}

/**
 * @param {Node} node
 * @param {Lines} lines
 */
function leave(node, lines) {
  const name = node.nodeName.toUpperCase();
  if (!LINES.has(name)) return;
  lines.end();
  lines.close();
}

/** @param {Element} element */
function isHidden(element) {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}

/** Text in the making. */
class Lines {
  text = '';
  /** @type {Block[]} */
  blocks = [];
  /** Where the current line began. */
  #start = 0;
  /** Kinds of the open elements, innermost last; undefined where an element does not tell. */
  #kinds = /** @type {(BlockKind | undefined)[]} */ ([]);
  /** A space is due before the next word. */
  #space = false;
  /** @type {OnWords | undefined} */
  #onWords;

  /** @param {OnWords | undefined} onWords */
  constructor(onWords) {
    this.#onWords = onWords;
  }

  /** @param {Text} node */
  add(node) {
    const words = node.data;
    const flat = words.replace(SPACE, ' ');
    const body = flat.trim() === '' ? '' : flat.replace(/^ | $/g, '');
    if (flat.startsWith(' ')) this.#space = true;
    if (body === '') return;
    this.#open();
    const due = this.#space && this.text.length > this.#start && !this.text.endsWith('\n');
    if (due) this.text += ' ';
    this.#onWords?.(node, this.text.length, words.search(INK), body.length);
    this.text += body;
    this.#space = flat.length > 1 && flat.endsWith(' ');
  }

  /** A line break inside a block. */
  break() {
    if (this.text.length > this.#start) this.text += '\n';
    this.#space = false;
  }

  /** Ends the current block, where there is one. */
  end() {
    this.#space = false;
    const end = this.text.trimEnd().length;
    if (end <= this.#start) return;
    this.text = this.text.slice(0, end);
    const kind = this.#kinds.findLast((it) => it !== undefined);
    if (kind) this.blocks.push({ kind, start: this.#start, end });
    this.#start = end;
  }

  /** @param {BlockKind | undefined} kind */
  open(kind) {
    this.#kinds.push(kind);
  }

  close() {
    this.#kinds.pop();
  }

  /** Puts a blank line before the first word of a block. */
  #open() {
    if (this.text.length > this.#start || this.text === '') return;
    this.text += '\n\n';
    this.#start = this.text.length;
  }
}
