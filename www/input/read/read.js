/** Reads the bytes of a file of any kind that we know. Runs in a worker; every library comes with the first file of its kind. */
import { FileError } from '../file-error.js';
import { kindOf } from '../kinds.js';
import { MAX_BYTES, MAX_DEPTH, MAX_TEXT, MAX_WORD } from '../limits.js';

/** @import { Article } from '../article.js' */
/** @import { Kind } from '../kinds.js' */

/** @typedef {(bytes: Uint8Array, name: string, depth: number) => Promise<Article[]>} Reader */

/** @type {Record<Kind, Reader>} */
const READERS = {
  text: async (bytes, name) => [{ name, text: await decoded(bytes, name) }],
  markdown: async (bytes, name) => [(await import('../markdown.js')).readMarkdown(await decoded(bytes, name), name)],
  page: async (bytes, name) => {
    const [{ readPage }, { decodePage }] = await Promise.all([import('../page/page.js'), import('../decode.js')]);
    return [readPage(decodePage(bytes, name), name)];
  },
  word: async (bytes, name) => [await (await import('../word/word.js')).readWord(bytes, name)],
  pdf: async (bytes, name) => [await (await import('../pdf/pdf.js')).readPdf(bytes, name)],
  mail: async (bytes, name, depth) => (await import('./mail.js')).readMail(bytes, name, (part, its) => read(part, its, depth + 1)),
};

/**
 * Reads a file, and what is attached to it.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {number} [depth] how many files it lies in
 * @returns {Promise<Article[]>} at least one
 * @throws {FileError}
 */
export async function read(bytes, name, depth = 0) {
  if (bytes.length > MAX_BYTES || depth > MAX_DEPTH) throw new FileError('tooLarge', name);
  const articles = await READERS[kindOf(bytes, name)](bytes, name, depth);
  for (const { text } of articles) check(text, name);
  return articles;
}

/**
 * @param {string} text
 * @param {string} name
 * @throws {FileError} where nobody can read that
 */
export function check(text, name) {
  if (text.trim() === '') throw new FileError('empty', name);
  if (text.length > MAX_TEXT) throw new FileError('tooMuch', name);
  if (longestWord(text) > MAX_WORD) throw new FileError('noWords', name);
}

/** @param {string} text */
function longestWord(text) {
  let longest = 0;
  let start = 0;
  for (const { index } of text.matchAll(/\s/g)) {
    longest = Math.max(longest, index - start);
    start = index + 1;
  }
  return Math.max(longest, text.length - start);
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 */
async function decoded(bytes, name) {
  return (await import('../decode.js')).decode(bytes, name);
}
