/** Reads an e-mail, such as a press release: subject, sender, text, and what is attached. */
import PostalMime from 'postal-mime';

import { isKnown } from '../kinds.js';
import { MAX_ATTACHMENTS } from '../limits.js';
import { Lines } from '../lines.js';
import { readMarkup } from '../markup.js';
import { parseTree } from '../tree.js';

/** @import { Article } from '../article.js' */

/** What mail programs put before the subject of an answer or a mail sent on. */
const PREFIXES = /^(?:(?:AW|WG|Re|Fwd?|Antw|Antwort|Weiterleitung|Wtrlt)\s*(?:\[\d+\])?\s*:\s*)+/i;

/** Lines so long, in a paragraph of several, were broken by a program, not by who wrote them. */
const SHORTEST_BROKEN = 45;
const LONGEST_BROKEN = 80;

/** So many letters of the HTML's longest block must be in the plain text, or else that only says that there is HTML. */
const SAME = 40;

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {(bytes: Uint8Array, name: string) => Promise<Article[]>} readAttached
 * @returns {Promise<Article[]>} the mail, then its attachments that we can read
 */
export async function readMail(bytes, name, readAttached) {
  const mail = await PostalMime.parse(inUtf8(bytes), { forceRfc822Attachments: true });
  const title = mail.subject?.replace(/\s+/g, ' ').trim().replace(PREFIXES, '');
  const lines = new Lines();
  if (title) lines.block('title', title);
  const sender = senderOf(mail.from);
  if (sender) lines.block('byline', `Von ${sender}`);
  lines.append(bodyOf(mail));
  const attachments = mail.attachments.filter(({ disposition, contentId }) => disposition !== 'inline' || !contentId).slice(0, MAX_ATTACHMENTS);
  for (const it of attachments) lines.block('boilerplate', `Anhang: ${nameOf(it)}`);
  const date = mail.date?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  const article = { name: title || name, text: lines.text, blocks: lines.blocks, ...(date && { date }) };
  const attached = await Promise.allSettled(
    attachments.filter((it) => isKnown(nameOf(it))).map(async (it) => readAttached(contentOf(it), nameOf(it))),
  );
  return [article, ...attached.flatMap((it) => (it.status === 'fulfilled' ? it.value : []))];
}

/**
 * A mail that does not say its encoding is told by its letters.
 * @param {Uint8Array} bytes
 */
function inUtf8(bytes) {
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (/charset\s*=/i.test(text)) return bytes;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes;
  } catch {
    return new TextEncoder().encode(text);
  }
}

/** @param {{ name?: string | undefined, address?: string | undefined } | undefined} from */
function senderOf(from) {
  const { name = '', address = '' } = from ?? {};
  return name && address && name !== address ? `${name} (${address})` : name || address;
}

/** @param {{ text?: string | undefined, html?: string | undefined }} mail */
function bodyOf({ text = '', html = '' }) {
  if (!html) return plainBody(text);
  const rich = readMarkup(parseTree(html));
  const longest = rich.text.split('\n\n').reduce((best, block) => (block.length > best.length ? block : best), '');
  return text.trim() && letters(text).includes(letters(longest).slice(0, SAME)) ? plainBody(text) : rich;
}

/** @param {string} text */
function letters(text) {
  return text.replace(/[^\p{L}\d]+/gu, '');
}

/**
 * A text with its lines as they were meant; what is quoted from other mails and what is signed is no article.
 * @param {string} text
 */
function plainBody(text) {
  const [body = '', ...signature] = text.replace(/\r\n?/g, '\n').split(/^-- ?$/m);
  const lines = new Lines();
  for (const part of body.split(/\n\s*\n/)) {
    const isQuoted = part.trim() !== '' && part.trim().split('\n').every((line) => line.startsWith('>'));
    add(isQuoted ? 'boilerplate' : undefined, unbroken(part.trim()));
  }
  for (const part of signature) add('boilerplate', part.trim());
  return { text: lines.text, blocks: lines.blocks };

  /**
   * @param {'boilerplate' | undefined} kind
   * @param {string} words
   */
  function add(kind, words) {
    lines.append({ text: words, blocks: kind && words ? [{ kind, start: 0, end: words.length }] : [] });
  }
}

/** @param {string} paragraph */
function unbroken(paragraph) {
  const lines = paragraph.split('\n').map((line) => line.trimEnd());
  const all = lines.slice(0, -1);
  const isBroken = all.length > 0 && all.every(({ length }) => length >= SHORTEST_BROKEN && length <= LONGEST_BROKEN);
  return isBroken ? lines.join(' ') : lines.join('\n');
}

/** @param {{ filename: string | null, mimeType: string }} attachment */
function nameOf({ filename, mimeType }) {
  if (mimeType === 'message/rfc822') return filename && isKnown(filename) ? filename : `${filename ?? 'Nachricht'}.eml`;
  return filename ?? 'ohne Namen';
}

/** @param {{ content: ArrayBuffer | Uint8Array | string }} attachment */
function contentOf({ content }) {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
