/** What imports what in `www`: nothing imports itself by a detour, neither a file nor a folder. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';

/** `import … from '…'`, `import('…')`, also of types in comments. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g;

/** Where types are named; a type may need another one that needs it, a module may not. */
const COMMENT = /\/\*\*.*?\*\//gs;

/** Of running code. @type {Map<string, Set<string>>} */
const files = new Map();
/** Of types too. @type {Map<string, Set<string>>} */
const folders = new Map();

for (const name of readdirSync('www', { recursive: true, encoding: 'utf8' }).filter((it) => /\.(js|d\.ts)$/.test(it))) {
  const path = join('www', name);
  const source = readFileSync(path, 'utf8');
  if (name.endsWith('.js')) files.set(path, new Set(importsOf(path, source.replaceAll(COMMENT, ''))));
  const own = dirname(path);
  const others = importsOf(path, source).map((it) => dirname(it)).filter((it) => it !== own);
  folders.set(own, new Set([...(folders.get(own) ?? []), ...others]));
}

/**
 * @param {string} path
 * @param {string} source
 */
function importsOf(path, source) {
  return [...source.matchAll(IMPORT)].map(([, to = '']) => join(dirname(path), to)).filter((it) => it.startsWith('www'));
}

/**
 * A way that leads back to where it begins; empty where there is none.
 * @param {Map<string, Set<string>>} graph
 * @returns {string[]}
 */
function circleIn(graph) {
  const done = new Set();
  /** @type {string[]} */
  const way = [];
  /** @param {string} node @returns {string[]} */
  const walk = (node) => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return [];
    way.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = walk(next);
      if (circle.length > 0) return circle;
    }
    way.pop();
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const circle = walk(node);
    if (circle.length > 0) return circle;
  }
  return [];
}

it('finds circles where there are some', () => {
  const graph = new Map([['a', new Set(['b'])], ['b', new Set(['c'])], ['c', new Set(['b'])]]);
  assert.deepEqual(circleIn(graph), ['b', 'c', 'b']);
});

it('has no circle of files', () => {
  assert.ok(files.size > 100);
  assert.deepEqual(circleIn(files), []);
});

it('has no circle of folders', () => {
  assert.ok(folders.size > 10);
  assert.deepEqual(circleIn(folders), []);
});
