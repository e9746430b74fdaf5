/** Builds pkg/ (the analyzer as WebAssembly), widget/ (the npm package's modules) and dist/ (the page). */
import { fileURLToPath } from 'node:url';

import { buildPackage } from './build/package.js';
import { installPackages } from './setup/packages.js';
import { installRust } from './setup/rust.js';
import { main } from './terminal.js';

/** Sets up what is missing and builds what is out of date. */
export async function build() {
  await installRust();
  await installPackages();
  await buildPackage();
  const { buildPage } = await import('./build/page.js'); // needs the packages just installed
  await buildPage();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(build);
