/** `npm test`: sets up, builds, and runs every test. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.js';
import { checkFloors } from './floors.js';
import { installBrowsers, installWordPress } from './setup/system.js';
import { main, ROOT, run, say } from './terminal.js';

await main(async () => {
  await installBrowsers();
  await installWordPress();
  await build();
  say('Testing the analyzer');
  await run('cargo', ['test', '--workspace']);
  await run('cargo', ['build', '--bin', 'wortlaut']); // compared with the browser build
  await checkFloors();
  say('Testing the analyzer as WebAssembly');
  await testIn('tests/node');
  say('Testing the page in a browser');
  await testIn('tests/e2e');
  say('Testing the package in projects of others');
  await testIn('tests/package');
  say('Every test has passed');
});

/**
 * Runs every `*.test.js` of a folder.
 * @param {string} folder
 */
async function testIn(folder) {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.test.js'));
  const files = names.map((name) => `${folder}/${name}`);
  await run('node', ['--test', '--test-reporter=spec', '--test-concurrency=1', ...files]);
}
