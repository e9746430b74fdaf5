/** Paints layers with `<mark>` elements, for browsers without the CSS Custom Highlight API. */

/** @import { LayerName } from './layers.js' */
/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { ArticleText } from './article-text.js' */
/** @import { Line } from './lay-out.js' */

/** Paints the layers of one article. */
export class MarkPainter {
  /** @type {ArticleText} */
  #article;
  /** @type {Map<LayerName, Span[]>} */
  #layers = new Map();
  #isDue = false;
  /** Those with marks in them. @type {Set<HTMLElement>} */
  #marked = new Set();

  #meaningOf;

  /**
   * @param {ArticleText} article
   * @param {(layer: LayerName) => string | undefined} meaningOf what the marks of a layer are, for those who do not see them
   */
  constructor(article, meaningOf) {
    this.#article = article;
    this.#meaningOf = meaningOf;
  }

  /**
   * Paints a layer anew, together with all that is painted in the same task.
   * @param {LayerName} name
   * @param {Span[]} spans
   */
  paint(name, spans) {
    this.#layers.set(name, spans);
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => this.#repaint());
  }

  /** Takes all marks away. */
  clear() {
    this.#layers.clear();
    this.#repaint();
  }

  #repaint() {
    this.#isDue = false;
    const marks = [...this.#layers].flatMap(([name, spans]) => spans.map(({ start, end }) => ({ name, start, end })));
    marks.sort((a, b) => a.start - b.start);
    let next = 0;
    /** @type {typeof marks} */
    let open = [];
    const marked = new Set();
    for (const line of this.#article.leaves) {
      while (next < marks.length && /** @type {Span} */ (marks[next]).start < line.end) {
        open.push(/** @type {(typeof marks)[0]} */ (marks[next]));
        next += 1;
      }
      open = open.filter(({ end }) => end > line.start);
      if (open.length > 0 || this.#marked.has(line.element)) {
        line.element.replaceChildren(...pieces(this.#article.text, line, open, this.#meaningOf));
      }
      if (open.length > 0) marked.add(line.element);
    }
    this.#marked = marked;
  }
}

/**
 * Cuts a line where marks begin and end, so that overlapping ones need no nesting.
 * @param {string} text
 * @param {Line} line
 * @param {{ name: LayerName, start: number, end: number }[]} marks
 * @param {(layer: LayerName) => string | undefined} meaningOf
 * @returns {Node[]}
 */
function pieces(text, line, marks, meaningOf) {
  const inside = (/** @type {number} */ offset) => Math.min(Math.max(offset, line.start), line.end);
  const cuts = new Set([line.start, line.end, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])]);
  const offsets = [...cuts].sort((a, b) => a - b);
  return offsets.slice(1).map((end, index) => {
    const start = offsets[index] ?? end;
    const names = marks.filter((mark) => mark.start < end && mark.end > start).map(({ name }) => name);
    const words = document.createTextNode(text.slice(start, end));
    if (names.length === 0) return words;
    const mark = document.createElement('mark');
    mark.className = names.map((name) => `wortlaut-${name}`).join(' ');
    const meaning = names.map(meaningOf).find(Boolean);
    if (meaning) mark.setAttribute('aria-roledescription', meaning);
    mark.append(words);
    return mark;
  });
}
