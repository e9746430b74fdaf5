import type { ClaimKind, EntityType, NameInput } from '../../pkg/wortlaut.js';

export type Status = 'open' | 'check' | 'checked' | 'rejected';

/** Words of a text with their surroundings. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where the words stood: no more than a hint. */
  start: number;
}

/** What the reader has noted about a claim, and corrected in it. */
export interface Note {
  status: Status;
  note: string;
  /** Where it was looked up. */
  link: string;
  /** The claim's words as found, by which it is known again after an edit. */
  at?: Quote;
  kind?: ClaimKind;
  /** An entity's name or any other; empty: as found. */
  speaker?: string;
  /** The words that the claim really is. */
  extent?: Quote;
}

/** A mention that means another entity than was found. */
export interface Reassigned {
  at: Quote;
  /** The entity's name; empty: it is no name. */
  name: string;
  /** For an entity that there is not yet. */
  type: EntityType;
}

/** All that the reader has corrected; also the form of the file it is saved in. */
export interface CorrectionData {
  version: 1;
  /** By the claim's id, which is made from its words and so survives edits elsewhere. */
  claims: Record<string, Note>;
  /** Names that the reader has given, or given another type. */
  names: NameInput[];
  /** Names that are none. */
  ignore: string[];
  /** Not in files of earlier versions. */
  mentions: Reassigned[];
}
