import type { Analysis } from '../../pkg/wortlaut.js';
import type { Records } from './records.js';

/** What changes are made from: what is kept, and what the reader sees. */
export interface Scene {
  records: Records;
  /** Id of the open article's work. */
  article: string;
  text: string;
  /** As corrected. */
  analysis: Analysis | null;
}
