/** Reads what was pasted or dropped: files, a whole page, rich text or plain text. */
import { readFragment } from './fragment.js';

/** @import { Article } from './article.js' */

/** Elements that stand around articles: markup that holds them was copied as a page. */
const AROUND = /<(?:nav|footer|aside|main|header|form)\b|\brole="?(?:navigation|contentinfo|main|banner)\b/i;

/** More characters than this are read like a file: elsewhere, within bounds. */
const LARGE = 200_000;

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
  if (AROUND.test(markup) || markup.length > LARGE) return { files: [new File([markup], `${name}.html`)], article: null };
  if (plain.length > LARGE) return { files: [new File([plain], `${name}.txt`)], article: null };
  const rich = markup ? readFragment(markup, name) : null;
  // A fragment without blocks is a line copied out of an editor: its plain text is the better one.
  const article = rich && rich.blocks?.length ? rich : { name, text: plain || (rich?.text ?? '') };
  return { files, article: article.text.trim() === '' ? null : article };
}
