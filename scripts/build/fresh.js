/** Tells whether what was built is still what its sources say. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../terminal.js';

/**
 * Builds `products` unless their sources are the same as the last time.
 * @param {string[]} products paths of files or folders that the build makes; the first one names it
 * @param {string[]} sources files and folders
 * @param {() => Promise<void>} make
 */
export async function refresh(products, sources, make) {
  const stamp = join(ROOT, 'target', `${products[0]}.stamp`);
  const hash = hashOf(sources);
  const current = [stamp, ...products.map((it) => join(ROOT, it))].every(existsSync) && readFileSync(stamp, 'utf8') === hash;
  if (current) return;
  await make();
  writeFileSync(stamp, hash);
}

/** @param {string[]} sources */
function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn).sort()) {
    hash.update(file).update('\0').update(readFileSync(join(ROOT, file))).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesIn(`${path}/${name}`));
}
