/** Builds pkg/: the analyzer as a WebAssembly module with its JavaScript. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, run, say } from '../terminal.js';
import { refresh } from './fresh.js';

const SOURCES = ['Cargo.toml', 'Cargo.lock', '.cargo/config.toml', 'src', 'models', 'build.rs', 'scripts/versions.js'];

/** Builds pkg/ where the crate has changed. */
export async function buildPackage() {
  mkdirSync(join(ROOT, 'target'), { recursive: true });
  await refresh(['pkg'], SOURCES, async () => {
    say('Building the analyzer for the browser');
    await run('wasm-pack', [
      ...['build', '--release', '--target', 'web', '--out-dir', 'pkg', '--out-name', 'wortlaut'],
      '--no-gitignore', // npm would leave all of pkg/ out of our package
      '--no-pack', // package.json at the root is the package
    ]);
  });
}
