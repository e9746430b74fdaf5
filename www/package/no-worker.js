/** In the place of `start-worker.js` where there are no Web Workers. */

/**
 * @returns {never}
 * @throws {Error} always
 */
export function startWorker() {
  throw new Error('Node has no Web Worker: use Analyzer, or hand one over to AnalyzerClient.');
}
