/** Starts the real editors, each with its plugin, when a test asks for one. */
import { Editor, Extension } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { history, undo, undoDepth } from 'prosemirror-history';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

// @ts-expect-error the test's server takes it from www/
import { wortlaut } from '/www/editor/prosemirror.js';

/** Milliseconds that the page's own timers have worked, which is where the plugins read the text. */
let worked = 0;
const { setTimeout } = window;
Object.assign(window, {
  setTimeout: (/** @type {() => void} */ act, /** @type {number} */ delay) =>
    setTimeout(() => {
      const start = performance.now();
      act();
      worked += performance.now() - start;
    }, delay),
});

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: {},
  },
});

Object.assign(window, {
  /** @param {string[]} paragraphs */
  startProseMirror(paragraphs) {
    const nodes = paragraphs.map((words) => schema.node('paragraph', null, schema.text(words)));
    const state = EditorState.create({ doc: schema.node('doc', null, nodes), plugins: [history(), wortlaut()] });
    const view = new EditorView(document.querySelector('#prosemirror'), { state });
    return Object.assign(window, { view, undo: () => undo(view.state, view.dispatch), undoDepth: () => undoDepth(view.state) });
  },

  /** @param {string} content */
  startTipTap(content) {
    const marks = Extension.create({ name: 'wortlaut', addProseMirrorPlugins: () => [wortlaut({ date: '2024-05-06' })] });
    const extensions = [Document, Paragraph, Text, marks];
    Object.assign(window, { tiptap: new Editor({ element: document.querySelector('#tiptap'), extensions, content }) });
  },

  /** @param {string} content */
  async startTinyMce(content) {
    const address = '/wortlaut/wortlaut-tinymce.js';
    await import(address);
    const { tinymce } = /** @type {any} */ (window);
    const [editor] = await tinymce.init({
      ...{ selector: '#tinymce', plugins: 'wortlaut', toolbar: 'undo wortlaut', wortlaut_date: '2024-05-06', height: 400 },
      ...{ promotion: false, branding: false, entity_encoding: 'raw', setup: (/** @type {any} */ it) => it.on('init', () => it.resetContent(content)) },
    });
    Object.assign(window, { editor });
  },

  /**
   * What forty keystrokes cost, and how long it takes until each of seven towns is marked.
   * @param {(words: string) => void} type
   * @param {(town: string) => boolean} isMarked
   */
  async measure(type, isMarked) {
    const costs = [];
    for (let count = 0; count < 40; count += 1) costs.push(await cost(() => type('a')));
    const delays = [];
    for (const town of ['Köln', 'Bremen', 'Aachen', 'Ulm', 'Kassel', 'Erfurt', 'Trier']) {
      await new Promise((resolve) => setTimeout(resolve, 1200)); // the typing rests, and the whole text is read
      const start = performance.now();
      type(` Das war in ${town}.`);
      while (!isMarked(town) && performance.now() - start < 5000) await new Promise((resolve) => setTimeout(resolve, 1));
      delays.push(performance.now() - start);
    }
    return { costs, delays };
  },
});

/** What an act costs, with what it leaves to the page's timers. @param {() => void} act */
async function cost(act) {
  worked = 0;
  const start = performance.now();
  act();
  const now = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 30));
  return now + worked;
}
