/** What a plugin for one more editor is made of. */
import type { Block, Span } from './analysis.js';
import type { AnalyzerClient, Reading, Selection } from './shared.js';

export type * from './analysis.js';
export type { Reading, Selection } from './shared.js';
export { AnalyzerClient, setAssetBase } from './shared.js';
export { WortlautFindings } from './wortlaut-element.js';

/** The analyzer of all elements and plugins on the page. */
export declare const analyzer: AnalyzerClient;

/** Keeps the shared analyzer loaded for somebody, until it is released. */
export declare function hold(holder: object): void;
export declare function release(holder: object): void;

/** Words that are marked; offsets in the block. */
export interface Mark {
  layer: 'quantity' | 'time' | 'misc' | 'loc' | 'org' | 'per';
  start: number;
  end: number;
}

/** Follows a text that is being written; fires `marks` when other marks are known. */
export declare class EditorSession extends EventTarget {
  constructor(analyzer: AnalyzerClient);
  /** For a list of findings beside the editor. */
  readonly reading: Reading;
  /** Day of publication, `YYYY-MM-DD`, or empty. */
  date: string;
  /** Has the text read once the keystroke has been dealt with; `read` ends in `update`. */
  schedule(read: () => void): void;
  /** Takes over the text as it now stands, and the blocks that divide it. */
  update(text: string, blocks: Block[]): void;
  /** The marks of a block, by its words; undefined where they are not known yet. */
  marksOf(words: string): Mark[] | undefined;
  /** Ends all waiting; the session can be used again. */
  stop(): void;
}

/** A text that knows where its words stand. */
export interface PlacedText {
  readonly text: string;
  range(start: number, end: number): Range | null;
}

/** Paints marks and selection as custom highlights in one window, until `stop()`. */
export declare class TextMarks {
  /** @param view the window that shows the text, perhaps a frame's */
  constructor(session: EditorSession, text: PlacedText, view: Window & typeof globalThis);
  /** Paints all marks anew. */
  paint(): void;
  /** Takes all marks away. */
  stop(): void;
}

/** Reads an element's text without changing it. */
export declare class SlottedText implements PlacedText {
  text: string;
  blocks: Block[];
  /** Reads the text as it now stands. */
  read(root: Element): void;
  range(start: number, end: number): Range | null;
  /** The offset in the text; `null` outside of it. */
  offset(node: Node, offset: number): number | null;
}

/** Turns HTML into text and blocks. */
export declare function readFragment(html: string, name?: string): { name: string; text: string; blocks: Block[] };

/** The words to scroll to. */
export declare function spanInView(reading: Reading, selection: Selection): Span | undefined;
