/** Paints layers as boxes over a text that may not be touched, for browsers without the CSS Custom Highlight API. */

/** @import { LayerName } from '../article/layers.js' */
/** @import { Places } from '../article/highlight-painter.js' */
/** @import { Span } from '../../pkg/wortlaut.js' */

/** Paints the layers of one article. */
export class OverlayPainter {
  /** @type {Places} */
  #places;
  /** @type {HTMLElement} */
  #root;
  /** @type {Map<LayerName, HTMLElement[]>} */
  #boxes = new Map();

  /**
   * @param {Places} places
   * @param {HTMLElement} root lies over the text
   */
  constructor(places, root) {
    this.#places = places;
    this.#root = root;
  }

  /**
   * Paints a layer anew.
   * @param {LayerName} name
   * @param {Span[]} spans
   */
  paint(name, spans) {
    for (const box of this.#boxes.get(name) ?? []) box.remove();
    const origin = this.#root.getBoundingClientRect();
    const boxes = spans.flatMap(({ start, end }) => {
      const rects = this.#places.range(start, end)?.getClientRects() ?? [];
      return [...rects].map((rect) => boxAt(name, rect, origin));
    });
    this.#root.append(...boxes);
    this.#boxes.set(name, boxes);
  }

  /** Takes all of our marks away. */
  clear() {
    this.#root.replaceChildren();
    this.#boxes.clear();
  }
}

/**
 * @param {LayerName} name
 * @param {DOMRect} rect
 * @param {DOMRect} origin
 */
function boxAt(name, rect, origin) {
  const box = document.createElement('div');
  box.className = `overlay-mark wortlaut-${name}`;
  box.style.left = `${rect.left - origin.left}px`;
  box.style.top = `${rect.top - origin.top}px`;
  box.style.width = `${rect.width}px`;
  box.style.height = `${rect.height}px`;
  return box;
}
