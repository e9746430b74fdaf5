/** The crates whose code is in the WebAssembly, and those in the command line. */
import { dirname } from 'node:path';

import { ask } from '../terminal.js';
import { TARGET } from '../versions.js';
import { licenceTexts } from './texts.js';

/** @import { Part } from './texts.js' */

/** @typedef {{ id: string, name: string, version: string, license: string, manifest_path: string, targets: { kind: string[] }[] }} Crate */
/** @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null, target: string | null }[] }[] }} Node */

/** As the manifest calls the platform of which the command line is not. */
const BROWSER = 'cfg(target_arch = "wasm32")';

/** @returns {Part[]} the crates in the WebAssembly, by name */
export function crateParts() {
  return partsOf(['--filter-platform', TARGET]);
}

/** @returns {Part[]} the crates in the command line, on whatever system, by name */
export function commandLineParts() {
  return partsOf([]);
}

/**
 * The crates by name, less those that work while we compile and are in nothing that we ship.
 * @param {string[]} platform
 * @returns {Part[]}
 */
function partsOf(platform) {
  const told = ask('cargo', ['metadata', '--locked', '--format-version', '1', ...platform]);
  if (told === null) throw new Error('cargo does not tell which crates the analyzer is made of');
  /** @type {{ packages: Crate[], resolve: { root: string, nodes: Node[] } }} */
  const { packages, resolve } = JSON.parse(told);
  const crates = new Map(packages.map((crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const shipped = new Set([resolve.root]);
  for (const id of shipped) {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id)?.deps ?? []) {
      const isMacro = crates.get(pkg)?.targets.some(({ kind }) => kind.includes('proc-macro'));
      const isShipped = kinds.some(({ kind, target }) => kind === null && (platform.length > 0 || target !== BROWSER));
      if (!isMacro && isShipped) shipped.add(pkg);
    }
  }
  shipped.delete(resolve.root);
  return [...shipped]
    .flatMap((id) => crates.get(id) ?? [])
    .map(({ name, version, license, manifest_path: path }) => ({ name, version, licence: license, texts: licenceTexts(dirname(path), license) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
