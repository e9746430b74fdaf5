import type { Article } from '../input/article.js';

/** An article as it is kept in this browser. */
export interface KeptArticle extends Article {
  store: string;
  id: string;
  /** Id of the work on it; the same one for every version. */
  work: string;
  /** When it was opened last, in milliseconds since 1970. */
  opened: number;
  /** Offset in the text at which one was reading. */
  at: number;
  /** Ids of the articles that it came in with, itself among them. */
  shelf: string[];
}
