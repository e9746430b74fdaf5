/** Checks format, lints, types and licences. */
import { checkLicences } from './licences.js';
import { installPackages } from './setup/packages.js';
import { installLicenceCheck, installRust } from './setup/rust.js';
import { main, run, say } from './terminal.js';
import { TARGET } from './versions.js';

await main(async () => {
  await installRust();
  await installPackages();
  await installLicenceCheck();
  say('Checking the format');
  await run('cargo', ['fmt', '--all', '--check']);
  say('Checking for lints');
  await run('cargo', ['clippy', '--workspace', '--all-targets', '--', '-D', 'warnings']);
  await run('cargo', ['clippy', '--lib', '--target', TARGET, '--', '-D', 'warnings']);
  say('Checking types');
  await run('tsc', ['--project', '.']);
  say('Checking licences');
  await run('cargo', ['deny', 'check', 'licenses']);
  checkLicences();
});
