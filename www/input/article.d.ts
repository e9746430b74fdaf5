import type { Block } from '../../pkg/wortlaut.js';

/** An article as it came in. */
export interface Article {
  /** What to call it: the file's name, or its title. */
  name: string;
  text: string;
  /** Blocks known from markup, in UTF-16 code units. */
  blocks?: Block[];
  /** Day of publication, `YYYY-MM-DD`, where the source says so. */
  date?: string;
  /** Where it was published, where the source says so. */
  url?: string;
  /** Under which it is kept in this browser, once it is. */
  id?: string;
  /** Of the work on it, the same one for every version. */
  work?: string;
}
