/** The articles to test with: our own, and real ones where they are at hand. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const OWN = ['www/examples', 'tests/golden'];
const REAL = '../shared/articles';

/** Paths of all articles. */
export function articles() {
  if (!existsSync(REAL)) console.log(`skipped: ${REAL} is missing`);
  const folders = [...OWN, REAL].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return names.map((name) => join(folder, name));
  });
}
