/** Hands a text to the reader as a file, without a server. */

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function saveFile(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // long after the download has begun
}

/**
 * A file name made of an article's name.
 * @param {string} name
 */
export function fileName(name) {
  const words = name.replace(/\.[a-z]{2,8}$/i, '').normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-');
  return words.replace(/^-|-$/g, '').slice(0, 60) || 'wortlaut';
}
