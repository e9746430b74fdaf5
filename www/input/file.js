/** Reads a file of any kind that we know. */
import { readPage } from './html.js';
import { readMarkdown } from './markdown.js';

/** @import { Article } from './article.js' */

/** Readers by the name's ending. @type {Record<string, (text: string, name: string) => Article>} */
const READERS = {
  htm: readPage,
  html: readPage,
  markdown: readMarkdown,
  md: readMarkdown,
  txt: (text, name) => ({ name, text }),
};

/** Endings for a file chooser. */
export const ENDINGS = Object.keys(READERS).map((ending) => `.${ending}`);

/** Largest file read, in bytes: far above any article, far below what stalls a browser. */
export const MAX_BYTES = 20_000_000;

/** Why a file can't be read; the message's key for translation. */
export class FileError extends Error {
  /**
   * @param {'unknownKind' | 'tooLarge' | 'notText' | 'empty'} reason
   * @param {string} file
   */
  constructor(reason, file) {
    super(`${file}: ${reason}`);
    this.reason = reason;
    this.file = file;
  }
}

/**
 * Reads one file.
 * @param {File} file
 * @returns {Promise<Article>}
 * @throws {FileError}
 */
export async function readFile(file) {
  const ending = file.name.split('.').pop()?.toLowerCase() ?? '';
  const read = READERS[ending];
  if (!read) throw new FileError('unknownKind', file.name);
  if (file.size > MAX_BYTES) throw new FileError('tooLarge', file.name);
  const article = read(decode(await file.arrayBuffer(), file.name), file.name);
  if (article.text.trim() === '') throw new FileError('empty', file.name);
  return article;
}

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, or else the Windows encoding of old German files.
 * @param {ArrayBuffer} buffer
 * @param {string} name
 */
function decode(buffer, name) {
  const bytes = new Uint8Array(buffer);
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === '255 254') return new TextDecoder('utf-16le').decode(buffer);
  if (mark === '254 255') return new TextDecoder('utf-16be').decode(buffer);
  if (bytes.includes(0)) throw new FileError('notText', name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('windows-1252').decode(buffer);
  }
}
