/** Wortlaut's elements, with their types for React's JSX. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Reading, WortlautArticle, WortlautEventMap, WortlautFindings, WortlautReader } from './wortlaut-element.js';

export * from './wortlaut-element.js';

/** `onwortlaut-select` and so on. */
type Handlers = { [Type in keyof WortlautEventMap as `on${Type}`]?: (event: WortlautEventMap[Type]) => void };

/** Attributes and properties of an element, and what React knows of every one. */
export type WortlautProps<Element extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Handlers & {
    date?: string;
    store?: string;
    language?: 'de' | 'en';
    text?: string;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'wortlaut-article': WortlautProps<WortlautArticle>;
      'wortlaut-findings': WortlautProps<WortlautFindings> & { for?: string; reading?: Reading };
      'wortlaut-reader': WortlautProps<WortlautReader>;
    }
  }
}
