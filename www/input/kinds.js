/** Kinds of files: by the name's ending, and by how the content begins, which is believed more. */
import { FileError } from './file-error.js';

/** @typedef {'text' | 'markdown' | 'page' | 'word' | 'pdf' | 'mail'} Kind */

/** @type {Record<string, Kind>} */
const KINDS = {
  txt: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'page',
  htm: 'page',
  docx: 'word',
  pdf: 'pdf',
  eml: 'mail',
};

/** Endings for a file chooser. */
export const ENDINGS = Object.keys(KINDS).map((ending) => `.${ending}`);

/** Documents of other programs, which can be saved as something that we read. */
const OFFICE = new Set('doc dot rtf odt ott fodt pages wpd wps docm dotx xls xlsx ods ppt pptx odp key numbers epub msg mht mhtml'.split(' '));

/** @param {string} name */
export function endingOf(name) {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** @param {string} name */
export function isKnown(name) {
  return Object.hasOwn(KINDS, endingOf(name));
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Kind}
 * @throws {FileError} where we can't read such files
 */
export function kindOf(bytes, name) {
  const ending = endingOf(name);
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new FileError(isEncrypted(bytes) ? 'password' : 'oldWord', name);
  if (head.startsWith('{\\rtf')) throw new FileError('otherOffice', name);
  if (head.startsWith('PK') && ending !== 'docx') throw new FileError(OFFICE.has(ending) ? 'otherOffice' : 'unknownKind', name);
  if (!isKnown(name)) throw new FileError(OFFICE.has(ending) ? 'otherOffice' : 'unknownKind', name);
  const kind = /** @type {Kind} */ (KINDS[ending]);
  if (kind === 'pdf' && !head.includes('%PDF-')) throw new FileError(bytes.length === 0 ? 'empty' : 'damaged', name);
  return kind;
}

/**
 * Whether an OLE file holds an encrypted document: its directory names the stream `EncryptedPackage`.
 * @param {Uint8Array} bytes
 */
function isEncrypted(bytes) {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(69); at >= 0; at = bytes.indexOf(69, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
