/** A plugin for ProseMirror and TipTap: marks names, figures and dates with decorations, never in the document. */
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

import { analyzer as shared, hold, release } from '../element/shared-analyzer.js';
import { spanInView } from '../reading/spans.js';
import { EditorSession } from './session.js';

/** @import { Node } from 'prosemirror-model' */
/** @import { EditorView } from 'prosemirror-view' */
/** @import { Block } from '../../pkg/wortlaut.js' */
/** @import { LayerName } from '../article/layers.js' */
/** @import { Analyzing } from './session.js' */

/** @type {PluginKey<DecorationSet>} */
const KEY = new PluginKey('wortlaut');

/** A block of the document: where its words begin. @typedef {{ node: Node, words: string, from: number }} Place */

/** Decorations to put into a stretch of the document, in the place of ours. @typedef {{ from: number, to: number, decorations: Decoration[] }} Patch */

/**
 * @param {object} [options]
 * @param {Analyzing} [options.analyzer] unless given, the one of all elements and plugins on the page
 * @param {string} [options.date] day of publication, `YYYY-MM-DD`
 * @param {(session: EditorSession) => void} [options.onSession] given what a list of findings beside the editor needs
 */
export function wortlaut({ analyzer = shared, date = '', onSession } = {}) {
  return new Plugin({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, decorations) {
        const mapped = decorations.map(transaction.mapping, transaction.doc);
        /** @type {Patch[]} */
        const patches = transaction.getMeta(KEY) ?? [];
        return patches.reduce(
          (set, { from, to, decorations }) => set.remove(set.find(from, to)).add(transaction.doc, decorations),
          mapped,
        );
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
    view(view) {
      const marking = new Marking(view, new EditorSession(analyzer), date);
      hold(marking);
      onSession?.(marking.session);
      return {
        update: (_, before) => before.doc !== view.state.doc && marking.schedule(),
        destroy() {
          marking.session.stop();
          release(marking);
        },
      };
    },
  });
}

/** Carries text from one editor to its session, and marks back. */
class Marking {
  /** @type {EditorSession} */
  session;

  /** @type {EditorView} */
  #view;
  /** Words of blocks that have been read; ProseMirror never changes a node. @type {WeakMap<Node, string>} */
  #words = new WeakMap();
  /** Marks that a node's decorations show. @type {WeakMap<Node, unknown>} */
  #shown = new WeakMap();

  /**
   * @param {EditorView} view
   * @param {EditorSession} session
   * @param {string} date
   */
  constructor(view, session, date) {
    this.#view = view;
    this.session = session;
    session.date = date;
    session.addEventListener('marks', () => this.#show());
    session.reading.addEventListener('selection', () => this.#reveal());
    this.schedule();
  }

  schedule() {
    this.session.schedule(() => this.#read());
  }

  #read() {
    let text = '';
    /** @type {Block[]} */
    const blocks = [];
    for (const { node, words } of this.#places()) {
      if (words.trim() === '') continue;
      if (text) text += '\n\n';
      const kind = node.type.name === 'heading' ? (node.attrs.level === 1 ? 'title' : 'heading') : 'paragraph';
      blocks.push({ kind, start: text.length, end: text.length + words.length });
      text += words;
    }
    this.session.update(text, blocks);
  }

  /** The document's blocks of words. @returns {Place[]} */
  #places() {
    /** @type {Place[]} */
    const places = [];
    this.#view.state.doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      // One character for whatever is not text, so that offsets in the words are offsets in the block.
      const words = this.#words.get(node) ?? node.textBetween(0, node.content.size, '\n', '\ufffc');
      this.#words.set(node, words);
      places.push({ node, words, from: position + 1 });
      return false;
    });
    return places;
  }

  /** Shows the marks of those blocks whose marks are others now. */
  #show() {
    /** @type {Patch[]} */
    const patches = [];
    for (const { node, words, from } of this.#places()) {
      const marks = this.session.marksOf(words);
      if (!marks || this.#shown.get(node) === JSON.stringify(marks)) continue;
      this.#shown.set(node, JSON.stringify(marks));
      const decorations = marks.map(({ layer, start, end }) => inline(from + start, from + end, layer));
      patches.push({ from, to: from + words.length, decorations });
    }
    // A transaction without steps: it is no change of the document, and nothing to undo.
    if (patches.length > 0) this.#view.dispatch(this.#view.state.tr.setMeta(KEY, patches).setMeta('addToHistory', false));
  }

  /** Brings what is selected in a list into view. */
  #reveal() {
    const { reading } = this.session;
    const span = reading.selection && spanInView(reading, reading.selection);
    if (!span) return;
    let start = 0;
    for (const { words, from } of this.#places().filter(({ words }) => words.trim() !== '')) {
      const end = start + words.length;
      if (span.start < end) {
        const { node } = this.#view.domAtPos(from + span.start - start);
        (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
        return;
      }
      start = end + 2; // the blank line between blocks
    }
  }
}

/**
 * @param {number} from
 * @param {number} to
 * @param {LayerName} layer
 */
function inline(from, to, layer) {
  return Decoration.inline(from, to, { class: `wortlaut-${layer}` });
}
