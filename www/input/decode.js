/** Decodes the bytes of a text file. */
import { FileError } from './file-error.js';

/**
 * UTF-8, UTF-16 with a byte order mark, or else the Windows encoding of old German files.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @throws {FileError} where the file is no text
 */
export function decode(bytes, name) {
  return marked(bytes) ?? guessed(bytes, name);
}

/**
 * As above; a page may name its encoding itself.
 * @param {Uint8Array} bytes
 * @param {string} name
 */
export function decodePage(bytes, name) {
  const text = marked(bytes);
  if (text !== null) return text;
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const told = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (!told || /^utf-?8$/i.test(told)) return guessed(bytes, name);
  try {
    return new TextDecoder(told).decode(bytes);
  } catch {
    return guessed(bytes, name);
  }
}

/** @param {Uint8Array} bytes */
function marked(bytes) {
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === '255 254') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '254 255') return new TextDecoder('utf-16be').decode(bytes);
  return null;
}


/**
 * @param {Uint8Array} bytes
 * @param {string} name
 */
function guessed(bytes, name) {
  if (bytes.includes(0)) throw new FileError('notText', name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const umlauts = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
    const faults = text.match(/\ufffd/g)?.length ?? 0;
    // A single broken letter in UTF-8 must not spoil all the others.
    if (faults <= umlauts / 2) return text;
    const isMac = bytes.includes(13) && !bytes.includes(10);
    return new TextDecoder(isMac ? 'macintosh' : 'windows-1252').decode(bytes);
  }
}
