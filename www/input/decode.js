/** Decodes the bytes of a text file. */
import { FileError } from './file-error.js';

/**
 * UTF-8, UTF-16 with a byte order mark, or else the Windows encoding of old German files.
 * @param {ArrayBuffer} buffer
 * @param {string} name
 * @throws {FileError} where the file is no text
 */
export function decode(buffer, name) {
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
