/** Reads what was pasted or dropped: files, rich text or plain text. */
import { readFragment } from './fragment.js';

/** @import { Article } from './article.js' */

/**
 * What a paste or drop holds. Must be called while the event is handled.
 * @param {DataTransfer} transfer
 * @param {string} name for text without a file name
 * @returns {{ files: File[], article: Article | null }}
 */
export function readTransfer(transfer, name) {
  const files = [...transfer.files];
  if (files.length > 0) return { files, article: null };
  const markup = transfer.getData('text/html');
  const plain = transfer.getData('text/plain');
  const rich = markup ? readFragment(markup, name) : null;
  // A fragment without blocks is a line copied out of an editor: its plain text is the better one.
  const article = rich && rich.blocks?.length ? rich : { name, text: plain || (rich?.text ?? '') };
  return { files, article: article.text.trim() === '' ? null : article };
}
