/** Reads files in a worker of their own, within bounds of size and of time; what is cancelled stops at once. */
import { FileError } from './file-error.js';
import { MAX_BYTES, MAX_TIME } from './limits.js';
import { startReader } from './start-reader.js';

/** @import { Article } from './article.js' */
/** @import { FileFault } from './file-error.js' */

/** @typedef {{ articles: Article[] } | { reason: FileFault }} Answer */

/**
 * Reads files one after the other.
 * @param {File[]} files
 * @param {AbortSignal} signal ends it
 * @returns {Promise<PromiseSettledResult<Article[]>[]>} for each file its articles, or a `FileError`; rejects with the
 *   signal's reason
 */
export async function readFiles(files, signal) {
  const helper = new Helper(signal);
  try {
    const results = [];
    for (const file of files) results.push(...(await Promise.allSettled([helper.read(file)])));
    signal.throwIfAborted();
    return results;
  } finally {
    helper.end();
  }
}

/** A worker, and a new one where a file was too much for it. */
class Helper {
  /** @type {Worker | null} */
  #worker = null;
  #signal;

  /** @param {AbortSignal} signal */
  constructor(signal) {
    this.#signal = signal;
  }

  /**
   * @param {File} file
   * @returns {Promise<Article[]>}
   * @throws {FileError}
   */
  async read(file) {
    this.#signal.throwIfAborted();
    if (file.size > MAX_BYTES) throw new FileError('tooLarge', file.name);
    const answer = await this.#ask(file);
    if ('articles' in answer) return answer.articles;
    throw new FileError(answer.reason, file.name);
  }

  end() {
    this.#worker?.terminate();
    this.#worker = null;
  }

  /**
   * @param {File} file
   * @returns {Promise<Answer>}
   */
  #ask(file) {
    return new Promise((resolve, reject) => {
      const over = new AbortController();
      const settle = (/** @type {() => void} */ act) => {
        over.abort();
        clearTimeout(timer);
        act();
      };
      const fail = (/** @type {FileFault} */ reason) =>
        settle(() => {
          this.end();
          resolve({ reason });
        });
      const timer = setTimeout(() => fail('tooSlow'), MAX_TIME);
      const once = { once: true, signal: over.signal };
      this.#signal.addEventListener('abort', () => settle(() => (this.end(), reject(this.#signal.reason))), once);
      const worker = (this.#worker ??= startReader());
      worker.addEventListener('message', ({ data }) => data.answer && settle(() => resolve(data.answer)), { signal: over.signal });
      // A script that could not be loaded says no word; else it is the file, or no more memory.
      worker.addEventListener('error', (event) => (event.preventDefault(), fail(event.message ? 'damaged' : 'notLoaded')), once);
      worker.postMessage(file);
    });
  }
}
