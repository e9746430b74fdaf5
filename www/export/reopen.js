/** Opens again what was saved as JSON, and reads corrections from every file that holds some. */
import { addressOf } from './address.js';
import { bringIntoView, selectionOf } from './place.js';

/** @import { Block, Span } from '../../pkg/wortlaut.js' */
/** @import { Article } from '../input/article.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { NamedFinding, Place } from './place.js' */

/** What was saved. @typedef {{ article: Article, corrections: unknown, place: Place }} Saved */

/** @type {Block['kind'][]} */
const BLOCKS = ['title', 'subtitle', 'byline', 'date', 'paragraph', 'heading', 'list_item', 'caption', 'source', 'boilerplate'];

/** @type {readonly unknown[]} */
const FINDINGS = ['claim', 'entity', 'quantity', 'time'];

/**
 * @param {string} file
 * @returns {Saved | null} null where it is something else
 */
export function readSaved(file) {
  const data = parsed(file);
  if (!data || typeof data.text !== 'string' || !isObject(data.corrections)) return null;
  const { name, date, url, text, blocks, corrections, place } = data;
  /** @type {Article} */
  const article = { name: typeof name === 'string' && name ? name : 'Wortlaut', text };
  if (typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date)) article.date = date;
  if (typeof url === 'string' && addressOf(url)) article.url = url;
  if (Array.isArray(blocks) && blocks.every((it) => isBlock(it, text.length))) article.blocks = blocks;
  return { article, corrections, place: placeIn(place) };
}

/**
 * Takes up work where it was left. The article is open already.
 * @param {Reading} reading
 * @param {Saved} saved
 * @param {ParentNode} root holds the article
 * @returns {Promise<boolean>} false where the corrections can't be read
 */
export async function resume(reading, { corrections, place, article }, root) {
  const show = () => {
    if (reading.article?.text !== article.text) return reading.removeEventListener('analysis', show);
    const selection = place.finding && selectionOf(reading, place.finding);
    if (place.finding && !selection) return undefined; // it may be there once corrections have been analysed
    reading.removeEventListener('analysis', show);
    if (selection) reading.select(selection);
    requestAnimationFrame(() => bringIntoView(root, article.text, place.at));
    return undefined;
  };
  reading.addEventListener('analysis', show);
  try {
    await reading.corrections.addText(JSON.stringify(corrections));
  } catch {
    return false;
  }
  return true;
}

/**
 * The text of a file of corrections, also where it was saved with everything or as Web Annotations.
 * @param {string} file
 */
export function correctionsIn(file) {
  const data = parsed(file);
  if (isObject(data?.corrections)) return JSON.stringify(data.corrections);
  return data?.type === 'AnnotationPage' && Array.isArray(data.items) ? JSON.stringify(annotated(data.items)) : file;
}

/**
 * What Web Annotations of ours say, in the first form of the file of corrections.
 * @param {unknown[]} items
 */
function annotated(items) {
  /** @type {Record<string, unknown>} */
  const claims = Object.create(null);
  const mentions = [];
  for (const item of items) {
    if (!isObject(item)) continue;
    const at = quoteIn(item.target);
    const { 'wortlaut:claim': claim, 'wortlaut:entity': entity } = item;
    if (at && isObject(entity)) mentions.push({ at, name: String(entity.name ?? ''), type: String(entity.type) });
    if (!at || !isObject(claim)) continue;
    const { id, status = 'open', note = '', link = '', ...corrected } = claim;
    if (status !== 'open' || note || link || Object.keys(corrected).length > 0) {
      claims[String(id)] = { status, note, link, ...corrected, at };
    }
  }
  return { version: 1, claims, names: [], ignore: [], mentions };
}

/**
 * The words that an annotation is about, from its first target's beginning.
 * @param {unknown} target
 */
function quoteIn(target) {
  const [first] = [target].flat();
  const selectors = isObject(first) && Array.isArray(first.selector) ? first.selector.filter(isObject) : [];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (typeof quote?.exact !== 'string') return null;
  const { exact, prefix = '', suffix = '' } = quote;
  return { exact, prefix: String(prefix), suffix: String(suffix), start: Number(position?.start) || 0 };
}

/** @param {unknown} place @returns {Place} */
function placeIn(place) {
  const { at, finding } = isObject(place) ? place : {};
  const isNamed = isObject(finding) && FINDINGS.includes(finding.type);
  return { at: Number(at) || 0, finding: isNamed ? /** @type {NamedFinding} */ (/** @type {unknown} */ (finding)) : null };
}

/**
 * @param {unknown} block
 * @param {number} length of the text
 */
function isBlock(block, length) {
  if (!isObject(block)) return false;
  const { kind, start, end } = /** @type {Block & Span} */ (/** @type {unknown} */ (block));
  return BLOCKS.includes(kind) && Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
}

/**
 * @param {string} file
 * @returns {Record<string, unknown> | null}
 */
function parsed(file) {
  try {
    const data = JSON.parse(file);
    return isObject(data) ? data : null;
  } catch {
    return null;
  }
}

/** @param {unknown} it @returns {it is Record<string, unknown>} */
function isObject(it) {
  return typeof it === 'object' && it !== null && !Array.isArray(it);
}
