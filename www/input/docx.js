/** Reads a Word document, by way of the HTML that mammoth makes of it. */
import { readFragment } from './fragment.js';

/** @import { Article } from './article.js' */

/**
 * @param {ArrayBuffer} buffer
 * @param {string} name
 * @returns {Promise<Article>}
 */
export async function readDocx(buffer, name) {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ arrayBuffer: buffer });
  return readFragment(value, name);
}
