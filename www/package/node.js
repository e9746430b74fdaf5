/** The npm package in Node: the same analyzer, its WebAssembly read from disk. */
import { readFile } from 'node:fs/promises';

import { loadAnalyzer } from '../analyzer/analyzer.js';
import { wasmAddress } from './analyzer-assets.js';

export { Analyzer } from '../analyzer/analyzer.js';
export { AnalyzerClient } from '../analyzer/client.js';
export { setAssetBase } from './assets.js';

/**
 * Loads the analyzer; call it once, before anything else.
 * @param {import('../../pkg/wortlaut.js').InitInput} [source] the WebAssembly, where it is not the usual one
 */
export default async function init(source) {
  await loadAnalyzer(source ?? (await readFile(wasmAddress())));
}
