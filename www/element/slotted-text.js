/** The text that a page's own elements show, and where each of its characters stands. */
import { readMarkup } from '../input/markup.js';

/** @import { Block } from '../../pkg/wortlaut.js' */

/**
 * The words of one text node.
 * @typedef {object} Piece
 * @property {Text} node
 * @property {number} start offset in the text
 * @property {number} end
 * @property {number} from offset in the node
 * @property {Uint32Array | null} [places] of every character in the node, where white space was collapsed
 */

/** Reads elements without changing them. */
export class SlottedText {
  text = '';
  /** @type {Block[]} */
  blocks = [];

  /** @type {Piece[]} */
  #pieces = [];
  /** @type {WeakMap<Node, Piece>} */
  #byNode = new WeakMap();

  /** Reads the text as it now stands. @param {Element} root */
  read(root) {
    this.#pieces = [];
    this.#byNode = new WeakMap();
    const { text, blocks } = readMarkup(root, (node, start, from, length) => {
      const piece = { node, start, end: start + length, from };
      this.#pieces.push(piece);
      this.#byNode.set(node, piece);
    });
    this.text = text;
    this.blocks = blocks;
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {Range | null} null where the text is not in the page
   */
  range(start, end) {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    if (!first?.node.isConnected || !last?.node.isConnected) return null;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, placeIn(first, start));
    range.setEnd(last.node, placeIn(last, end - 1) + 1);
    return range;
  }

  /**
   * @param {Node} node
   * @param {number} offset
   * @returns {number | null} offset in the text; null outside of it
   */
  offset(node, offset) {
    const piece = this.#byNode.get(node);
    if (!piece) return null;
    let place = piece.start;
    while (place < piece.end && placeIn(piece, place) < offset) place += 1;
    return place;
  }

  /**
   * The piece that holds a character, or the next one.
   * @param {number} offset
   */
  #pieceAt(offset) {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {Piece} */ (this.#pieces[middle]).end <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low];
  }
}

/**
 * The place of a character in its node.
 * @param {Piece} piece
 * @param {number} offset in the text
 */
function placeIn(piece, offset) {
  if (piece.places === undefined) piece.places = placesOf(piece);
  const index = Math.max(0, offset - piece.start);
  return Math.min(piece.places?.[index] ?? piece.from + index, piece.node.length);
}

/**
 * @param {Piece} piece
 * @returns {Uint32Array | null} null where the node's characters follow each other as in the text
 */
function placesOf({ node, from, start, end }) {
  const words = node.data.slice(from);
  if (!/[\t\n\r\f]| {2}/.test(words)) return null;
  const places = new Uint32Array(end - start);
  let index = 0;
  for (const match of words.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]/g)) {
    if (index < places.length) places[index] = from + match.index;
    index += 1;
  }
  return places;
}
