/** What lies under the pointer. */

/** @import { Analysis, Span } from '../../pkg/wortlaut.js' */
/** @import { Selection as Finding } from '../reading/reading.js' */

/** A text that knows the offset of a place. @typedef {{ text: string, offset(node: Node, offset: number): number | null }} Offsets */

/**
 * The offset in the text at which an event happened; null beside the words.
 * @param {Offsets} article
 * @param {HTMLElement} element that holds the article
 * @param {MouseEvent} event
 */
export function offsetAt(article, element, { clientX, clientY }) {
  const caret = caretAt(element.getRootNode(), clientX, clientY);
  if (!caret) return null;
  const range = document.createRange();
  range.selectNodeContents(caret.node);
  const isInside = [...range.getClientRects()].some(
    (box) => clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom,
  );
  return isInside ? article.offset(caret.node, caret.offset) : null;
}

/**
 * The innermost finding at an offset: a name before a figure before the claim around them.
 * @param {Analysis} analysis
 * @param {number} offset
 * @returns {Finding | null}
 */
export function findAt(analysis, offset) {
  const holds = (/** @type {Span} */ { start, end }) => start <= offset && offset <= end;
  for (const { id, mentions } of analysis.entities) {
    const mention = mentions.findIndex(holds);
    if (mention >= 0) return { type: 'entity', id, mention };
  }
  const quantity = analysis.quantities.findIndex(holds);
  if (quantity >= 0) return { type: 'quantity', index: quantity };
  const time = analysis.times.findIndex(holds);
  if (time >= 0) return { type: 'time', index: time };
  const claims = analysis.claims.filter(({ spans }) => spans.some(holds));
  claims.sort((a, b) => a.end - a.start - (b.end - b.start));
  return claims[0] ? { type: 'claim', id: claims[0].id } : null;
}

/**
 * Whether the reader has selected words, which may lie in a shadow tree.
 * @param {Node} node in the tree that is asked about
 */
export function isSelecting(node) {
  return selectionNear(node)?.isCollapsed === false;
}

/**
 * The words that the reader has selected in the article, without the space around them.
 * @param {Offsets} article
 * @param {HTMLElement} element that holds the article
 * @returns {Span | null}
 */
export function markedIn(article, element) {
  const selection = selectionNear(element);
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = article.offset(range.startContainer, range.startOffset);
  const end = article.offset(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const words = article.text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return words.trim() ? { start: from, end: from + words.trim().length } : null;
}

/**
 * @param {Node} node
 * @returns {Selection | null} the browser's
 */
function selectionNear(node) {
  const root = /** @type {any} */ (node.getRootNode());
  return (root.getSelection ? root : document).getSelection();
}

/**
 * @param {Node} root of the tree, perhaps a shadow tree, that holds the article
 * @param {number} x
 * @param {number} y
 * @returns {{ node: Node, offset: number } | null}
 */
function caretAt(root, x, y) {
  if (document.caretPositionFromPoint) {
    const shadowRoots = root instanceof ShadowRoot ? [root] : [];
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y); // Safari
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
