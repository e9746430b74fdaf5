/** Reads the text of a PDF file. */
import { FileError } from '../file-error.js';
import { Lines } from '../lines.js';
import { withoutFurniture } from './furniture.js';
import { linesOf } from './lines.js';
import { paragraphsOf } from './paragraphs.js';

/** @import { Article } from '../article.js' */

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Promise<Article>}
 * @throws {FileError}
 */
export async function readPdf(bytes, name) {
  const pages = [];
  const heights = [];
  const file = await open(bytes, name);
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])), number));
    heights.push(page.view[3] ?? 0);
    page.cleanup();
  }
  await file.loadingTask.destroy();
  const out = new Lines();
  for (const { text, kind } of paragraphsOf(withoutFurniture(pages, heights).flat())) {
    out.append({ text, blocks: kind ? [{ kind, start: 0, end: text.length }] : [] });
  }
  if (out.text === '') throw new FileError('scan', name);
  const title = out.blocks.find(({ kind }) => kind === 'title');
  return { name: title ? out.text.slice(title.start, title.end) : name, text: out.text, blocks: out.blocks };
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 */
async function open(bytes, name) {
  const [pdf, worker] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.mjs')]);
  // Found here, pdf.js needs no worker of its own: it runs in ours.
  Object.assign(globalThis, { pdfjsWorker: worker });
  try {
    return await pdf.getDocument({ data: bytes, isEvalSupported: false, useSystemFonts: true, verbosity: 0 }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new FileError(isLocked ? 'password' : 'damaged', name);
  }
}

/**
 * @param {{ str: string, transform: number[], width: number, height: number }} item
 * @returns {import('./rows.js').Piece}
 */
function pieceOf({ str, transform, width, height }) {
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height: height || Math.abs(transform[3] ?? 0) };
}
