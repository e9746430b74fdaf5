/** Installs the npm packages that package-lock.json names, when they are not there yet. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, run, say } from '../terminal.js';

/** Holds the hash of the lock file that was installed last. */
const STAMP = join(ROOT, 'node_modules', '.wortlaut-lock');

/** Makes sure that node_modules is what package-lock.json says. */
export async function installPackages() {
  const lock = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  say('Installing npm packages');
  await run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(STAMP, lock);
}
