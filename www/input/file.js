/** Reads a file of any kind that we know. */
import { decode } from './decode.js';
import { readDocx } from './docx.js';
import { readEml } from './eml.js';
import { FileError } from './file-error.js';
import { readPage } from './html.js';
import { readMarkdown } from './markdown.js';
import { readPdf } from './pdf.js';

/** @import { Article } from './article.js' */

/** @typedef {(buffer: ArrayBuffer, name: string) => Article | Promise<Article>} Reader */

/**
 * A reader of files that are text.
 * @param {(text: string, name: string) => Article} read
 * @returns {Reader}
 */
const textual = (read) => (buffer, name) => read(decode(buffer, name), name);

/** Readers by the name's ending. @type {Record<string, Reader>} */
const READERS = {
  txt: textual((text, name) => ({ name, text })),
  md: textual(readMarkdown),
  markdown: textual(readMarkdown),
  html: textual(readPage),
  htm: textual(readPage),
  docx: readDocx,
  pdf: readPdf,
  eml: readEml,
};

/** Endings for a file chooser. */
export const ENDINGS = Object.keys(READERS).map((ending) => `.${ending}`);

/** Largest file read, in bytes: far above any article, far below what stalls a browser. */
export const MAX_BYTES = 20_000_000;

/**
 * Reads one file.
 * @param {File} file
 * @returns {Promise<Article>}
 * @throws {FileError}
 */
export async function readFile(file) {
  const ending = file.name.split('.').pop()?.toLowerCase() ?? '';
  const read = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (!read) throw new FileError('unknownKind', file.name);
  if (file.size > MAX_BYTES) throw new FileError('tooLarge', file.name);
  const article = await read(await file.arrayBuffer(), file.name);
  if (article.text.trim() === '') throw new FileError('empty', file.name);
  return article;
}
