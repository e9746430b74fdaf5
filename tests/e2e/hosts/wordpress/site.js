/** A WordPress of its own with the plugin in it: PHP's own server, and a MariaDB that only it can reach. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findWordPress } from '../../../../scripts/setup/system.js';

/** @import { ChildProcess } from 'node:child_process' */

const HOST = 'tests/e2e/hosts/wordpress';
const PLUGIN = 'docs/wordpress';

/** Name and password of the one who writes. */
export const WRITER = { log: 'redaktion', pwd: 'nur für diesen Test' };

/** How often a server is asked whether it is there, and how many milliseconds lie between. */
const TRIES = 300;
const PAUSE = 100;

/**
 * Sets the site up; what it consists of is gone once it is closed.
 * @returns {Promise<{ url: string, log: string, close: () => Promise<void> }>} `log`: the file in which PHP complains
 */
export async function startWordPress() {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-wordpress-'));
  /** @type {ChildProcess[]} */
  const servers = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
    await rm(folder, { recursive: true, force: true }); // its synchronous sister takes ten seconds
  };
  process.once('exit', () => servers.map(stop)); // also after a crash
  try {
    const root = join(folder, 'site');
    layOut(root);
    const socket = join(folder, 'socket');
    servers.push(startDatabase(join(folder, 'data'), socket));
    const port = await freePort();
    const url = `http://localhost:${port}/`;
    const options = { cwd: root, env: { ...process.env, WORTLAUT_SOCKET: socket, WORTLAUT_URL: url.slice(0, -1) } };
    await until('the database', () => run('mariadb', ['--no-defaults', `--socket=${socket}`, '-e', 'CREATE DATABASE IF NOT EXISTS wordpress']) === null);
    const problem = run('php', [join(process.cwd(), HOST, 'install.php'), WRITER.pwd], options);
    if (problem !== null) throw new Error(`WordPress could not be installed: ${problem}`);
    servers.push(spawn('php', ['-q', '-S', `localhost:${port}`], { ...options, stdio: 'ignore' }));
    await until('WordPress', async () => (await fetch(`${url}wp-login.php`)).ok);
    return { url, log: join(root, 'debug.log'), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Puts WordPress, the test's settings, a theme and the plugin where they belong.
 * @param {string} root
 */
function layOut(root) {
  const content = join(root, 'wp-content');
  cpSync(findWordPress() ?? '', root, { recursive: true, dereference: true, filter: (path) => !path.endsWith('.htaccess') });
  cpSync(join(HOST, 'wp-config.php'), join(root, 'wp-config.php'));
  cpSync(join(HOST, 'theme'), join(content, 'themes', 'hafenbote'), { recursive: true });
  cpSync(PLUGIN, join(content, 'plugins', 'wortlaut'), { recursive: true });
  cpSync('widget', join(content, 'plugins', 'wortlaut', 'widget'), { recursive: true, filter: (path) => !path.endsWith('.map') });
}

/**
 * @param {string} data
 * @param {string} socket
 */
function startDatabase(data, socket) {
  mkdirSync(data);
  const own = ['--no-defaults', `--datadir=${data}`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])];
  const problem = run('mariadb-install-db', [...own, '--auth-root-authentication-method=normal', '--skip-test-db']);
  if (problem !== null) throw new Error(`no database could be made: ${problem}`);
  const alone = ['--skip-networking', '--skip-grant-tables', `--socket=${socket}`, `--pid-file=${data}/pid`];
  return spawn('mariadbd', [...own, ...alone, '--innodb-flush-log-at-trx-commit=0'], { stdio: 'ignore' });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @returns {string | null} what it complained about; null where it succeeded
 */
function run(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  return status === 0 ? null : `${stdout}${stderr}${error ?? ''}`;
}

/**
 * @param {string} what is waited for
 * @param {() => boolean | Promise<boolean>} isThere
 */
async function until(what, isThere) {
  for (let count = 0; count < TRIES; count += 1) {
    if (await Promise.resolve(isThere()).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`${what} did not start`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * At once: nothing that it holds is needed again.
 * @param {ChildProcess} server
 */
function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  return new Promise((resolve) => {
    server.once('exit', resolve);
    server.kill('SIGKILL');
  });
}
