import type { Analysis, Span } from '../../pkg/wortlaut.js';
import type { Article } from '../input/article.js';
import type { Selection } from '../reading/reading.js';

/** Every message says which protocol it follows. */
interface Message {
  wortlaut: 1;
}

/** What the page around the frame may say. */
export type ToFrame = Message & ({ type: 'article'; article: Article } | { type: 'select'; selection: Selection | null });

/** What the frame says. */
export type FromFrame = Message &
  (
    | { type: 'ready' }
    | { type: 'height'; height: number }
    | { type: 'analysis'; text: string; analysis: Analysis; elapsed: number }
    | { type: 'select'; selection: Selection | null; finding: unknown; spans: Span[] }
    | { type: 'error'; message: string }
  );
