/** The npm packages whose code is in what we ship. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isAllowed } from '../licences.js';
import { ROOT } from '../terminal.js';
import { licenceTexts } from './texts.js';

/** @import { Part } from './texts.js' */

/** A path inside of a package, up to the package's own folder; packages may have others inside of them. */
const FOLDER = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** Whoever made this has put into it what the package needs. */
const BUNDLED = /[\\/]dist[\\/][^\\/]+\.min\.js$/;

/**
 * @param {Iterable<string>} paths of modules that have been bundled
 * @returns {Set<string>} folders of packages, relative to the repository
 */
export function packagesOf(paths) {
  const folders = new Set();
  for (const path of paths) {
    const found = FOLDER.exec(path)?.[0];
    if (!found) continue;
    const folder = found.slice(found.indexOf('node_modules')).replaceAll('\\', '/');
    folders.add(folder);
    if (!BUNDLED.test(path)) continue;
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) folders.add(findNear(folder, name));
  }
  return folders;
}

/**
 * @param {Iterable<string>} folders as of `packagesOf`
 * @returns {Part[]}
 */
export function npmParts(folders) {
  return [...folders].sort().map((folder) => {
    const { name, version, license } = manifestOf(folder);
    if (!isAllowed(license)) throw new Error(`${name} is bundled, but its licence is not allowed: ${license}`);
    return { name, version, licence: license, texts: licenceTexts(join(ROOT, folder), license) };
  });
}

/**
 * @param {string} folder
 * @returns {{ name: string, version: string, license: string, dependencies?: Record<string, string> }}
 */
function manifestOf(folder) {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
}

/**
 * The folder of a package that another one needs.
 * @param {string} folder
 * @param {string} name
 */
function findNear(folder, name) {
  const inside = `${folder}/node_modules/${name}`;
  return existsSync(join(ROOT, inside)) ? inside : `node_modules/${name}`;
}
