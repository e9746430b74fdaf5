/** The npm package: the analyzer itself, and a client that runs it in a Web Worker. */
import type { Analysis, AnalyzeOptions, AnalyzerOptions } from './analysis.js';

export type * from './analysis.js';
export type { Result } from './shared.js';
export { AnalyzerClient, setAssetBase } from './shared.js';

/** The WebAssembly, or where it is; unless given, the package's own. */
export type WasmSource = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

/** Loads the analyzer into this thread; call it once, before anything else. In Node it is read from disk. */
export default function init(source?: WasmSource | Promise<WasmSource>): Promise<void>;

/** Analyses German news articles. Holds the user's own names; the models are built in. */
export declare class Analyzer {
  /** @throws {Error} where the options are wrong, or nothing has been loaded yet */
  constructor(options?: AnalyzerOptions | null);
  /**
   * Analyses one article. Every `start` and `end` counts UTF-16 code units, so `text.slice(start, end)` gives the words.
   * @throws {Error} where text or options are wrong
   */
  analyze(text: string, options?: AnalyzeOptions | null): Analysis;
  /** Milliseconds that the last analysis took. */
  readonly elapsed: number;
  /** Frees its memory; it can't be used any more. */
  free(): void;
}
