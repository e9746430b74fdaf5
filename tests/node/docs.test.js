/** The documentation leads somewhere: links between pages hold, and the book's contents name every page. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LINK = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;

test('links between pages lead to files', () => {
  const broken = pages().flatMap((page) =>
    linksOf(page)
      .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('the contents of the book name every page', () => {
  const named = new Set([...read('docs/SUMMARY.md').matchAll(LINK)].map(([, target]) => target));
  const missing = pages().filter((page) => page !== 'docs/SUMMARY.md' && !named.has(page));
  assert.deepEqual(missing, []);
});

function pages() {
  const top = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'models/README.md'];
  const files = readdirSync(join(ROOT, 'docs'), { recursive: true, withFileTypes: true });
  const docs = files.filter(({ name }) => name.endsWith('.md'));
  return [...top, ...docs.map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))];
}

/** @param {string} page whose links are relative to itself, but for the contents, which are copied to the top */
function linksOf(page) {
  const targets = [...read(page).matchAll(LINK)].map(([, target]) => String(target));
  const local = targets.filter((target) => !target.includes(':'));
  return page === 'docs/SUMMARY.md' ? local.map((target) => `../${target}`) : local;
}

/** @param {string} page */
function read(page) {
  return readFileSync(join(ROOT, page), 'utf8');
}
