/** Starts the analyzer's worker in wortlaut.html, where it can't be loaded from a file of its own. */
import script from 'inline-worker';

/** @returns {Worker} */
export function startWorker() {
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { name: 'wortlaut' });
}
