/** The licence texts that come with what we use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something of somebody else's in what we ship. @typedef {{ name: string, version: string, licence: string, texts: string[] }} Part */

const LICENCE = /^(licen[cs]e|copying|notice|unlicense)/i;

/**
 * @param {string} folder
 * @param {string} licence in SPDX form: where there is a choice, we take MIT
 * @returns {string[]}
 * @throws {Error} where there is none: somebody must look for it
 */
export function licenceTexts(folder, licence) {
  const files = readdirSync(folder).filter((name) => LICENCE.test(name));
  const chosen = /\bMIT\b/.test(licence) ? files.filter((name) => !/apache|copying|unlicense/i.test(name)) : files;
  if (chosen.length === 0) throw new Error(`no licence text in ${folder} (${licence})`);
  return chosen.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}
