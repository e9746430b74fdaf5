/** Finds programs that come from the operating system, and installs them where that is allowed. */
import { existsSync } from 'node:fs';

import { ask, run, say } from '../terminal.js';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Path of Chromium, or null. `CHROMIUM` in the environment names another one. */
export function findChromium() {
  return find(process.env.CHROMIUM, BROWSERS);
}

/** Path of Firefox, or null. `FIREFOX` in the environment names another one. */
export function findFirefox() {
  return find(process.env.FIREFOX, FIREFOX);
}

/** Makes sure that Rust finds a linker. */
export async function installLinker() {
  if (ask('cc', ['--version']) !== null) return;
  await install('a C linker (Rust needs one)', ['gcc', 'libc6-dev']);
}

/** Makes sure that the browsers for the page tests are there. */
export async function installBrowsers() {
  const missing = [];
  if (!findChromium()) missing.push('chromium');
  if (!findFirefox()) missing.push('firefox-esr');
  if (missing.length > 0) await install('the browsers for the page tests', missing);
}

/**
 * @param {string | undefined} wanted
 * @param {string[]} usual
 */
function find(wanted, usual) {
  const paths = wanted ? [wanted] : usual;
  return paths.find((path) => existsSync(path)) ?? null;
}

/**
 * Installs Debian packages, or says exactly what to install.
 * @param {string} purpose
 * @param {string[]} packages
 */
async function install(purpose, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(`missing: ${purpose}. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`);
  }
  say(`Installing ${purpose}: ${packages.join(' ')}`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], quiet);
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], quiet);
}
