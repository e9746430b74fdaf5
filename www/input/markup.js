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
  if (UNREAD.has(name) || isHidden(/** @type {Element} */ (node)) || isReference(/** @type {Element} */ (node))) return true;
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

/**
 * The mark of a footnote, which would else be read as part of the word or the number before it.
 * @param {Element} element
 */
function isReference(element) {
  if (element.nodeName.toUpperCase() !== 'SUP') return false;
  const link = element.querySelector('a[href*="#"]');
  return link !== null && link.textContent?.trim() === element.textContent?.trim();
}

/** Text in the making: blocks, with a blank line between them. */
class Lines {
  /** @type {Block[]} */
  blocks = [];
  /** The blocks that are done, and what stands between them. @type {string[]} */
  #parts = [];
  /** Where the current block begins. */
  #start = 0;
  /** The current block. */
  #body = '';
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

  get text() {
    return this.#parts.join('\n\n');
  }

  /** @param {Text} node */
  add(node) {
    const flat = node.data.replace(SPACE, ' ');
    const words = flat.replace(/^ | $/g, '');
    if (flat.startsWith(' ')) this.#space = true;
    if (words === '') return;
    if (this.#space && this.#body !== '' && !this.#body.endsWith('\n')) this.#body += ' ';
    this.#onWords?.(node, this.#start + this.#body.length, node.data.search(INK), words.length);
    this.#body += words;
    this.#space = flat.length > 1 && flat.endsWith(' ');
  }

  /** A line break inside a block. */
  break() {
    if (this.#body !== '') this.#body += '\n';
    this.#space = false;
  }

  /** Ends the current block, where there is one. */
  end() {
    const body = this.#body.trimEnd();
    this.#body = '';
    this.#space = false;
    if (body === '') return;
    const end = this.#start + body.length;
    const kind = this.#kinds.findLast((it) => it !== undefined);
    if (kind) this.blocks.push({ kind, start: this.#start, end });
    this.#parts.push(body);
    this.#start = end + 2;
  }

  /** @param {BlockKind | undefined} kind */
  open(kind) {
    this.#kinds.push(kind);
  }

  close() {
    this.#kinds.pop();
  }
}
