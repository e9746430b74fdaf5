/** The analyzer behind a check of what it is handed: WebAssembly itself takes whatever comes for a text. */
import load, { Analyzer as Unchecked } from '../../pkg/wortlaut.js';
import { checkText, plain } from './check-input.js';

/** @import { AnalyzeOptions, AnalyzerOptions } from '../../pkg/wortlaut.js' */

let isLoaded = false;

/**
 * Loads the analyzer; once, before anything else.
 * @param {import('../../pkg/wortlaut.js').InitInput | Promise<import('../../pkg/wortlaut.js').InitInput>} [source] the
 *   WebAssembly or its address; unless given, it lies beside the script that was made with it
 */
export async function loadAnalyzer(source) {
  await load(source === undefined ? undefined : { module_or_path: source });
  isLoaded = true;
}

/** Analyses German news articles; see `Analyzer` in the package's types. */
export class Analyzer extends Unchecked {
  /**
   * @param {AnalyzerOptions | null} [options]
   * @throws {Error} where the options are wrong, or nothing has been loaded yet
   */
  constructor(options) {
    if (!isLoaded) throw new Error('The analyzer is not loaded yet: await init() first.');
    super(plain(options));
  }

  /**
   * @override
   * @param {string} text
   * @param {AnalyzeOptions | null} [options]
   * @throws {Error} where text or options are wrong, or it has been freed
   */
  analyze(text, options) {
    if (this.#isFreed) throw new Error('The analyzer has been freed; make another one.');
    return super.analyze(checkText(text), plain(options));
  }

  /** @override */
  free() {
    if (!this.#isFreed) super.free();
  }

  /** As wasm-bindgen marks it, whichever way it came about. */
  get #isFreed() {
    return Reflect.get(this, '__wbg_ptr') === 0;
  }
}
