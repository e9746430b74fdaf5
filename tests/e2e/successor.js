/** A later version of the built page: the same, with every file that is named by its content under another name. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HASH = /\.([0-9a-f]{20})\./;

/**
 * @param {string} folder the page as it was built
 * @returns {string} folder of its successor
 */
export function successorOf(folder) {
  const next = mkdtempSync(join(tmpdir(), 'wortlaut-'));
  cpSync(folder, next, { recursive: true, filter: (path) => !/\.map$|wortlaut\.html$/.test(path) });
  const names = readdirSync(next);
  const hashes = new Set(names.flatMap((name) => HASH.exec(name)?.[1] ?? []));
  for (const name of names.filter((it) => /\.(js|css|html)$/.test(it))) {
    const text = readFileSync(join(next, name), 'utf8');
    const changed = text.replace(/[0-9a-f]{20}/g, (hash) => (hashes.has(hash) || name === 'service-worker.js' ? other(hash) : hash));
    writeFileSync(join(next, name), changed);
  }
  for (const name of names) {
    renameSync(join(next, name), join(next, name.replace(HASH, (_, hash) => `.${other(hash)}.`)));
  }
  return next;
}

/** @param {string} hash */
function other(hash) {
  return [...hash].toReversed().join('');
}
