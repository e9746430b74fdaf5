/** A project of somebody else's: the packed package, installed from its file alone, and nothing of this repository. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

/** One file of the package. @typedef {{ path: string, size: number }} PackedFile */

/** @type {{ file: string, files: PackedFile[], size: number, unpackedSize: number } | undefined} */
let packed;

/** Packs the package as it would be published. */
export function pack() {
  if (packed) return packed;
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-pack-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT, encoding: 'utf8' });
  const [{ filename, files, size, unpackedSize }] = JSON.parse(told);
  packed = { file: join(folder, filename), files, size, unpackedSize };
  return packed;
}

/**
 * A folder outside of the repository in which the package is installed.
 * @param {string | null} fixture its files; null for none
 * @param {string[]} [others] packages that the project has besides, taken from ours
 * @returns {string} its path
 */
export function project(fixture, others = []) {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-project-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
  // Without a network: whatever the package needs besides itself would be missing here.
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  execFileSync('npm', ['install', ...quiet, pack().file], { cwd: folder, stdio: 'pipe' });
  for (const name of others) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
  if (fixture) cpSync(join(FIXTURES, fixture), folder, { recursive: true });
  return folder;
}
