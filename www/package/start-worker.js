/** Starts the package's worker, in the place of the page's own `start-worker.js`. */
import { Worker } from '../analyzer/trusted-worker.js';
import { workerAddress } from './analyzer-assets.js';

/** @returns {globalThis.Worker} */
export function startWorker() {
  return new Worker(workerAddress(), { type: 'module', name: 'wortlaut' });
}
