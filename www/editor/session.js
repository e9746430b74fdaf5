/** Keeps the findings of a text that is being written: changed blocks at once, the whole text when the typing rests. */
import { latest } from '../analyzer/latest.js';
import { LAYERS, layersOf } from '../article/layers.js';
import { messageOf } from '../reading/keep-analysed.js';
import { Reading } from '../reading/reading.js';

/** @import { AnalyzerClient } from '../analyzer/client.js' */
/** @import { Block } from '../../pkg/wortlaut.js' */
/** @import { LayerName, Layers } from '../article/layers.js' */

/** Whatever analyses as the client does. @typedef {Pick<AnalyzerClient, 'analyze'>} Analyzing */

/** What is found, less what is selected. @typedef {Exclude<LayerName, `selected${string}`>} MarkLayer */

/** Words that are marked. @typedef {{ layer: MarkLayer, start: number, end: number }} Mark */

/** Milliseconds without a keystroke after which the whole text is analysed. */
const REST = 400;

/** More changed blocks than this come from a paste or a load: then the whole text is analysed at once. */
const FEW = 4;

/** Tells listeners of `marks` that those of some blocks are others now. */
export class EditorSession extends EventTarget {
  /** The text, its latest analysis, the selection; for a list of findings beside the editor. */
  reading = new Reading();
  /** @type {Analyzing} */
  #analyzer;
  #date = '';
  /** @type {Block[]} */
  #blocks = [];
  /** Marks by a block's words, offsets within the block. @type {Map<string, Mark[]>} */
  #known = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #due;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  #readChanged = latest((signal) => this.#analyzeChanged(signal));
  #readWhole = latest((signal) => this.#analyzeWhole(signal));

  /** @param {Analyzing} analyzer */
  constructor(analyzer) {
    super();
    this.#analyzer = analyzer;
    this.reading.corrections.addEventListener('names', () => this.#wait(0));
  }

  /** Day of publication, `YYYY-MM-DD`, or empty. */
  get date() {
    return this.#date;
  }

  set date(date) {
    if (date === this.#date) return;
    this.#date = date;
    if (this.reading.article) this.#wait(REST);
  }

  /**
   * Has the editor's text read once the keystroke has been dealt with.
   * @param {() => void} read ends in {@link update}
   */
  schedule(read) {
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      read();
    });
  }

  /**
   * Takes over the text as it now stands.
   * @param {string} text
   * @param {Block[]} blocks that divide it
   */
  update(text, blocks) {
    const { reading } = this;
    if (reading.article && text === reading.text) return;
    this.#blocks = blocks;
    if (reading.article) reading.type(text, blocks);
    else reading.open({ name: '', text, blocks });
    const changed = this.#changed().length;
    if (changed > 0 && changed <= FEW) void this.#readChanged().catch(() => {}); // said by the next whole analysis
    this.#wait(changed > FEW ? 0 : REST);
  }

  /**
   * The marks of a block, by its words; undefined where they are not known yet.
   * @param {string} words
   */
  marksOf(words) {
    return this.#known.get(words);
  }

  /** The layers of the whole text, as far as its blocks are known. @returns {Layers} */
  get layers() {
    /** @type {Layers} */
    const layers = Object.fromEntries(LAYERS.slice(0, 6).map((name) => [name, []]));
    for (const { start, end } of this.#blocks) {
      for (const mark of this.marksOf(this.reading.text.slice(start, end)) ?? []) {
        layers[mark.layer]?.push({ start: start + mark.start, end: start + mark.end });
      }
    }
    return layers;
  }

  /** Ends all waiting; the session can be used again. */
  stop() {
    clearTimeout(this.#due);
    this.#due = undefined;
    clearTimeout(this.#rest);
  }

  /** @param {number} milliseconds */
  #wait(milliseconds) {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.reading.enter('working');
      this.#readWhole().catch((error) => this.reading.enter('failed', messageOf(error, this.reading.wording)));
    }, milliseconds);
  }

  #changed() {
    return this.#blocks.filter((block) => !this.#known.has(this.#wordsOf(block)));
  }

  /** @param {Block} block */
  #wordsOf({ start, end }) {
    return this.reading.text.slice(start, end);
  }

  /** @param {AbortSignal} signal */
  async #analyzeChanged(signal) {
    const changed = this.#changed().map((block) => ({ kind: block.kind, words: this.#wordsOf(block) }));
    for (const { kind, words } of changed) {
      const blocks = [{ kind, start: 0, end: words.length }];
      const { analysis } = await this.#analyze(words, blocks, signal);
      this.#known.set(words, marksIn(layersOf(analysis), 0, words.length));
    }
    this.#tell();
  }

  /** @param {AbortSignal} signal */
  async #analyzeWhole(signal) {
    const { text } = this.reading;
    const { analysis, elapsed } = await this.#analyze(text, this.#blocks, signal);
    if (signal.aborted || text !== this.reading.text) return;
    this.#known = new Map(split(layersOf(analysis), this.#blocks).map((marks, index) => {
      const block = /** @type {Block} */ (this.#blocks[index]);
      return [this.#wordsOf(block), marks];
    }));
    this.reading.found(text, analysis, elapsed);
    this.#tell();
  }

  /**
   * @param {string} text
   * @param {Block[]} blocks
   * @param {AbortSignal} signal
   */
  #analyze(text, blocks, signal) {
    const options = { blocks, ...(this.date && { date: this.date }) };
    return this.#analyzer.analyze(text, options, { names: this.reading.corrections.names, signal });
  }

  #tell() {
    this.dispatchEvent(new Event('marks'));
  }
}

/**
 * The marks of every block.
 * @param {Layers} layers
 * @param {Block[]} blocks in order
 */
function split(layers, blocks) {
  const all = marksIn(layers, 0, Infinity).sort((a, b) => a.start - b.start);
  let next = 0;
  return blocks.map(({ start, end }) => {
    const marks = [];
    for (; (all[next]?.start ?? Infinity) < end; next += 1) {
      const mark = /** @type {Mark} */ (all[next]);
      if (mark.start >= start && mark.end <= end) marks.push({ ...mark, start: mark.start - start, end: mark.end - start });
    }
    return marks;
  });
}

/**
 * @param {Layers} layers
 * @param {number} start
 * @param {number} end
 * @returns {Mark[]}
 */
function marksIn(layers, start, end) {
  return Object.entries(layers).flatMap(([layer, spans]) =>
    spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ layer: /** @type {MarkLayer} */ (layer), start: span.start, end: span.end })),
  );
}
