/** Reads an article out of an HTML page: its text, the blocks that the markup shows, its date. */
import { Readability } from '@mozilla/readability';

import { parseInert, withInertMarkup } from '../analyzer/trust.js';
import { readMarkup } from './markup.js';

/** @import { Block, BlockKind } from '../../pkg/wortlaut.js' */
/** @import { Article } from './article.js' */

/**
 * Reads a whole page: title, byline and date, then the article without what stands around it.
 * @param {string} markup
 * @param {string} name
 * @returns {Article}
 */
export function readPage(markup, name) {
  const whole = parseInert(markup);
  const found = withInertMarkup(() => new Readability(parseInert(markup), { serializer: (node) => node }).parse());
  const body = readMarkup(/** @type {Element} */ (found?.content ?? whole.body));
  const title = found?.title?.trim();
  const byline = found?.byline?.trim();
  const text = new Parts();
  if (title && !body.text.startsWith(title)) text.add('title', title);
  if (byline && !body.text.includes(byline)) text.add('byline', byline);
  const blocks = text.append(body);
  const date = day(found?.publishedTime ?? whole.querySelector('time[datetime]')?.getAttribute('datetime'));
  const url = address(whole);
  return { name: title || name, text: text.text, blocks, ...(date && { date }), ...(url && { url }) };
}

/**
 * The address that a page gives as its own.
 * @param {Document} page
 * @returns {string | undefined}
 */
function address(page) {
  const own = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const shared = page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [own, shared].find((it) => it && /^https?:\/\//.test(it)) ?? undefined;
}

/**
 * The day in a time stamp, as the source's own clock shows it.
 * @param {string | null | undefined} stamp
 */
function day(stamp) {
  return stamp?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
}

/** Lines put before the body of an article. */
class Parts {
  text = '';
  /** @type {Block[]} */
  #blocks = [];

  /**
   * @param {BlockKind} kind
   * @param {string} line
   */
  add(kind, line) {
    const flat = line.replace(/\s+/g, ' ');
    this.#blocks.push({ kind, start: this.text.length, end: this.text.length + flat.length });
    this.text += `${flat}\n\n`;
  }

  /**
   * @param {{ text: string, blocks: Block[] }} body
   * @returns {Block[]} the blocks of all parts
   */
  append(body) {
    const shift = this.text.length;
    this.text += body.text;
    const moved = body.blocks.map(({ kind, start, end }) => ({ kind, start: start + shift, end: end + shift }));
    return [...this.#blocks, ...moved];
  }
}
