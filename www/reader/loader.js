/** Loads what is to be read: what comes in later, from wherever, takes its place. */
import { latest } from '../analyzer/latest.js';
import { FileError } from '../input/file-error.js';
import { readFiles } from '../input/file.js';

/** @import { Strings } from '../i18n/wording.js' */
/** @import { Article } from '../input/article.js' */

/** Milliseconds without a word about what takes so long. */
const PATIENCE = 300;

/** What is wrong with a file. @typedef {{ reason: keyof Strings['fileErrors'], file: string }} Problem */

/** Loads files and other articles, one batch at a time. */
export class Loader {
  /** What went wrong with the files that came in last. @type {Problem[]} */
  problems = [];

  #isLoading = false;
  /** @type {() => void} */
  #onChange;
  #latest = latest((signal, /** @type {(signal: AbortSignal) => Promise<unknown>} */ work) => work(signal));

  /** @param {() => void} onChange told when `problems` or `cancel` may be others */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** Ends the loading that goes on; null where none does. */
  get cancel() {
    return this.#isLoading ? () => void this.load(async () => null) : null;
  }

  /** What still loads comes too late. */
  overtake() {
    if (this.#isLoading) void this.#latest(async () => null);
    this.problems = [];
  }

  /**
   * @template Value
   * @param {(signal: AbortSignal) => Promise<Value>} work
   * @returns {Promise<Value | null>} null when overtaken
   */
  async load(work) {
    this.#isLoading = true;
    setTimeout(this.#onChange, PATIENCE);
    const value = await this.#latest(work);
    this.#isLoading = false;
    this.#onChange();
    return /** @type {Value | null} */ (value);
  }

  /**
   * Reads files; those that can't be read become `problems`.
   * @param {File[]} files
   * @returns {Promise<Article[] | null>} null when overtaken
   */
  async read(files) {
    const results = await this.load((signal) => readFiles(files, signal));
    if (!results) return null;
    this.problems = results.flatMap((result, index) =>
      result.status === 'rejected' ? [problemOf(result.reason, files[index]?.name ?? '')] : [],
    );
    this.#onChange();
    return results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  }
}

/**
 * @param {unknown} error
 * @param {string} file
 * @returns {Problem}
 */
function problemOf(error, file) {
  return { reason: error instanceof FileError ? error.reason : 'damaged', file };
}
