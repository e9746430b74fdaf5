/** Paints what an editor's session finds and selects, as custom highlights: neither document nor elements are touched. */
import { canHighlight, HighlightPainter } from '../article/highlight-painter.js';
import { paintSelection } from '../article/marks.js';
import { spanInView } from '../reading/spans.js';
import highlights from '../styles/highlights.css' with { type: 'css' };
import tokens from '../styles/tokens.css' with { type: 'css' };

/** @import { Places, View } from '../article/highlight-painter.js' */
/** @import { LayerName } from '../article/layers.js' */
/** @import { EditorSession } from './session.js' */

/** A text that knows where its words stand. @typedef {Places & { text: string }} PlacedText */

/** Marks in one window, until they are stopped; a browser without custom highlights shows none. */
export class TextMarks {
  /** @type {EditorSession} */
  #session;
  /** @type {PlacedText} */
  #text;
  /** @type {HighlightPainter | null} */
  #painter;
  #leaving = new AbortController();
  /** @type {() => void} */
  #takeStyleBack;

  /**
   * @param {EditorSession} session
   * @param {PlacedText} text
   * @param {View} view the window that shows the text, perhaps a frame's
   */
  constructor(session, text, view) {
    this.#session = session;
    this.#text = text;
    this.#painter = canHighlight(view) ? new HighlightPainter(text, view) : null;
    this.#takeStyleBack = lendStyle(view);
    const { reading } = session;
    const { signal } = this.#leaving;
    session.addEventListener('marks', () => this.paint(), { signal });
    reading.addEventListener('analysis', () => this.#paintSelection(), { signal });
    reading.addEventListener('selection', () => this.#reveal(), { signal });
  }

  /** Paints all marks anew. */
  paint() {
    if (this.#session.reading.text !== this.#text.text) return; // typed on: the next marks are on their way
    for (const [name, spans] of Object.entries(this.#session.layers)) {
      this.#painter?.paint(/** @type {LayerName} */ (name), spans);
    }
  }

  /** Takes all marks away. */
  stop() {
    this.#leaving.abort();
    this.#painter?.clear();
    this.#takeStyleBack();
  }

  #paintSelection() {
    if (this.#painter) paintSelection(this.#painter, this.#session.reading);
  }

  #reveal() {
    this.#paintSelection();
    const { reading } = this.#session;
    const span = reading.selection && spanInView(reading, reading.selection);
    const range = span && this.#text.range(span.start, span.end);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}

/**
 * Puts the marks' style into the document that shows the text, where our own style sheets do not reach.
 * @param {View} view
 * @returns {() => void} takes it back
 */
function lendStyle({ CSSStyleSheet, document }) {
  const sheet = new CSSStyleSheet(); // a document takes none but its own window's
  for (const { cssRules } of [tokens, highlights]) for (const rule of cssRules) sheet.insertRule(rule.cssText, sheet.cssRules.length);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
  };
}
