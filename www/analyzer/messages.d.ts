import type { AnalyzeOptions, Analysis, AnalyzerOptions } from '../../pkg/wortlaut.js';

/** What the page asks of the worker. */
export interface Request {
  id: number;
  text: string;
  options: AnalyzeOptions;
  /** The user's own names. */
  names: AnalyzerOptions;
}

/** The worker's answer: every request gets exactly one. */
export type Response = Success | Failure;

export interface Success extends Result {
  id: number;
}

/** The browser lacks what the analyzer needs, the page's policy forbids it, or a file of ours is not where it should be. */
export type Obstacle = 'unsupported' | 'forbidden' | 'missing';

export interface Failure {
  id: number;
  /** For a person. */
  error: string;
  /** Why there is no analyzer at all, where that is known. */
  reason?: Obstacle;
  /** The analyzer's state is unknown: the worker must be replaced. */
  broken: boolean;
}

export interface Result {
  analysis: Analysis;
  /** Milliseconds in the worker. */
  elapsed: number;
}
