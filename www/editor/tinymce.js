/** A plugin for TinyMCE: marks the text with custom highlights, lists what was found in a side bar, never in the document. */
import { WortlautFindings } from '../element/index.js';
import { analyzer, hold, release } from '../element/shared-analyzer.js';
import { SlottedText } from '../element/slotted-text.js';
import { wordingIn } from '../i18n/wording.js';
import { EditorSession } from './session.js';
import { TextMarks } from './text-marks.js';

/** @import { Editor } from 'tinymce' */

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
    tooltip: `Wortlaut: ${wordingIn().strings.findings}`,
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
  /** @type {TextMarks} */
  #marks;

  /**
   * @param {Editor} editor
   * @param {EditorSession} session
   */
  constructor(editor, session) {
    this.#editor = editor;
    this.#session = session;
    this.#marks = new TextMarks(session, this.#text, /** @type {Window & typeof globalThis} */ (editor.getWin()));
    hold(this);
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
    this.#marks.stop();
    release(this);
  }
}
