/** Paints layers with the CSS Custom Highlight API: the text itself is not touched. */
import { LAYERS } from './layers.js';

/** @import { LayerName } from './layers.js' */
/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { ArticleText } from './article-text.js' */

/** Whether the browser can do it. */
export const canHighlight = () => 'highlights' in CSS && typeof Highlight === 'function';

/** Paints the layers of one article; articles on one page share the registry's entries. */
export class HighlightPainter {
  /** @type {ArticleText} */
  #article;
  /** Our own ranges. @type {Map<LayerName, AbstractRange[]>} */
  #ranges = new Map();

  /** @param {ArticleText} article */
  constructor(article) {
    this.#article = article;
  }

  /**
   * Paints a layer anew.
   * @param {LayerName} name
   * @param {Span[]} spans
   */
  paint(name, spans) {
    const highlight = sharedHighlight(name);
    for (const range of this.#ranges.get(name) ?? []) highlight.delete(range);
    const ranges = spans.flatMap(({ start, end }) => this.#article.range(start, end) ?? []);
    for (const range of ranges) highlight.add(range);
    this.#ranges.set(name, ranges);
  }

  /** Takes all of our marks away. */
  clear() {
    for (const name of this.#ranges.keys()) this.paint(name, []);
  }
}

/**
 * @param {LayerName} name
 * @returns {Highlight}
 */
function sharedHighlight(name) {
  const key = `wortlaut-${name}`;
  const existing = CSS.highlights.get(key);
  if (existing) return existing;
  const highlight = new Highlight();
  highlight.priority = LAYERS.indexOf(name);
  CSS.highlights.set(key, highlight);
  return highlight;
}
