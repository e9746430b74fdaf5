/** A plugin for TinyMCE: marks the text with custom highlights, lists what was found in a side bar, never in the document. */
import { HighlightPainter } from '../article/highlight-painter.js';
import { paintSelection } from '../article/marks.js';
import { WortlautFindings } from '../element/index.js';
import { analyzer, hold, release } from '../element/shared-analyzer.js';
import { SlottedText } from '../element/slotted-text.js';
import { strings } from '../i18n/strings.js';
import { spansOf } from '../reading/spans.js';
import highlights from '../styles/highlights.css' with { type: 'css' };
import tokens from '../styles/tokens.css' with { type: 'css' };
import { EditorSession } from './session.js';

/** @import { Editor } from 'tinymce' */
/** @import { LayerName } from '../article/layers.js' */

/** A pen over three lines: the side bar's button. */
const ICON = '<svg width="24" height="24"><path d="M4 6h16v2H4zm0 5h10v2H4zm0 5h6v2H4zm9 3 6-6 2 2-6 6h-2z"/></svg>';

/**
 * What `tinymce.PluginManager.add('wortlaut', …)` wants.
 * @param {Editor} editor
 */
export function wortlautPlugin(editor) {
  const session = new EditorSession(analyzer);
  editor.options.register('wortlaut_date', { processor: 'string', default: '' });
  editor.on('init', () => {
    session.date = editor.options.get('wortlaut_date');
    const marking = new Marking(editor, session);
    editor.on('input SetContent Undo Redo ExecCommand', () => marking.schedule());
    editor.on('remove', () => marking.stop());
  });
  editor.ui.registry.addIcon('wortlaut', ICON);
  editor.ui.registry.addSidebar('wortlaut', {
    tooltip: `Wortlaut: ${strings.findings}`,
    icon: 'wortlaut',
    onSetup(bar) {
      const panel = new WortlautFindings();
      panel.reading = session.reading;
      bar.element().append(panel);
      return () => panel.remove();
    },
  });
  return { getMetadata: () => ({ name: 'Wortlaut', url: '' }), session };
}

/** Carries text from one editor to its session, and marks back. */
class Marking {
  /** @type {Editor} */
  #editor;
  /** @type {EditorSession} */
  #session;
  #text = new SlottedText();
  /** @type {HighlightPainter} */
  #painter;

  /**
   * @param {Editor} editor
   * @param {EditorSession} session
   */
  constructor(editor, session) {
    const view = /** @type {Window & typeof globalThis} */ (editor.getWin());
    this.#editor = editor;
    this.#session = session;
    this.#painter = new HighlightPainter(this.#text, view);
    adoptMarks(view);
    hold(this);
    session.addEventListener('marks', () => this.#show());
    session.reading.addEventListener('selection', () => this.#reveal());
    this.schedule();
  }

  schedule() {
    this.#session.schedule(() => {
      this.#text.read(this.#editor.getBody());
      this.#session.update(this.#text.text, this.#text.blocks);
    });
  }

  stop() {
    this.#session.stop();
    release(this);
  }

  #show() {
    if (this.#session.reading.text !== this.#text.text) return; // typed on: the next marks are on their way
    for (const [name, spans] of Object.entries(this.#session.layers)) {
      this.#painter.paint(/** @type {LayerName} */ (name), spans);
    }
  }

  #reveal() {
    const { reading } = this.#session;
    const { selection } = reading;
    paintSelection(this.#painter, reading);
    const span = selection && spansOf(reading, selection)[selection.type === 'entity' ? (selection.mention ?? 0) : 0];
    const range = span && this.#text.range(span.start, span.end);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}

/**
 * Puts the marks' style into the editor's document, where our own style sheets do not reach.
 * @param {Window & typeof globalThis} view
 */
function adoptMarks(view) {
  const sheet = new view.CSSStyleSheet();
  for (const { cssRules } of [tokens, highlights]) for (const rule of cssRules) sheet.insertRule(rule.cssText, sheet.cssRules.length);
  view.document.adoptedStyleSheets = [...view.document.adoptedStyleSheets, sheet];
}
