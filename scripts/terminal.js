/** Runs commands in the repository and says what is being done. */
import { spawn, spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where the pinned tools go that are not on the machine already. */
export const TOOLS = join(ROOT, '.tools');

/** Our own tools first: npm's, the pinned ones, then Rust's, which a fresh shell may not have on its path yet. */
const PATH = [
  join(ROOT, 'node_modules', '.bin'),
  join(TOOLS, 'bin'),
  process.env.PATH ?? '',
  join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin'),
].join(delimiter);

const ENVIRONMENT = { ...process.env, PATH };

/**
 * Announces a step, with the time since the start.
 * @param {string} text
 */
export function say(text) {
  console.log(`\n\x1b[1m▸ ${text}\x1b[0m \x1b[2m(${Math.round(performance.now() / 1000)} s)\x1b[0m`);
}

/**
 * Runs a command and shows what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [environment] added to the process's own
 * @returns {Promise<void>} rejects when the command fails
 */
export function run(command, args, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...ENVIRONMENT, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => reject(new Error(`${command} could not be started; is it installed?`)));
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} failed (exit code ${code})`));
    });
  });
}

/**
 * What a command prints, or null where it is missing or fails.
 * @param {string} command
 * @param {string[]} args
 */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: ROOT, env: ENVIRONMENT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Runs a script's main function; a failure is one line and exit code 1.
 * @param {() => Promise<void>} script
 */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    console.error(`\n\x1b[31m✗ ${error instanceof Error ? error.message : error}\x1b[0m`);
    process.exitCode = 1;
  }
}
