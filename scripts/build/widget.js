/** Builds widget/: the npm package's modules, which are also what pages without a build step include. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { insteadOf, reword, styleSheets } from '../esbuild/plugins.js';
import { NOTICE, noticeText } from '../notice/notice.js';
import { packagesOf } from '../notice/npm.js';
import { ROOT, say } from '../terminal.js';
import { refresh } from './fresh.js';

/** @import { BuildOptions, Plugin } from 'esbuild' */

const SOURCES = ['package-lock.json', 'scripts', 'www', 'pkg', 'src/report/report.d.ts', 'src/request.d.ts', 'src/data', 'docs/data.md'];

const OUT = join(ROOT, 'widget');
const ASSETS = join(OUT, 'assets');

/** What may be imported, and from which source. */
const ENTRIES = {
  wortlaut: 'www/package/index.js',
  'wortlaut-element': 'www/package/element.js',
  'wortlaut-editor': 'www/package/editor.js',
  'wortlaut-prosemirror': 'www/package/prosemirror.js',
  'wortlaut-tinymce': 'www/package/tinymce.js',
  'wortlaut-react': 'www/package/react.js',
  'wortlaut-server': 'www/package/server.js',
  'wortlaut-frame': 'www/embed/frame.js',
  embed: 'www/embed/embed.js',
};

/** @type {BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'esm',
  target: ['es2022'],
  minify: true,
  legalComments: 'none', // the notice has them all
  logLevel: 'warning',
  metafile: true,
};

/** The package says where its WebAssembly lies; this guess bundlers would take for a file that is missing. */
const NO_GUESS = reword(/pkg\/wortlaut\.js$/, "new URL('wortlaut_bg.wasm', import.meta.url)", 'undefined');

/** Builds it where the elements or the analyzer have changed. */
export async function buildWidget() {
  await refresh(['widget'], SOURCES, async () => {
    say('Building the package’s modules');
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(ASSETS, { recursive: true });
    const { define, sources } = await buildAssets();
    sources.push(...(await buildModules(define)));
    writeFileSync(join(OUT, NOTICE), noticeText(packagesOf(sources)));
    copyPages();
    writeTypes();
  });
}

/**
 * The workers, each in one file, and the analyzer's WebAssembly: under names that change with what is in them, since servers
 * tell browsers to keep such files.
 * @returns {Promise<{ define: Record<string, string>, sources: string[] }>} what stands for their names in the sources,
 *   and what they are made of
 */
async function buildAssets() {
  const wasm = { name: hashed('wortlaut', 'wasm', readFileSync(join(ROOT, 'pkg', 'wortlaut_bg.wasm'))), sources: [] };
  cpSync(join(ROOT, 'pkg', 'wortlaut_bg.wasm'), join(ASSETS, wasm.name));
  const worker = await buildWorker('wortlaut-worker', 'www/analyzer/worker.js', [NO_GUESS]);
  const reader = await buildWorker('wortlaut-reader', 'www/input/read/reader-worker.js', []);
  const names = { WORTLAUT_WASM: wasm.name, WORTLAUT_WORKER: worker.name, WORTLAUT_READER: reader.name };
  const define = Object.fromEntries(Object.entries(names).map(([word, name]) => [word, JSON.stringify(name)]));
  return { define, sources: [...worker.sources, ...reader.sources] };
}

/**
 * @param {string} name
 * @param {string} path
 * @param {Plugin[]} plugins
 * @returns {Promise<{ name: string, sources: string[] }>}
 */
async function buildWorker(name, path, plugins) {
  const built = await build({ ...COMMON, entryPoints: [path], write: false, outdir: ASSETS, plugins });
  const script = built.outputFiles?.[0]?.contents ?? new Uint8Array();
  const full = hashed(name, 'js', script);
  writeFileSync(join(ASSETS, full), script);
  return { name: full, sources: Object.keys(built.metafile?.inputs ?? {}) };
}

/**
 * @param {Record<string, string>} define
 * @returns {Promise<string[]>} what they are made of
 */
async function buildModules(define) {
  const worker = (/** @type {string} */ path) => insteadOf(/\/start-worker\.js$/, path);
  const reader = insteadOf(/\/start-reader\.js$/, 'www/package/start-reader.js');
  const all = { ...COMMON, define, outdir: OUT };
  const { metafile } = await build({
    ...all,
    entryPoints: ENTRIES,
    splitting: true,
    chunkNames: '[name].[hash]',
    external: ['prosemirror-state', 'prosemirror-view'],
    plugins: [NO_GUESS, styleSheets(COMMON.target), worker('www/package/start-worker.js'), reader],
  });
  Object.keys(metafile?.outputs ?? {}).forEach(excuseImports);
  const node = { 'wortlaut-node': 'www/package/node.js' };
  await build({ ...all, entryPoints: node, platform: 'node', plugins: [NO_GUESS, worker('www/package/no-worker.js')] });
  await build({ ...COMMON, entryPoints: { 'wortlaut-editor': 'www/styles/editor.css' }, outdir: OUT });
  return Object.keys(metafile?.inputs ?? {});
}

/**
 * Tells bundlers that an import whose address is known only when it runs is meant so: pdf.js says it itself, in comments
 * that get lost here.
 * @param {string} path
 */
function excuseImports(path) {
  const file = join(ROOT, path);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace(/\bimport\((?=[^"'`])/g, 'import(/*webpackIgnore:true*//*@vite-ignore*/'));
}

/** What pages include as it is. */
function copyPages() {
  for (const name of ['embed.html', 'embed.css']) cpSync(join(ROOT, 'www', 'embed', name), join(OUT, name));
}

/** The types of the entries, and those of the analysis that they speak of. */
function writeTypes() {
  cpSync(join(ROOT, 'www', 'package', 'types'), OUT, { recursive: true });
  const parts = ['src/report/report.d.ts', 'src/request.d.ts'].map((path) => readFileSync(join(ROOT, path), 'utf8'));
  writeFileSync(join(OUT, 'analysis.d.ts'), parts.join('\n'));
}

/**
 * @param {string} name
 * @param {string} ending
 * @param {Uint8Array} content
 */
function hashed(name, ending, content) {
  return `${name}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${ending}`;
}
