/** Checks that every npm package has a licence under which anybody may use it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './terminal.js';

/** Licences that ask for no more than to be named, or to keep changes to their own files open. */
const ALLOWED = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC-BY-4.0 CC0-1.0 ISC MIT MIT-0 Python-2.0 Unlicense Zlib'.split(' '),
);

/** Packages whose own words for their licence are not in SPDX form, after a look at the licence itself. */
const SEEN = new Map([['duck', 'BSD']]); // BSD-2-Clause

/** Used for tests only and never shipped, so the page may not hold them. */
const ALLOWED_IN_TESTS = new Set(['MPL-2.0']);

/** @throws where a package's licence is not among the allowed ones */
export function checkLicences() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const wrong = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { dev, license }]) => ({ name: path.replace(/^.*node_modules\//, ''), dev, license }))
    .filter(({ name, license }) => SEEN.get(name) !== license)
    .filter(({ dev, license }) => !isAllowed(license ?? 'none') && !(dev && ALLOWED_IN_TESTS.has(license)));
  if (wrong.length === 0) return;
  const list = wrong.map(({ name, license }) => `${name} (${license ?? 'none'})`).join(', ');
  throw new Error(`npm packages whose licence is not allowed: ${list}`);
}

/**
 * Whether it may be in what we ship.
 * @param {string} expression in SPDX form
 */
export function isAllowed(expression) {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence)));
}
