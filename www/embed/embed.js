/** Inside the `<iframe>`: a reader that talks to the page around it, and to nobody else. */
import '../element/index.js';
import { permittedOrigin } from './origin.js';

/** @import { FromFrame, ToFrame } from './messages.js' */
/** @import { WortlautReader } from '../element/reader-element.js' */

/** What is said, as in `messages.d.ts`, less the protocol's number. @typedef {FromFrame extends infer M ? M extends any ? Omit<M, 'wortlaut'> : never : never} Word */

const reader = /** @type {WortlautReader} */ (document.querySelector('wortlaut-reader'));
const listed = document.querySelector('meta[name="wortlaut-origins"]')?.getAttribute('content') ?? '';
const host = permittedOrigin(location.search, listed);

if (host) {
  addEventListener('message', (event) => {
    if (event.source === parent && event.origin === host) obey(event.data);
  });
  for (const type of /** @type {const} */ (['ready', 'analysis', 'select', 'error'])) {
    reader.addEventListener(`wortlaut-${type}`, (event) => tell({ type, .../** @type {CustomEvent} */ (event).detail }));
  }
  new ResizeObserver(() => tell({ type: 'height', height: document.documentElement.offsetHeight })).observe(reader);
}

/** @param {unknown} data of any form: another script of the host may have sent it */
function obey(data) {
  const message = /** @type {Partial<ToFrame> | null} */ (data);
  if (message?.wortlaut !== 1) return;
  if (message.type === 'article' && typeof message.article?.text === 'string') reader.open(message.article);
  if (message.type === 'select') reader.select(message.selection ?? null);
}

/** @param {Word} word */
function tell(word) {
  parent.postMessage({ wortlaut: 1, ...word }, /** @type {string} */ (host));
}
