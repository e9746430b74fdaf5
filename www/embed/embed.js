/** Inside the `<iframe>`: a reader that talks to the page around it, and to nobody else. */
import '../element/index.js';
import { wordingIn } from '../i18n/wording.js';
import { messageOf } from '../reading/keep-analysed.js';
import { permittedOrigin } from './origin.js';

/** @import { FromFrame } from '../package/types/wortlaut-frame.js' */
/** @import { WortlautReader } from '../element/reader-element.js' */

/** What is said, as in `wortlaut-frame.d.ts`, less the protocol's number. @typedef {FromFrame extends infer M ? M extends any ? Omit<M, 'wortlaut'> : never : never} Word */

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
  const { wortlaut, type, article, selection = null } = /** @type {Record<string, unknown>} */ (Object(data));
  if (wortlaut !== 1) return; // not meant for us
  try {
    if (type === 'article') reader.open(/** @type {any} */ (article)); // which looks at it
    else if (type === 'select') reader.select(/** @type {any} */ (selection));
    else throw new TypeError(`The frame knows no message of the type ${typeof type === 'string' ? type : `that is no string, but ${typeof type}`}.`);
  } catch (error) {
    tell({ type: 'error', message: messageOf(error, wordingIn()) });
  }
}

/** @param {Word} word */
function tell(word) {
  parent.postMessage({ wortlaut: 1, ...word }, /** @type {string} */ (host));
}
