/** Measures the analysis in WebAssembly, in this Node, on one thread: `npm run speed -- FILE...`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { main, ROOT } from './terminal.js';

/** Runs of each file; the host optimises what runs often, so the first ones are slower. */
const RUNS = 20;

/** The article that is measured where none is named. */
const EXAMPLE = join(ROOT, 'www', 'examples', 'werft.txt');

/** @param {number[]} times */
function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

await main(async () => {
  const { default: init, Analyzer } = await import('wortlaut');
  await init();
  const chosen = process.argv.slice(2);
  for (const path of chosen.length > 0 ? chosen : [EXAMPLE]) {
    const text = readFileSync(path, 'utf8');
    const analyzer = new Analyzer();
    const tokens = analyzer.analyze(text, { tokens: true }).tokens?.length ?? 0;
    const first = analyzer.elapsed;
    const times = Array.from({ length: RUNS }, () => (analyzer.analyze(text), analyzer.elapsed));
    const usual = median(times);
    const speed = Math.round(tokens / (usual / 1000));
    console.log(`${path}: ${tokens} tokens, first ${first.toFixed(0)} ms, then ${usual.toFixed(1)} ms, ${speed} tokens/s`);
  }
});
