/** Wortlaut's elements; importing them defines them. */
import type { Analysis } from './analysis.js';
import type { Article, Reading, Selection, WortlautEventMap } from './shared.js';

export type * from './analysis.js';
export type { Article, Finding, Reading, ReadingState, Selection, WortlautEventMap } from './shared.js';
export { setAssetBase } from './shared.js';

/** What all of the elements have in common. */
declare abstract class ReadingElement extends HTMLElement {
  /** Day of publication, `YYYY-MM-DD`. */
  date: string | null;
  /** Under which name corrections are kept in this browser; without one as long as the element. */
  store: string | null;
  /** Of the interface; unless given, the browser's. */
  language: 'de' | 'en' | null;
  /** The text that is read. Setting it opens another article. */
  get text(): string;
  set text(text: string);
  /** The latest analysis; `null` before the first. */
  get analysis(): Analysis | null;
  /** What is read, for a list of findings beside it. */
  get reading(): Reading;
  /** Resolves when what was set is shown. */
  readonly updateComplete: Promise<boolean>;
  /**
   * Opens an article with what is known of it.
   * @throws {TypeError} where it is none
   */
  open(article: Article): void;
  /**
   * Selects a finding and brings it into view; `null` for nothing.
   * @throws {TypeError} where it is none
   */
  select(selection: Selection | null): void;

  addEventListener<Type extends keyof WortlautEventMap>(
    type: Type,
    listener: (this: this, event: WortlautEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof WortlautEventMap>(
    type: Type,
    listener: (this: this, event: WortlautEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** `<wortlaut-article>`: marks the text that it wraps, and does not change it. */
export declare class WortlautArticle extends ReadingElement {}

/** `<wortlaut-reader>`: the whole reader. */
export declare class WortlautReader extends ReadingElement {}

/** `<wortlaut-findings>`: the lists alone. */
export declare class WortlautFindings extends ReadingElement {
  /** The id of the element whose findings are listed, in the same document or shadow tree. */
  for: string | null;
  /** What is listed; setting it lists what something else reads. */
  get reading(): Reading;
  set reading(reading: Reading);
}

declare global {
  interface HTMLElementTagNameMap {
    'wortlaut-article': WortlautArticle;
    'wortlaut-findings': WortlautFindings;
    'wortlaut-reader': WortlautReader;
  }
  interface GlobalEventHandlersEventMap extends WortlautEventMap {}
}
