/** Starts the package's worker that reads files, in the place of the page's own `start-reader.js`. */
import { Worker } from '../analyzer/trusted-worker.js';
import { assetAt } from './assets.js';

/** @returns {globalThis.Worker} */
export function startReader() {
  const address = assetAt(WORTLAUT_READER, () => new URL(`./assets/${WORTLAUT_READER}`, import.meta.url));
  return new Worker(address, { type: 'module', name: 'wortlaut-reader' });
}
