/** Reads an e-mail, such as a press release: subject, then text. */
import { readFragment } from './fragment.js';

/** @import { Article } from './article.js' */

/**
 * @param {ArrayBuffer} buffer
 * @param {string} name
 * @returns {Promise<Article>}
 */
export async function readEml(buffer, name) {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(buffer);
  const body = mail.text?.trim() ? { text: mail.text, blocks: [] } : readFragment(mail.html ?? '', name);
  const title = mail.subject?.replace(/\s+/g, ' ').trim();
  const date = mail.date?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  const head = title ? `${title}\n\n` : '';
  const moved = (body.blocks ?? []).map((block) => ({
    ...block,
    start: block.start + head.length,
    end: block.end + head.length,
  }));
  return {
    name: title || name,
    text: head + body.text,
    blocks: title ? [{ kind: 'title', start: 0, end: title.length }, ...moved] : moved,
    ...(date && { date }),
  };
}
