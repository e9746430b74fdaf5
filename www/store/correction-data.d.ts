import type { NameInput } from '../../pkg/wortlaut.js';

export type Status = 'open' | 'check' | 'checked' | 'rejected';

/** What the reader has noted about a claim. */
export interface Note {
  status: Status;
  note: string;
  /** Where it was looked up. */
  link: string;
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
}
