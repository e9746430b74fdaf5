/** Unpacks parts of a Zip file, no more than is allowed. */
import JSZip from 'jszip';

import { FileError } from '../file-error.js';
import { MAX_UNPACKED } from '../limits.js';

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {RegExp} wanted names of the parts to unpack
 * @returns {Promise<Map<string, string>>}
 * @throws {FileError} where it is no Zip file, or unpacks to too much
 */
export async function unpack(bytes, name, wanted) {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new FileError('damaged', name);
  });
  const parts = new Map();
  let left = MAX_UNPACKED;
  for (const [path, part] of Object.entries(zip.files)) {
    if (part.dir || !wanted.test(path)) continue;
    const content = await inflate(part, left, name);
    left -= content.length;
    parts.set(path, new TextDecoder().decode(content));
  }
  return parts;
}

/**
 * Unpacks piece by piece: what a file says about its size may be a lie.
 * @param {any} part of JSZip, whose types lack the stream
 * @param {number} most bytes
 * @param {string} name
 * @returns {Promise<Uint8Array>}
 */
function inflate(part, most, name) {
  return new Promise((resolve, reject) => {
    /** @type {Uint8Array[]} */
    const pieces = [];
    let size = 0;
    const stream = part.internalStream('uint8array');
    stream.on('data', (/** @type {Uint8Array} */ piece) => {
      size += piece.length;
      pieces.push(piece);
      if (size <= most) return;
      stream.pause();
      reject(new FileError('tooMuch', name));
    });
    stream.on('error', () => reject(new FileError('damaged', name)));
    stream.on('end', () => resolve(joined(pieces, size)));
    stream.resume();
  });
}

/**
 * @param {Uint8Array[]} pieces
 * @param {number} size
 */
function joined(pieces, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
