/**
 * What the reader's work is kept as: one record per article and claim, name or figure. `corrections.js` has the verbs.
 *
 * Everything that is stored or read from a file goes through `check.js` first, so that code may trust these shapes.
 */
import type { Article } from '../input/article.js';
import type {
  ClaimKind,
  EntityType,
  Modality,
  NameInput,
  Polarity,
  Quantity,
  TimeExpression,
} from '../../pkg/wortlaut.js';

export type Status = 'open' | 'check' | 'checked' | 'rejected';

/** Whether something holds in this article only, or in every one. */
export type Reach = 'here' | 'always';

/** Words of a text with their surroundings. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where the words stood: no more than a hint. */
  start: number;
}

/** What the reader has noted about a claim, and corrected in it. Its record's key is the claim's id. */
export interface Note {
  status: Status;
  note: string;
  /** Where it was looked up: as typed, not necessarily an address. */
  link: string;
  /** The claim's words as found, by which it is known again after an edit. */
  at?: Quote;
  kind?: ClaimKind;
  /** An entity's name or any other; empty: as found. */
  speaker?: string;
  /** To whom it is said: an entity's name or any other; empty: as found. */
  addressee?: string;
  modality?: Modality;
  polarity?: Polarity;
  /** The words that the claim really is. */
  extent?: Quote;
  /** It is none, or has become part of another one. */
  removed?: true;
  /** The reader's own, at `at`: not found by the analyzer. */
  added?: true;
}

/** Mentions that are one entity, under this name: so entities are renamed, joined, split, added and removed. */
export interface EntityCorrection {
  /** Empty: no name at all. */
  name: string;
  type: EntityType;
  /** Mentions of whole entities: what else was found to be the same goes with them. */
  at: Quote[];
  /** Mentions that alone mean this entity. */
  also: Quote[];
  /** Names by which the entity can be known in other articles. */
  forms: string[];
}

/** Names never to mark. */
export interface IgnoredName {
  name: string;
  forms: string[];
}

/** What the reader has made of a figure. Its words are `at`. */
export interface FigureCorrection {
  at: Quote;
  /** What is otherwise than found; of an added one, all that is known. */
  change: Partial<Pick<Quantity, 'kind' | 'value' | 'low' | 'high' | 'unit' | 'per' | 'precision'>>;
  removed?: true;
  added?: true;
}

/** What the reader has made of a date, time or duration. Its words are `at`. */
export interface TimeCorrection {
  at: Quote;
  change: Partial<Pick<TimeExpression, 'kind' | 'value'>>;
  removed?: true;
  added?: true;
}

/** By which an article is known again, also in another version: see `sketch.js`. */
export interface Work {
  /** What it was called last. */
  name: string;
  sketch: number[];
  /** How many different hashes the sketch was drawn from. */
  size: number;
}

/** What can be undone: how records were before and after. */
export interface Step {
  changes: { article: string; type: ValueType; key: string; before: Value | null; after: Value | null }[];
}

/** The value of a record of each type. */
export interface Values {
  note: Note;
  entity: EntityCorrection;
  name: NameInput;
  ignore: IgnoredName;
  figure: FigureCorrection;
  time: TimeCorrection;
  work: Work;
}

export type ValueType = keyof Values;
export type Value = Values[ValueType];

/** One record. */
export interface StoredRecord<Type extends ValueType = ValueType> {
  /** Id of the article's {@link Work}; `*`: every article. */
  article: string;
  type: Type;
  key: string;
  value: Values[Type];
  /** When it was last changed, in milliseconds since 1970; later ones win. */
  changed: number;
}

/** A record as it is to be; without a value, it is to go. */
export interface Change {
  article: string;
  type: ValueType;
  key: string;
  value: Value | null;
}

/** The form of the file that work is saved in; files of version 1 can be read too. */
export interface CorrectionFile {
  version: 2;
  /** Id of the article that it is about; none: all that was kept. */
  article?: string;
  records: StoredRecord[];
}

/** Something that could not be used, as it was, and why. */
export interface Unfit {
  /** Where it stood: `records[3].value.name`. */
  where: string;
  raw: unknown;
}

/** What keeps work from being stored. */
export type Trouble = 'denied' | 'full' | 'cleared' | 'newer' | 'blocked' | 'failed';

/** A line of the list of what the reader has said about names, and of what was removed. */
export interface OwnLine {
  id: string;
  what: 'name' | 'ignored' | 'removed';
  /** The name, or the words of what was removed. */
  name: string;
  /** Only of names. */
  type?: EntityType;
  /** Other forms that it is known by. */
  forms: string[];
  reach: Reach;
  /** The records that the line stands for. */
  records: { article: string; type: ValueType; key: string }[];
}

/** What is written: a record, or something of the history; without a value, it is to go. */
export interface Line {
  article: string;
  type: string;
  key: string;
  value: unknown;
  changed: number;
}

/** An article as it is kept in this browser. */
export interface KeptArticle extends Article {
  store: string;
  id: string;
  /** Id of the work on it; the same one for every version. */
  work: string;
  /** When it was opened last, in milliseconds since 1970. */
  opened: number;
  /** Which of its lines was the first in view when one was reading. */
  at: number;
  /** Ids of the articles that it came in with, itself among them. */
  shelf: string[];
}
