/** A name of your own, found besides those that the model knows. */
export interface NameInput {
  name: string;
  type: EntityType;
  /** Other forms to find. */
  aliases?: string[];
}

/** The user's own lists; effective at once. */
export interface AnalyzerOptions {
  names?: NameInput[];
  /** Names never to mark. */
  ignore?: string[];
}

/** What is known about an article besides its text, and what the analysis is to hold. */
export interface AnalyzeOptions {
  /** Day of publication, `YYYY-MM-DD`, against which `gestern` is resolved. */
  date?: string;
  /** Blocks known from markup, in order, in UTF-16 code units. */
  blocks?: Block[];
  /** What makes a claim worth checking, by the codes of `Reason`; all unless given. */
  criteria?: string[];
  /** Adds every token with its tag. */
  tokens?: boolean;
  /** Adds the rules that made each claim. */
  rules?: boolean;
}
