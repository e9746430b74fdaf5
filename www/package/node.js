/** The npm package in Node: the same analyzer, its WebAssembly read from disk. */
import { readFile } from 'node:fs/promises';

import { loadAnalyzer } from '../analyzer/analyzer.js';
import { wasmAddress } from './analyzer-assets.js';

export { Analyzer } from '../analyzer/analyzer.js';

/** Loads the analyzer; call it once, before anything else. */
export default async function init() {
  await loadAnalyzer(await readFile(wasmAddress()));
}
