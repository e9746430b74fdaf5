/** Starts the Web Worker that runs the analyzer. */
import { Worker } from './trusted-worker.js';

/** @returns {globalThis.Worker} */
export function startWorker() {
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'wortlaut' });
}
