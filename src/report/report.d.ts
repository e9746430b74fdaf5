/** A stretch of the text: `text.slice(start, end)` with the default offsets. Half-open. */
export interface Span {
  start: number;
  end: number;
}

/** What an article says, and how. Version 1 of the contract; see `docs/analysis.schema.json`. */
export interface Analysis {
  schema: 1;
  /** What made the analysis. */
  model: { name: string; version: string };
  /** BCP 47 tag of the text's language: `de`, or `und` where it does not look like German. */
  language: "de" | "und";
  /** Unit of every `start` and `end`: UTF-8 bytes, UTF-16 code units, or Unicode scalar values. */
  offsets: "utf8" | "utf16" | "chars";
  /** Length of the text in that unit. */
  text_length: number;
  blocks: Block[];
  sentences: Span[];
  /** Only where asked for. */
  tokens?: Token[];
  /** By order of first mention. */
  entities: Entity[];
  quantities: Quantity[];
  times: TimeExpression[];
  /** By position. */
  claims: Claim[];
}

export type BlockKind =
  | "title"
  | "subtitle"
  | "byline"
  | "date"
  | "paragraph"
  | "heading"
  | "list_item"
  | "caption"
  | "source"
  | "boilerplate";

export interface Block extends Span {
  kind: BlockKind;
}

/**
 * A surface token as in the German treebanks of Universal Dependencies: a compound is opened (`US`, `-`, `Präsident`),
 * a contraction (`im`) is one.
 */
export interface Token extends Span {
  /** Universal part of speech: `NOUN`, `VERB`, ... */
  tag: string;
  /** Verb form in Universal Dependencies notation: `VerbForm=Fin|Mood=Sub|Tense=Pres`. */
  morph?: string;
}

export type EntityType = "PER" | "LOC" | "ORG" | "MISC";

export interface Entity {
  /** `e1`, `e2`, ... within this analysis. */
  id: string;
  type: EntityType;
  /** Its fullest name. */
  name: string;
  aliases: string[];
  mentions: Mention[];
  /** Only in what a reader has saved: name, type or mentions are the reader's. */
  corrected?: true;
}

export interface Mention extends Span {
  kind: "name" | "derived" | "part" | "nominal" | "pronoun";
  /** Calibrated probability, 0 to 1. */
  confidence: number;
  /** Which rule found it; only where asked for. */
  rule?: string;
}

export interface Quantity extends Span {
  kind: "number" | "ordinal" | "percent" | "money" | "measure" | "temperature" | "age";
  /** In `unit`; null where only bounds are given. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** ISO 4217 code for money, else a CLDR unit identifier; null where the text leaves it open (`100 Kronen`). */
  unit: string | null;
  /** CLDR identifier of the unit below the line: `liter` in `2 Euro pro Liter`. */
  per: string | null;
  precision: "exact" | "about" | "at_least" | "at_most" | "more_than" | "less_than" | "between";
  /** The words before it that say so: `mehr als`. */
  hedge: Span | null;
  /** The words for what a bare number counts: `Soldaten`. */
  counted: Span | null;
  /** Which rule found it; only where asked for. */
  rule?: string;
  /** Only in what a reader has saved: something in it is the reader's. */
  corrected?: true;
}

/** On which side of a time, in which part of it, how exactly. */
export type TimeModifier =
  | "before" | "after" | "since" | "until"
  | "start" | "mid" | "end"
  | "approx" | "more_than" | "less_than" | "at_least" | "at_most";

export interface TimeExpression extends Span {
  kind: "date" | "time" | "duration" | "set";
  /** TIMEX3 value as far as it is sure: `2022-08-17`, `P30Y`, `XXXX-08-10`; of a range the ISO 8601 interval. */
  value: string;
  /** What the words say when taken literally: `XXXX-WXX-4` of `am Donnerstag`. */
  pattern: string;
  /** What it may mean: the nearest in the past, then the nearest in the future; both halves of the day. */
  candidates: string[];
  /** First and last moment of a range, as TIMEX3 values. */
  range: [string, string] | null;
  /** How long a range is, in ISO 8601: `P9D`. */
  length: string | null;
  /** What is said of it besides, outermost first: `since`, `end` of `seit Ende 1989`. */
  modifiers: TimeModifier[];
  /** Which rule found it; only where asked for. */
  rule?: string;
  /** Only in what a reader has saved: something in it is the reader's. */
  corrected?: true;
}

export type ClaimKind = "direct" | "indirect" | "free_indirect" | "reported" | "assertion";
export type Modality =
  | "asserted"
  | "reported"
  | "doubtful"
  | "possible"
  | "hypothetical"
  | "predicted"
  | "demanded"
  | "evaluated";
export type Polarity = "affirmed" | "negated" | "denied";

/** Who says something, or to whom. */
export interface Party extends Span {
  /** Id of the entity, where the party is one. */
  entity?: string;
  /** What to call it where it is none: `Polizei` for `Angaben der Polizei`; absent where the text leaves open who it is. */
  name?: string;
  attribution: "named" | "pronoun" | "carried" | "unnamed";
}

/** Words that carry a claim's modality or polarity. */
export interface Marker extends Span {
  kind: "modality" | "polarity";
}

export interface Reason {
  /** Stable, for translation: `figure`. */
  code: string;
  /** In English: `names a figure`. */
  text: string;
}

export interface Claim extends Span {
  /** Made from the claim's words, so that it survives edits elsewhere. */
  id: string;
  /** The statement's words; several where it is interrupted. */
  spans: Span[];
  kind: ClaimKind;
  speaker: Party | null;
  /** Who passes the speaker's words on. */
  carrier: Party | null;
  cue: { spans: Span[]; lemma: string } | null;
  addressee: Party | null;
  /** The clause that holds cue, speaker and addressee. */
  frame: Span | null;
  modality: Modality;
  polarity: Polarity;
  markers: Marker[];
  /** 0 to 1. */
  check_worthiness: number;
  reasons: Reason[];
  /** Ids of the entities it is about. */
  entities: string[];
  /** Indices into `quantities`. */
  quantities: number[];
  /** Indices into `times`. */
  times: number[];
  /** Which rules made it; only where asked for. */
  rules?: string[];
  /** Only in what a reader has saved: what in it is the reader's. */
  corrected?: ("speaker" | "kind" | "extent" | "addressee" | "modality" | "polarity")[];
  /** Only in what a reader has saved: the speaker's name, where no entity has it. */
  speaker_name?: string;
}
