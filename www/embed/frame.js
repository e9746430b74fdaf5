/** For the page around the `<iframe>`: sets its height, turns its messages into events, and hands it articles. */

/** @import { Article, Selection } from '../package/types/shared.js' */
/** @import { ToFrame } from '../package/types/wortlaut-frame.js' */

/** What is said, as in `wortlaut-frame.d.ts`, less the protocol's number. @typedef {ToFrame extends infer M ? M extends any ? Omit<M, 'wortlaut'> : never : never} Word */

/** Talks to the page inside an `<iframe>`, and tells listeners of `wortlaut-ready` and so on, as the elements do. */
export class WortlautFrame extends EventTarget {
  /** @type {HTMLIFrameElement} */
  #frame;
  /** @type {string} */
  #origin;
  #leaving = new AbortController();

  /** @param {HTMLIFrameElement} frame whose address is that of `embed.html?origin=` with the page's own origin */
  constructor(frame) {
    super();
    this.#frame = frame;
    this.#origin = new URL(frame.src).origin;
    addEventListener('message', (event) => this.#hear(event), { signal: this.#leaving.signal });
  }

  /** @param {Article} article */
  open(article) {
    this.#tell({ type: 'article', article });
  }

  /** @param {Selection | null} selection */
  select(selection) {
    this.#tell({ type: 'select', selection });
  }

  /** Listens no longer. */
  close() {
    this.#leaving.abort();
  }

  /** @param {MessageEvent} event */
  #hear({ source, origin, data }) {
    if (source !== this.#frame.contentWindow || origin !== this.#origin || data?.wortlaut !== 1) return;
    const { wortlaut: _, type, ...detail } = data;
    if (type === 'height') this.#frame.style.height = `${detail.height}px`;
    else this.dispatchEvent(new CustomEvent(`wortlaut-${type}`, { detail }));
  }

  /** @param {Word} word */
  #tell(word) {
    this.#frame.contentWindow?.postMessage({ wortlaut: 1, ...word }, this.#origin);
  }
}
