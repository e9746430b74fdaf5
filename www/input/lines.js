/** Text in the making: blocks, with a blank line between them. Every reader of documents writes into one. */

/** @import { Block, BlockKind } from '../../pkg/wortlaut.js' */

/** White space that a page shows as one space; a no-break space is not among it. */
const SPACE = /[ \t\n\r\f]+/g;
const INK = /[^ \t\n\r\f]/;

/** Between the cells of a row. */
const CELL = '\t';

/**
 * Told where a text node's words stand: from which offset in the text, from which in the node, and how many characters.
 * @typedef {(node: any, start: number, from: number, length: number) => void} OnWords
 */

export class Lines {
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

  /** @param {OnWords} [onWords] */
  constructor(onWords) {
    this.#onWords = onWords;
  }

  get text() {
    return this.#parts.join('\n\n');
  }

  /** @param {{ data: string }} node */
  add(node) {
    const flat = node.data.replace(SPACE, ' ');
    const words = flat.replace(/^ | $/g, '');
    if (flat.startsWith(' ')) this.#space = true;
    if (words === '') return;
    if (this.#space && this.#body !== '' && !/[\n\t]$/.test(this.#body)) this.#body += ' ';
    this.#onWords?.(node, this.#start + this.#body.length, node.data.search(INK), words.length);
    this.#body += words;
    this.#space = flat.length > 1 && flat.endsWith(' ');
  }

  /** Words without a node. @param {string} words */
  write(words) {
    this.add({ data: words });
  }

  /**
   * A mark that belongs to the word after it, or to the one before.
   * @param {string} mark
   * @param {boolean} isBefore
   */
  mark(mark, isBefore) {
    if (isBefore && this.#space && this.#body !== '' && !/[\n\t]$/.test(this.#body)) this.#body += ' ';
    this.#space = this.#space && !isBefore;
    this.#body += mark;
  }

  /** A line break inside a block. */
  break() {
    if (this.#body !== '') this.#body += '\n';
    this.#space = false;
  }

  /** The border between two cells of a row. */
  cell() {
    if (this.#body !== '') this.#body += CELL;
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

  /**
   * A block of its own.
   * @param {BlockKind | undefined} kind
   * @param {string} words
   */
  block(kind, words) {
    this.end();
    this.open(kind);
    this.write(words);
    this.end();
    this.close();
  }

  /**
   * Blocks that were read elsewhere.
   * @param {{ text: string, blocks?: Block[] | undefined }} read
   */
  append({ text, blocks = [] }) {
    this.end();
    if (text === '') return;
    const shift = this.#start;
    this.blocks.push(...blocks.map(({ kind, start, end }) => ({ kind, start: start + shift, end: end + shift })));
    this.#parts.push(text);
    this.#start += text.length + 2;
  }
}
