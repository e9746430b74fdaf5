/** For the page around a frame with `embed.html`. */
import type { Analysis, Span } from './analysis.js';
import type { Article, Finding, Selection, WortlautEventMap } from './shared.js';

export type * from './analysis.js';
export type { Article, Finding, Selection, WortlautEventMap } from './shared.js';

/** Sets the frame's height, and fires the elements' events. */
export declare class WortlautFrame extends EventTarget {
  /** @param frame whose address is that of `embed.html?origin=` with the page's own origin */
  constructor(frame: HTMLIFrameElement);
  /** Opens an article with what is known of it. */
  open(article: Article): void;
  /** Selects a finding; `null` for nothing. */
  select(selection: Selection | null): void;
  /** Listens no longer. */
  close(): void;

  addEventListener<Type extends keyof WortlautEventMap>(
    type: Type,
    listener: (event: WortlautEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Every message says which protocol it follows. */
interface Message {
  wortlaut: 1;
}

/** What the page around the frame may say, where it does without `WortlautFrame`. */
export type ToFrame = Message & ({ type: 'article'; article: Article } | { type: 'select'; selection: Selection | null });

/** What the frame says. */
export type FromFrame = Message &
  (
    | { type: 'ready' }
    | { type: 'height'; height: number }
    | { type: 'analysis'; text: string; analysis: Analysis; elapsed: number }
    | { type: 'select'; selection: Selection | null; finding: Finding | null; spans: Span[] }
    | { type: 'error'; message: string }
  );
