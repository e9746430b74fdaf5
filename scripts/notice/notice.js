/** Writes THIRD_PARTY.txt: what of others is in the page, the package and the single file, and under which licences. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../terminal.js';
import { commandLineParts, crateParts } from './crates.js';
import { npmParts } from './npm.js';

/** @import { Part } from './texts.js' */

/** The notice's name wherever it is shipped. */
export const NOTICE = 'THIRD_PARTY.txt';

const RULE = '-'.repeat(80);

/**
 * @param {Iterable<string>} npmFolders of the packages that have been bundled, as of `packagesOf`
 * @returns {string}
 */
export function noticeText(npmFolders) {
  const npm = npmParts(npmFolders);
  const crates = crateParts();
  return notice([
    { title: 'JavaScript, from npm:', parts: npm },
    {
      title: 'Rust crates, compiled to WebAssembly together with Rust’s standard library (MIT OR Apache-2.0):',
      parts: crates,
    },
  ]);
}

/** @returns {string} the notice of the command line */
export function commandLineNotice() {
  const title = 'Rust crates, together with Rust’s standard library (MIT OR Apache-2.0):';
  return `${notice([{ title, parts: commandLineParts() }])}\n`;
}

/** @param {{ title: string, parts: Part[] }[]} kinds */
function notice(kinds) {
  return [
    'Wortlaut is licensed under MIT or Apache-2.0, at your choice. It holds the work of others:',
    ...kinds.map(({ title, parts }) => list(title, parts)),
    'Data: what the models were trained on, and what the word lists are made from, is named at the end.',
    ...textsOf(kinds.flatMap(({ parts }) => parts)),
    `${RULE}\nWhat the models were trained on\n${corpora()}`,
    `${RULE}\nWord lists\n\n${sources()}`,
    `${RULE}\nUnicode CLDR\n\n${read('src', 'data', 'UNICODE-LICENSE.txt')}`,
  ].join('\n\n');
}

/**
 * @param {string} title
 * @param {Part[]} parts
 */
function list(title, parts) {
  return [title, ...parts.map(({ name, version, licence }) => `  ${name} ${version} (${licence})`)].join('\n');
}

/**
 * Every licence text once, with those whom it concerns.
 * @param {Part[]} parts
 */
function textsOf(parts) {
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const { name, texts } of parts) for (const text of texts) names.set(text, [...(names.get(text) ?? []), name]);
  return [...names].map(([text, whose]) => `${RULE}\n${whose.join(', ')}\n\n${text}`);
}

/** The corpora, with their authors and licences. */
function corpora() {
  const [, section] = /## To train with\n([^]*?)\n## /.exec(read('docs', 'data.md')) ?? [];
  if (!section) throw new Error('docs/data.md does not say what the models were trained on');
  return section;
}

/** Where those word lists come from that are not our own. */
function sources() {
  const folder = join(ROOT, 'src', 'data');
  const lists = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.includes('LICENSE'));
  const heads = lists.map((name) => ({ name, head: headOf(readFileSync(join(folder, name), 'utf8')) }));
  return heads.filter(({ head }) => /licence|CC BY|CLDR|official work/i.test(head)).map(({ name, head }) => `${name}\n${head}`).join('\n\n');
}

/**
 * The comment that a list begins with.
 * @param {string} text
 */
function headOf(text) {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end).map((line) => line.replace(/^#/, ' ')).join('\n');
}

/** @param {string[]} path */
function read(...path) {
  return readFileSync(join(ROOT, ...path), 'utf8').trim();
}
