/** Lays out texts of megabytes in parts, so that the browser can pass over those far from the window. */

/**
 * Words of the text and the element that shows them.
 * @typedef {{ element: HTMLElement, start: number, end: number }} Line
 */

/** Characters from which on a line is laid out in pieces: no paragraph that people write is as long. */
const LONG = 20_000;

/** Characters of a piece: about a window full. */
const PIECE = 4_000;

/** Lines of a section, and the least number of lines that is divided: more than any article has. */
const SECTION = 100;
const MANY = 1_000;

/** Characters to a line of type, and its height in pixels: close enough for a scroll bar. */
const WIDTH = 75;
const HEIGHT = 30;

/** Where a piece may end: behind a sentence, else behind a word. */
const SENTENCE_END = /.*[.!?…]["“”«‘’]?\s/s;
const WORD_END = /.*\s/s;

/**
 * The elements that show a text's lines; very long lines are cut into pieces inside their element.
 * @param {Line[]} lines
 * @returns {HTMLElement[]}
 */
export function layOut(lines) {
  for (const line of lines) {
    if (line.end - line.start >= LONG) cut(line.element);
  }
  const elements = lines.map(({ element }) => element);
  if (lines.length < MANY) return elements;
  return Array.from({ length: Math.ceil(lines.length / SECTION) }, (_, index) => {
    const inside = lines.slice(index * SECTION, (index + 1) * SECTION);
    const height = inside.reduce((sum, { start, end }) => sum + heightOf(end - start), 0);
    return part('div', 'section', height, inside.map(({ element }) => element));
  });
}

/**
 * The nodes that show the lines, in sections or not.
 * @param {HTMLElement} root
 * @returns {ChildNode[]}
 */
export function linesIn(root) {
  return [...root.childNodes].flatMap((node) => (isPart(node, 'section') ? [...node.childNodes] : [node]));
}

/**
 * The pieces of a line; the line itself where it is whole, or no longer as we have cut it.
 * @param {Line} line
 * @returns {Line[]}
 */
export function leavesOf(line) {
  const pieces = [...line.element.childNodes];
  if (!pieces[0] || !pieces.every((it) => isPart(it, 'piece'))) return [line];
  let end = line.start;
  return pieces.map((piece) => {
    const start = end;
    end += piece.textContent?.length ?? 0;
    return { element: /** @type {HTMLElement} */ (piece), start, end };
  });
}

/** @param {HTMLElement} element */
function cut(element) {
  const text = element.textContent ?? '';
  const pieces = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    pieces.push(part('span', 'piece', heightOf(end - start), [text.slice(start, end)]));
    start = end;
  }
  element.replaceChildren(...pieces);
}

/**
 * @param {string} text
 * @param {number} start
 */
function endOfPiece(text, start) {
  if (text.length - start <= PIECE) return text.length;
  const words = text.slice(start, start + PIECE);
  const whole = SENTENCE_END.exec(words) ?? WORD_END.exec(words);
  if (whole) return start + whole[0].length;
  const isPair = /[\ud800-\udbff]$/.test(words);
  return start + PIECE - (isPair ? 1 : 0);
}

/**
 * @param {'div' | 'span'} tag
 * @param {string} name
 * @param {number} height about
 * @param {(Node | string)[]} content
 */
function part(tag, name, height, content) {
  const element = document.createElement(tag);
  element.className = name;
  element.style.containIntrinsicBlockSize = `auto ${height}px`;
  element.append(...content);
  return element;
}

/**
 * @param {Node} node
 * @param {string} name
 */
function isPart(node, name) {
  return node instanceof HTMLElement && node.className === name;
}

/** @param {number} length in characters */
function heightOf(length) {
  return Math.ceil(length / WIDTH) * HEIGHT;
}
