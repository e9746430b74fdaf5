/** `npm run floors`: measures every figure that has a floor (tools/evaluate/floors.txt), where the corpora are. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { main, ROOT, run, say } from './terminal.js';

/** Where docs/data.md lays the corpora out. */
const DATA = process.env.WORTLAUT_DATA ?? resolve(ROOT, '../shared/data');

/** Fails where a figure is short; without the corpora it says that nothing was measured. */
export async function checkFloors() {
  say('Measuring the figures that have a floor');
  if (!existsSync(DATA)) {
    console.log(`Skipped: no corpora in ${DATA}; docs/data.md says where they come from.`);
    return;
  }
  await run('cargo', ['run', '--quiet', '--package', 'evaluate', '--profile', 'measure', '--', '--floor', DATA]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(checkFloors);
