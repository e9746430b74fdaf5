/** The stretch of a text near the window: of a very long one, marks and rails are drawn there and nowhere else. */

/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Places } from './highlight-painter.js' */

/** Characters up to which everything is drawn: more than any article has. */
const WHOLE = 100_000;

/** How far to draw, and how far there must be something drawn, in window heights beyond each edge. */
const DRAWN = 2;
const NEEDED = 0.5;

/** Follows the window over a text, and tells when another stretch is to be drawn. */
export class NearWindow {
  /** What is to be drawn. @type {Span} */
  span = { start: 0, end: 0 };

  /** @type {Places} */
  #places;
  #length = 0;
  /** @type {() => void} */
  #onMove;
  #isDue = false;
  #leaving = new AbortController();

  /**
   * @param {Places} places
   * @param {() => void} onMove told when `span` has become another one by scrolling
   */
  constructor(places, onMove) {
    this.#places = places;
    this.#onMove = onMove;
  }

  /** Begins to follow whatever scrolls. */
  connect() {
    this.#leaving = new AbortController();
    const options = { capture: true, passive: true, signal: this.#leaving.signal };
    for (const what of ['scroll', 'resize']) addEventListener(what, this.look, options);
    addEventListener('beforeprint', () => this.#take({ start: 0, end: this.#length }), options);
    addEventListener('afterprint', () => this.#take(this.#around(DRAWN)), options);
  }

  disconnect() {
    this.#leaving.abort();
  }

  /**
   * Looks anew, as after another text has come in.
   * @param {number} length of the text
   */
  reset(length) {
    this.#length = length;
    this.span = this.#around(DRAWN);
  }

  /** Whether a stretch of the text is to be drawn. @param {Span} span */
  holds = ({ start, end }) => start < this.span.end && end > this.span.start;

  /** Finds out whether the window has moved too far; what holds the text may have another size. */
  look = () => {
    if (this.#isDue || this.#length <= WHOLE) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      const { start, end } = this.#around(NEEDED);
      if (this.#leaving.signal.aborted || (start >= this.span.start && end <= this.span.end)) return;
      this.#take(this.#around(DRAWN));
    });
  };

  /** @param {Span} span */
  #take(span) {
    this.span = span;
    this.#onMove();
  }

  /** @param {number} margin in window heights */
  #around(margin) {
    if (this.#length <= WHOLE) return { start: 0, end: this.#length };
    if (this.#bottomOf(0) === this.#bottomOf(this.#length - 1)) return { start: 0, end: 0 }; // not on the screen
    return { start: this.#firstBelow(-margin * innerHeight), end: this.#firstBelow((1 + margin) * innerHeight) };
  }

  /**
   * The first offset whose character ends below a height.
   * @param {number} height from the window's top
   */
  #firstBelow(height) {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#bottomOf(middle) <= height) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param {number} offset */
  #bottomOf(offset) {
    const range = this.#places.range(offset, offset + 1);
    const box = range?.getBoundingClientRect();
    if (box?.height) return box.bottom;
    return range?.startContainer.parentElement?.getBoundingClientRect().bottom ?? 0; // between two lines
  }
}
