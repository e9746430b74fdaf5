/** What the page may weigh before the analyzer comes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';

/** Bytes of script, compressed. */
const BUDGET = 60_000;

it('loads less than 60 kB of script before the analyzer', () => {
  const page = readFileSync('dist/index.html', 'utf8');
  const scripts = [...page.matchAll(/<script[^>]* src="?([^">\s]+)/g)].map(([, name]) => name ?? '');
  assert.ok(scripts.length > 0);
  assert.deepEqual(scripts.filter((name) => !readdirSync('dist').includes(name)), []);
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(`dist/${name}`), { level: 9 }).length, 0);
  console.log(`page script: ${bytes} bytes with gzip -9`);
  assert.ok(bytes < BUDGET, `${bytes} bytes`);
});
