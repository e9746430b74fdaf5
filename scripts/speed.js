/**
 * Measures the analysis in WebAssembly, in Node, on one thread: `npm run speed -- FILE...`; with `--against FOLDER`
 * beside another build of the analyzer, both in turns: `npm run speed -- --against ../before/pkg FILE...`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { main, ROOT } from './terminal.js';

/** Runs of each file that are measured. */
const RUNS = 20;

/** Runs before them where two builds are compared: until the host has optimised what runs often. */
const WARM_UP = 80;

/** Processes of each build that are compared: the machine is not equally fast all the time. */
const ROUNDS = 7;

/** The article that is measured where none is named. */
const EXAMPLE = join(ROOT, 'www', 'examples', 'werft.txt');

/**
 * What a run takes, in milliseconds: the first one, and the later ones as a rule.
 * @typedef {{ path: string, tokens: number, first: number, usual: number }} Time
 */

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/**
 * Times one build in this process.
 * @param {string} folder its `pkg`
 * @param {string[]} paths
 * @param {number} warmUp runs that are not measured
 * @returns {Promise<Time[]>}
 */
async function measure(folder, paths, warmUp) {
  const { initSync, Analyzer } = await import(pathToFileURL(join(folder, 'wortlaut.js')).href);
  initSync({ module: readFileSync(join(folder, 'wortlaut_bg.wasm')) });
  return paths.map((path) => {
    const text = readFileSync(path, 'utf8');
    const analyzer = new Analyzer();
    const tokens = analyzer.analyze(text, { tokens: true }).tokens?.length ?? 0;
    const first = analyzer.elapsed;
    const run = () => {
      analyzer.analyze(text);
      return analyzer.elapsed;
    };
    for (let round = 0; round < warmUp; round++) run();
    return { path, tokens, first, usual: median(Array.from({ length: RUNS }, run)) };
  });
}

/**
 * Times one build in a process of its own.
 * @param {string} folder
 * @param {string[]} paths
 * @returns {Time[]}
 */
function measureApart(folder, paths) {
  const own = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, [own, '--json', '--pkg', folder, ...paths], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${folder} can’t be measured: ${stderr}`);
  return JSON.parse(stdout);
}

/**
 * Times two builds in turns, and prints how fast the first is, the second being 1, once the host has optimised both.
 * @param {string} folder
 * @param {string} other
 * @param {string[]} paths
 */
function compare(folder, other, paths) {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const inTurn = round % 2 === 0 ? [folder, other] : [other, folder];
    const times = inTurn.map((it) => measureApart(it, paths));
    return round % 2 === 0 ? times : times.reverse();
  });
  paths.forEach((path, at) => {
    const ratios = rounds.map(([own, others]) => (others?.[at]?.usual ?? 0) / (own?.[at]?.usual ?? 1));
    const [usual, least, most] = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((it) => it.toFixed(2));
    console.log(`${path}: ${usual} times as fast (${least} to ${most} in ${ROUNDS} rounds)`);
  });
}

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { against: { type: 'string' }, pkg: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const paths = positionals.length > 0 ? positionals : [EXAMPLE];
  const folder = resolve(values.pkg ?? join(ROOT, 'pkg'));
  if (values.against) return compare(folder, resolve(values.against), paths);
  const times = await measure(folder, paths, values.json ? WARM_UP : 0);
  if (values.json) return console.log(JSON.stringify(times));
  for (const { path, tokens, first, usual } of times) {
    const speed = Math.round(tokens / (usual / 1000));
    console.log(`${path}: ${tokens} tokens, first ${first.toFixed(0)} ms, then ${usual.toFixed(1)} ms, ${speed} tokens/s`);
  }
});
