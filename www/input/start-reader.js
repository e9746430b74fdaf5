/** Starts the Web Worker that reads files. */
import { Worker } from '../analyzer/trusted-worker.js';

/** @returns {globalThis.Worker} */
export function startReader() {
  return new Worker(new URL('./read/reader-worker.js', import.meta.url), { type: 'module', name: 'wortlaut-reader' });
}
