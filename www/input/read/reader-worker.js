/** The Web Worker that reads files: it can be stopped at any time, whatever a file makes it do. */
import { FileError } from '../file-error.js';
import { read } from './read.js';

/** @import { Answer } from '../file.js' */

addEventListener('message', async ({ data }) => {
  // pdf.js takes any worker for its own, and speaks up as well: what is ours says so.
  if (data instanceof File) postMessage({ answer: await answer(data) });
});

/**
 * @param {File} file
 * @returns {Promise<Answer>}
 */
async function answer(file) {
  try {
    return { articles: await read(new Uint8Array(await file.arrayBuffer()), file.name) };
  } catch (error) {
    return { reason: error instanceof FileError ? error.reason : isChunk(error) ? 'notLoaded' : 'damaged' };
  }
}

/**
 * Whether a part of our own could not be loaded: webpack's error, or the browser's own.
 * @param {unknown} error
 */
function isChunk(error) {
  return error instanceof Error && (error.name === 'ChunkLoadError' || /dynamically imported module/i.test(error.message));
}
