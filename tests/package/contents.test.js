/** What is in the package, and whether tools and compilers of others agree with it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { pack, project } from './project.js';

const BIN = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/** Bytes of the file that npm loads, and of what it unpacks. */
const MOST_PACKED = 5_500_000;
const MOST_UNPACKED = 9_500_000;

/**
 * Runs one of our tools; what it prints is the reason where it fails.
 * @param {string} name
 * @param {string[]} args
 * @param {string} [cwd]
 */
function tool(name, args, cwd) {
  try {
    execFileSync(join(BIN, name), args, { encoding: 'utf8', ...(cwd && { cwd }) });
  } catch (error) {
    assert.fail(/** @type {{ stdout: string }} */ (error).stdout || String(error));
  }
}

describe('the package', () => {
  it('is of a few megabytes, with the WebAssembly once, without source maps', () => {
    const { files, size, unpackedSize } = pack();
    console.log(`package: ${size} bytes, unpacked ${unpackedSize}`);
    assert.equal(files.filter(({ path }) => path.endsWith('.wasm')).length, 1);
    assert.deepEqual(files.filter(({ path }) => path.endsWith('.map')), []);
    assert.ok(size < MOST_PACKED && unpackedSize < MOST_UNPACKED);
  });

  it('has its licences, the notice of what it is made of, and its documents', () => {
    const paths = new Set(pack().files.map(({ path }) => path));
    for (const path of ['LICENSE-MIT', 'LICENSE-APACHE', 'README.md', 'CHANGELOG.md', 'docs/widget.md', 'docs/editors.md', 'widget/THIRD_PARTY.txt']) {
      assert.ok(paths.has(path), path);
    }
  });

  it('names whose work is in it, in package, page and single file', () => {
    const notice = readFileSync('widget/THIRD_PARTY.txt', 'utf8');
    // Of everything that is bundled: script, what that has bundled itself, crates, models and lists under CC BY.
    const parts = ['lit-html', 'pdfjs-dist', 'pako', 'regex-automata', 'serde-wasm-bindgen', 'GermEval 2014', 'CC BY 4.0', 'CC BY 3.0 DE', 'UNICODE LICENSE V3'];
    for (const text of [notice, readFileSync('dist/THIRD_PARTY.txt', 'utf8'), readFileSync('dist/wortlaut.html', 'utf8')]) {
      assert.deepEqual(parts.filter((part) => !text.includes(part)), []);
    }
    assert.doesNotMatch(notice, /\n {2}(typescript|webpack|esbuild|vite) /, 'and nobody’s whose work is not');
  });

  it('links in its documents to what is in it', () => {
    const folder = join(project(null), 'node_modules', 'wortlaut');
    const documents = pack().files.filter(({ path }) => path.endsWith('.md'));
    const broken = documents.flatMap(({ path }) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const links = [...text.matchAll(/\]\(([^)\s#]+)/g)].map(([, link]) => link ?? '').filter((link) => !/^[a-z]+:/.test(link));
      return links.filter((link) => !existsSync(join(folder, dirname(path), link))).map((link) => `${path}: ${link}`);
    });
    assert.deepEqual(broken, []);
  });

  it('needs nothing but itself', () => {
    const folder = project(null);
    execFileSync('node', ['--input-type=module', '-e', "await import('wortlaut').then(({ default: init }) => init()); await import('wortlaut/element'); await import('wortlaut/react')"], { cwd: folder });
    const { dependencies } = JSON.parse(readFileSync(join(folder, 'node_modules/wortlaut/package.json'), 'utf8'));
    assert.equal(dependencies, undefined);
  });

  it('satisfies publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: join(project(null), 'node_modules', 'wortlaut'), strict: true, pack: false });
    assert.deepEqual(messages.map((message) => formatMessage(message, /** @type {any} */ (pkg))), []);
  });

  it('satisfies attw', () => {
    // Modules only: what loads them must know `exports`.
    tool('attw', [pack().file, '--profile', 'esm-only', '--no-color', '--exclude-entrypoints', 'editor.css', 'schema.json']);
  });

  it('has types for every entry, also where libraries are checked', () => {
    const others = ['react', '@types/react', 'csstype', 'prosemirror-state', 'prosemirror-view', 'prosemirror-model', 'prosemirror-transform'];
    const folder = project('types', others);
    tool('tsc', ['--project', '.'], folder);
    tool('tsc', ['--project', 'tsconfig.node.json'], folder);
    const entries = Object.entries(JSON.parse(readFileSync(join(folder, 'node_modules/wortlaut/package.json'), 'utf8')).exports);
    const used = readFileSync(join(folder, 'index.ts'), 'utf8') + readFileSync(join(folder, 'page.tsx'), 'utf8');
    const unused = entries.filter(([name, entry]) => JSON.stringify(entry).includes('"types"') && !used.includes(`'wortlaut${name.slice(1)}'`));
    assert.deepEqual(unused, []);
  });
});
