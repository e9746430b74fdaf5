/** Paints layers with the CSS Custom Highlight API: the text itself is not touched. */
import { LAYERS } from './layers.js';

/** @import { LayerName } from './layers.js' */
/** @import { Span } from '../../pkg/wortlaut.js' */

/** Finds the place of a stretch of text. @typedef {{ range(start: number, end: number): Range | null }} Places */

/** The window that shows the text. @typedef {Window & typeof globalThis} View */

/**
 * Whether the browser can do it.
 * @param {View} [view]
 */
export const canHighlight = (view = window) => 'highlights' in view.CSS && typeof view.Highlight === 'function';

/** Paints the layers of one article; articles in one document share the registry's entries. */
export class HighlightPainter {
  /** @type {Places} */
  #places;
  /** @type {View} */
  #view;
  /** Our own ranges. @type {Map<LayerName, Set<Range>>} */
  #ranges = new Map();

  /**
   * @param {Places} places
   * @param {View} [view]
   */
  constructor(places, view = window) {
    this.#places = places;
    this.#view = view;
  }

  /**
   * Paints a layer anew.
   * @param {LayerName} name
   * @param {Span[]} spans
   */
  paint(name, spans) {
    const highlight = sharedHighlight(this.#view, name);
    const ranges = new Set(spans.flatMap(({ start, end }) => this.#places.range(start, end) ?? []));
    for (const range of this.#ranges.get(name) ?? []) if (!ranges.has(range)) highlight.delete(range);
    for (const range of ranges) highlight.add(range); // whoever gives the same range again saves the browser work
    this.#ranges.set(name, ranges);
    if (highlight.size === 0) this.#view.CSS.highlights.delete(keyOf(name));
  }

  /** Takes all of our marks away. */
  clear() {
    for (const name of this.#ranges.keys()) this.paint(name, []);
    this.#ranges.clear();
  }
}

/**
 * @param {View} view
 * @param {LayerName} name
 * @returns {Highlight}
 */
function sharedHighlight({ CSS, Highlight }, name) {
  const existing = CSS.highlights.get(keyOf(name));
  if (existing) return existing;
  const highlight = new Highlight();
  highlight.priority = LAYERS.indexOf(name);
  CSS.highlights.set(keyOf(name), highlight);
  return highlight;
}

/** @param {LayerName} name */
function keyOf(name) {
  return `wortlaut-${name}`;
}
