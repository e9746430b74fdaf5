/** What several entries of the package speak of. */
import type {
  Analysis,
  AnalyzeOptions,
  AnalyzerOptions,
  Block,
  Claim,
  Entity,
  Quantity,
  Span,
  TimeExpression,
} from './analysis.js';

/** An article as it comes in. */
export interface Article {
  /** What to call it. */
  name?: string;
  text: string;
  /** Blocks known from markup, in order, in UTF-16 code units. */
  blocks?: Block[];
  /** Day of publication, `YYYY-MM-DD`. */
  date?: string;
  /** Where it was published. */
  url?: string;
}

/** A claim or an entity by its id, a figure or date by its place in the analysis. */
export type Selection =
  | { type: 'claim'; id: string }
  | { type: 'entity'; id: string; mention?: number }
  | { type: 'quantity' | 'time'; index: number };

/** What a selection means. */
export type Finding = Claim | Entity | Quantity | TimeExpression;

export type ReadingState = 'empty' | 'working' | 'ready' | 'failed' | 'cancelled';

/** Fires `article`, `edit`, `analysis`, `state` and `selection` when these have changed. */
export interface Reading extends EventTarget {
  readonly text: string;
  /** With the reader's corrections; `null` before the first. */
  readonly analysis: Analysis | null;
  /** Milliseconds that the analysis took. */
  readonly elapsed: number;
  readonly state: ReadingState;
  /** Why the analysis failed, for a person. */
  readonly error: string;
  readonly selection: Selection | null;
  select(selection: Selection | null): void;
}

export interface Result {
  analysis: Analysis;
  /** Milliseconds in the worker. */
  elapsed: number;
}

/**
 * An analyzer that does not block the page: one promise a request, a fresh worker after a crash. Node has no worker of
 * that kind.
 */
export declare class AnalyzerClient {
  /** @param start makes the worker; unless given, the package's own */
  constructor(start?: () => Worker);
  /** Starts loading the analyzer, so that the first request is answered sooner. */
  warmUp(): void;
  /**
   * Analyses an article. Rejects with an `Error` for people, or with the signal's reason.
   * Offsets count UTF-16 code units: `text.slice(start, end)`.
   */
  analyze(
    text: string,
    options?: AnalyzeOptions,
    more?: { names?: AnalyzerOptions; signal?: AbortSignal },
  ): Promise<Result>;
  /** Ends the worker; whoever waits is told so. The client can be used again. */
  dispose(): void;
}

/** Events that elements and frames fire; the elements' bubble and leave shadow trees. */
export interface WortlautEventMap {
  /** The analyzer is loaded. */
  'wortlaut-ready': CustomEvent<Record<string, never>>;
  /** An article has been analysed. */
  'wortlaut-analysis': CustomEvent<{ text: string; analysis: Analysis; elapsed: number }>;
  /** Something else, or nothing, is selected. */
  'wortlaut-select': CustomEvent<{ selection: Selection | null; finding: Finding | null; spans: Span[] }>;
  /** Something went wrong; for a person. */
  'wortlaut-error': CustomEvent<{ message: string }>;
}

/**
 * Says under which address the files of `wortlaut/assets` are served, where a bundler does not carry them along; before
 * the first element is in the page.
 */
export declare function setAssetBase(address: string | URL): void;
