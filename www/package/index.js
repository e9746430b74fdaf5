/** The npm package in a browser: the analyzer itself, and a client that runs it in a Web Worker. */
import { loadAnalyzer } from '../analyzer/analyzer.js';
import { wasmAddress } from './analyzer-assets.js';

export { Analyzer } from '../analyzer/analyzer.js';
export { AnalyzerClient } from '../analyzer/client.js';
export { setAssetBase } from './assets.js';

/**
 * Loads the analyzer into this thread; call it once, before anything else.
 * @param {import('../../pkg/wortlaut.js').InitInput} [source] the WebAssembly, or its address, where that is not the usual one
 */
export default function init(source = wasmAddress()) {
  return loadAnalyzer(source);
}
