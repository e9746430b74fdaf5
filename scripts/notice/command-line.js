/** Writes src/bin/wortlaut/third_party.txt, which `wortlaut --licences` prints. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { main, ROOT } from '../terminal.js';
import { commandLineNotice } from './notice.js';

/** Where the command line has it from. */
export const COMMAND_LINE_NOTICE = join(ROOT, 'src', 'bin', 'wortlaut', 'third_party.txt');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => writeFileSync(COMMAND_LINE_NOTICE, commandLineNotice()));
}
