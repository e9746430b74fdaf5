/** An article as it was stored, where it can be used. */

/** @import { Block } from '../../pkg/wortlaut.js' */
/** @import { KeptArticle } from '../store/shapes.js' */

const KINDS = ['title', 'subtitle', 'byline', 'date', 'paragraph', 'heading', 'list_item', 'caption', 'source', 'boilerplate'];

/**
 * @param {unknown} raw
 * @returns {KeptArticle | null} without blocks or day where these are unfit; null where there is no text
 */
export function fitArticle(raw) {
  const { store, id, text, name, blocks, date, url, work, opened, at, shelf } = /** @type {Record<string, unknown>} */ (raw ?? {});
  if (typeof store !== 'string' || typeof id !== 'string' || typeof text !== 'string' || !text.trim()) return null;
  return {
    ...{ store, id, text, name: typeof name === 'string' ? name : '', work: typeof work === 'string' ? work : '' },
    ...{ opened: Number.isFinite(opened) ? Number(opened) : 0, at: Number.isFinite(at) ? Number(at) : 0 },
    shelf: Array.isArray(shelf) ? shelf.filter((it) => typeof it === 'string') : [id],
    ...(typeof url === 'string' && { url }),
    ...(isDay(date) && { date }),
    ...(areBlocks(blocks, text.length) && { blocks }),
  };
}

/** @param {unknown} it @returns {it is string} */
function isDay(it) {
  if (typeof it !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(it)) return false;
  const day = new Date(`${it}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(it);
}

/**
 * Whether the analyzer takes blocks as known: in order, inside of the text.
 * @param {unknown} it
 * @param {number} length
 * @returns {it is Block[]}
 */
function areBlocks(it, length) {
  if (!Array.isArray(it)) return false;
  let free = 0;
  return it.every((block) => {
    const { kind, start, end } = block ?? {};
    const isFit = KINDS.includes(kind) && Number.isInteger(start) && Number.isInteger(end) && start >= free && end > start && end <= length;
    free = end;
    return isFit;
  });
}
