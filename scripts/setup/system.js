/** Finds programs that come from the operating system, and installs them where that is allowed. */
import { existsSync } from 'node:fs';

import { ask, run, say } from '../terminal.js';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** With the smallest web server that Debian's WordPress agrees to, and a database that does not start by itself. */
const WORDPRESS = ['wordpress', 'micro-httpd', 'php-cgi', 'php-cli', 'php-mysql', 'mariadb-server-core'];

/** Path of Chromium, or null. `CHROMIUM` in the environment names another one. */
export function findChromium() {
  return find(process.env.CHROMIUM, BROWSERS);
}

/** Path of Firefox, or null. `FIREFOX` in the environment names another one. */
export function findFirefox() {
  return find(process.env.FIREFOX, FIREFOX);
}

/**
 * Folder of a WordPress that the plugin can be tried in, or null; what it runs on must be there too.
 * `WORDPRESS` in the environment names another one.
 */
export function findWordPress() {
  const folder = find(process.env.WORDPRESS, ['/usr/share/wordpress']);
  return folder && ['php', 'mariadbd', 'mariadb'].every((it) => ask(it, ['--version']) !== null) ? folder : null;
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
 * Installs a WordPress to try the plugin in, if that is easy: without one its tests are skipped. On a machine with
 * services of its own it is left to its owner, since a web server comes along and would be started.
 */
export async function installWordPress() {
  if (findWordPress() || !mayInstall() || existsSync('/run/systemd/system')) return;
  try {
    await install('a WordPress to try the plugin in', WORDPRESS);
  } catch (error) {
    console.log(`The WordPress plugin is not tested: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * @param {string | undefined} wanted
 * @param {string[]} usual
 */
function find(wanted, usual) {
  const paths = wanted ? [wanted] : usual;
  return paths.find((path) => existsSync(path)) ?? null;
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs Debian packages, or says exactly what to install.
 * @param {string} purpose
 * @param {string[]} packages
 */
async function install(purpose, packages) {
  if (!mayInstall()) {
    throw new Error(`missing: ${purpose}. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`);
  }
  say(`Installing ${purpose}: ${packages.join(' ')}`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], quiet);
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], quiet);
}
