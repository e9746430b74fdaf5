/** The npm package in Node: the same analyzer, its WebAssembly read from disk. */
import { readFile } from 'node:fs/promises';

import load from '../pkg/wortlaut.js';

export { Analyzer } from '../pkg/wortlaut.js';

/** Loads the analyzer; call it once, before anything else. */
export default async function init() {
  await load({ module_or_path: await readFile(new URL('../pkg/wortlaut_bg.wasm', import.meta.url)) });
}
