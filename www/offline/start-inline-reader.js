/** Starts the worker that reads files in wortlaut.html, where it can't be loaded from a file of its own. */
import script from 'inline-reader';

/** @returns {Worker} */
export function startReader() {
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { name: 'wortlaut-reader' });
}
