/** Sets up Rust's WebAssembly target and the pinned tools around it. */
import { join } from 'node:path';

import { ask, ROOT, run, say, TOOLS } from '../terminal.js';
import { CARGO_DENY, MDBOOK, TARGET, WASM_BINDGEN, WASM_PACK } from '../versions.js';
import { installLinker } from './system.js';

/** What the tools need to build fast; they run for seconds, so optimising them would cost more than it gives. */
const QUICK_BUILD = {
  CARGO_TARGET_DIR: join(ROOT, 'target', 'tools'), // shared: the tools have many crates in common
  CARGO_PROFILE_RELEASE_OPT_LEVEL: '1',
  CARGO_PROFILE_RELEASE_LTO: 'off',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16',
  CARGO_PROFILE_RELEASE_DEBUG: 'false',
};

/** Makes sure that the crate can be built for the browser. */
export async function installRust() {
  if (ask('cargo', ['--version']) === null) {
    throw new Error('missing: Rust. Install it with rustup, see https://rustup.rs');
  }
  await installLinker();
  await addTarget();
  await addTool('wasm-bindgen', 'wasm-bindgen-cli', WASM_BINDGEN);
  await addTool('wasm-pack', 'wasm-pack', WASM_PACK);
}

/** Makes sure that the licence check is there. */
export async function installLicenceCheck() {
  await addTool('cargo-deny', 'cargo-deny', CARGO_DENY);
}

/** Makes sure that the book of the documentation can be built; without its own server, which would double its size. */
export async function installBook() {
  await addTool('mdbook', 'mdbook', MDBOOK, ['--no-default-features', '--features', 'search']);
}

async function addTarget() {
  const installed = ask('rustup', ['target', 'list', '--installed']) ?? '';
  if (installed.split('\n').includes(TARGET)) return;
  say(`Adding Rust's ${TARGET}`);
  await run('rustup', ['target', 'add', TARGET]);
}

/**
 * Installs one tool unless its pinned version is on the path.
 * @param {string} command
 * @param {string} crate
 * @param {string} version
 * @param {string[]} [features] flags that choose them
 */
async function addTool(command, crate, version, features = []) {
  if (ask(command, ['--version'])?.split(' ').some((it) => it.replace(/^v/, '') === version)) return;
  say(`Building ${crate} ${version} (once, some minutes)`);
  const args = ['install', crate, '--version', version, '--root', TOOLS, ...features];
  try {
    await run('cargo', [...args, '--locked'], QUICK_BUILD);
  } catch {
    // A lock file can name a crate version that a registry mirror does not hold yet.
    console.log(`${crate} cannot be built from its own lock file here; trying with the newest matching crates.`);
    await run('cargo', args, QUICK_BUILD);
  }
}
