/** A host page that may not run WebAssembly; the frame's address is in its own, as `#http://…`. */
// @ts-expect-error the test's server takes it from widget/
import { WortlautFrame } from './wortlaut/wortlaut-frame.js';

const iframe = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
iframe.src = location.hash.slice(1);
const frame = new WortlautFrame(iframe);

/** @type {[string, any][]} */
const log = [];
for (const what of ['ready', 'analysis', 'select', 'error']) {
  frame.addEventListener(`wortlaut-${what}`, (/** @type {Event} */ event) => log.push([what, /** @type {CustomEvent} */ (event).detail]));
}
Object.assign(window, { frame, log });
