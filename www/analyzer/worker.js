/** The Web Worker: loads the analyzer once and answers every message, also when loading fails. */
import init, { Analyzer } from '../../pkg/wortlaut.js';

/** @import { AnalyzerOptions } from '../../pkg/wortlaut.js' */
/** @import { Request, Response } from './messages.js' */

const loaded = init();
loaded.catch(() => {}); // told to whoever asks

/** The analyzer for the latest list of names. */
let analyzer = /** @type {Analyzer | null} */ (null);
let analyzerNames = '';

addEventListener('message', async ({ data }) => {
  postMessage(await answer(data));
});

/**
 * @param {Request} request
 * @returns {Promise<Response>}
 */
async function answer({ id, text, options, names }) {
  try {
    await loaded;
    const start = performance.now();
    const analysis = analyzerFor(names).analyze(text, options);
    return { id, analysis, elapsed: performance.now() - start };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, error: message, broken: error instanceof WebAssembly.RuntimeError };
  }
}

/** @param {AnalyzerOptions} names */
function analyzerFor(names) {
  const key = JSON.stringify(names);
  if (analyzer && key === analyzerNames) return analyzer;
  const next = new Analyzer(names);
  analyzer?.free();
  analyzer = next;
  analyzerNames = key;
  return next;
}
