/** The Web Worker: loads the analyzer once and answers every message, also when loading fails. */
import { Analyzer, loadAnalyzer } from './analyzer.js';

/** @import { AnalyzerOptions } from '../../pkg/wortlaut.js' */
/** @import { Request, Response } from './messages.js' */

/** The package says where the WebAssembly lies; on our own page it lies beside the script. */
const loaded = loadAnalyzer(location.hash.slice(1) || undefined);
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
  } catch (error) {
    return { id, error: messageOf(error), broken: true, reason: obstacle(error) };
  }
  try {
    const start = performance.now();
    const analysis = analyzerFor(names).analyze(text, options);
    return { id, analysis, elapsed: performance.now() - start };
  } catch (error) {
    return { id, error: messageOf(error), broken: error instanceof WebAssembly.RuntimeError };
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

/** A module with one function that makes a vector of 128 bits. */
const SIMD = new Uint8Array([
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0],
  ...[65, 0, 253, 15, 253, 98, 11],
]);

/**
 * Why the analyzer could not be loaded.
 * @param {unknown} error
 * @returns {import('./messages.js').Obstacle}
 */
function obstacle(error) {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(SIMD)) return 'unsupported';
  return /content security policy|unsafe-eval/i.test(messageOf(error)) ? 'forbidden' : 'missing';
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
