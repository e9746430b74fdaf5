/** What a page says about its article in its head: JSON-LD of schema.org, Open Graph and other meta elements. */
import { within } from '../visit.js';
import { plain } from './words.js';

/** @import { TreeNode } from '../tree.js' */

/**
 * What a page tells of its article.
 * @typedef {object} Facts
 * @property {string[]} titles the one made for sharing first: it is seldom written for search engines
 * @property {string[]} descriptions
 * @property {string[]} authors
 * @property {string} date of publication, `YYYY-MM-DD`; empty where none is told
 * @property {string} body the article's text, where the page has it; else empty
 * @property {string} url
 */

/** Types of schema.org that are articles; their names end so. */
const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|AnalysisNews|OpinionNews|ReportageNews)$/;

/** Meta elements that give the day, in the order of trust. */
const DATES = `article:published_time datePublished date publish-date published pubdate sailthru.date parsely-pub-date
  cXenseParse:recs:publishtime last-modified og:article:published_time dc.date dcterms.created dcterms.date date.created
  article:modified_time`.split(/\s+/);

/** So many objects of JSON-LD are looked at. */
const MOST_OBJECTS = 5000;

/**
 * @param {TreeNode} page
 * @returns {Facts}
 */
export function factsOf(page) {
  /** @type {Map<string, string[]>} */
  const metas = new Map();
  /** @type {any[]} */
  const objects = [];
  let title = '';
  let url = '';
  for (const node of within(page)) {
    if (node.nodeName === 'META') addMeta(metas, node);
    else if (node.nodeName === 'TITLE') title ||= words(node.textContent);
    else if (node.nodeName === 'LINK' && node.getAttribute('rel') === 'canonical') url ||= node.getAttribute('href') ?? '';
    else if (isJsonLd(node)) objects.push(...objectsIn(node.textContent));
  }
  const meta = (/** @type {string[]} */ ...names) => names.flatMap((name) => metas.get(name.toLowerCase()) ?? []);
  const article = articleAmong(objects);
  const address = [url, ...meta('og:url'), addressOf(article)].find((it) => /^https?:\/\/\S+$/.test(it)) ?? '';
  const sites = [meta('og:site_name')[0] ?? words(nameOf(article.publisher)[0]), hostOf(address)].filter(Boolean);
  const ownTitle = meta('og:title', 'twitter:title', 'title');
  return {
    titles: distinct([...ownTitle, words(article.headline), words(article.alternativeHeadline), words(article.name), title].map((it) => withoutSite(it, sites))),
    descriptions: distinct([...meta('og:description', 'description', 'twitter:description'), words(article.description)]),
    authors: authorsOf(article, meta('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author')),
    date: [article.datePublished, ...meta(...DATES), article.dateCreated, article.dateModified].map(dayOf).find(Boolean) ?? '',
    body: typeof article.articleBody === 'string' ? decoded(article.articleBody) : '',
    url: address,
  };
}

/**
 * @param {Map<string, string[]>} metas
 * @param {TreeNode} node
 */
function addMeta(metas, node) {
  const name = (node.getAttribute('property') ?? node.getAttribute('name') ?? node.getAttribute('itemprop') ?? '').toLowerCase();
  const content = words(node.getAttribute('content'));
  if (name && content) metas.set(name, [...(metas.get(name) ?? []), content].slice(0, 20));
}

/** @param {TreeNode} node */
function isJsonLd(node) {
  return node.nodeName === 'SCRIPT' && /^application\/ld\+json/i.test(node.getAttribute('type') ?? '');
}

/**
 * Every object in some JSON-LD, however deep; none where it is damaged.
 * @param {string} text
 * @returns {any[]}
 */
function objectsIn(text) {
  /** @type {unknown[]} */
  const waiting = [parsed(text)];
  const objects = [];
  for (let it = waiting.shift(); objects.length < MOST_OBJECTS && waiting.length < MOST_OBJECTS; it = waiting.shift()) {
    if (it && typeof it === 'object') {
      if (!Array.isArray(it)) objects.push(it);
      waiting.push(...Object.values(it).filter((value) => value && typeof value === 'object'));
    }
    if (waiting.length === 0) break;
  }
  return objects;
}

/** @param {string} text */
function parsed(text) {
  const json = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\]\]>)\s*$/, '');
  for (const attempt of [json, json.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Line breaks inside of strings are a common fault, mended in the second attempt.
    }
  }
  return null;
}

/**
 * The article that a page is about: the one that says most, as teasers are articles too.
 * @param {any[]} objects
 * @returns {any}
 */
function articleAmong(objects) {
  const articles = objects.filter((it) => [it['@type']].flat().some((type) => ARTICLE.test(String(type))));
  const wealth = (/** @type {any} */ it) => ['headline', 'datePublished', 'author', 'articleBody', 'description'].filter((key) => it[key]).length;
  return articles.reduce((best, it) => (wealth(it) > wealth(best) ? it : best), articles[0] ?? {});
}

/**
 * @param {any} article
 * @param {string[]} metas
 */
function authorsOf(article, metas) {
  const names = [article.author, article.creator].map((it) => nameOf(it)).find((it) => it.length > 0) ?? [];
  const given = names.length > 0 ? names : metas;
  return distinct(given.map(words).filter((name) => name && !/^https?:|^www\./.test(name)).map((name) => name.replace(/^(?:von|by) /i, '')));
}

/**
 * @param {any} value a name, an object with one, or several
 * @returns {string[]}
 */
function nameOf(value) {
  return [value].flat().slice(0, 20).flatMap((it) => (typeof it === 'string' ? [it] : it && typeof it === 'object' ? [it.name].flat() : [])).filter((it) => typeof it === 'string');
}

/** @param {any} article */
function addressOf(article) {
  const main = article.mainEntityOfPage;
  return String(typeof main === 'string' ? main : (main?.['@id'] ?? article.url ?? ''));
}

/**
 * The day in a time stamp, as the source's own clock shows it; a time in UTC is told by the German clock.
 * @param {unknown} stamp
 */
export function dayOf(stamp) {
  const text = String(stamp ?? '');
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
  if (german) return `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
}

/**
 * @param {unknown} value
 * @returns {string} on one line, its entities resolved
 */
export function words(value) {
  return typeof value === 'string' ? decoded(value).replace(/\s+/g, ' ').trim() : '';
}

/** Entities that were written twice, as in `&amp;quot;`. @type {Record<string, string>} */
const ENTITIES = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: '\u00a0', shy: '\u00ad', ndash: '–', mdash: '—', bdquo: '„', ldquo: '“', rdquo: '”', sbquo: '‚', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', hellip: '…', euro: '€', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß' };

/** @param {string} text */
function decoded(text) {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  }).replace(/<\/?(?:p|br|b|i|em|strong|a|span)\b[^<>]{0,300}>/gi, ' ');
}

/**
 * The name that a site goes by in its address: `blatt` of `www.blatt.de`.
 * @param {string} url
 */
function hostOf(url) {
  return /^https?:\/\/(?:[^/?#]*\.)?([a-z\d-]{2,})\.[a-z]{2,}(?:[/:?#]|$)/i.exec(url)?.[1] ?? '';
}

/** What else stands behind titles: an address, a day. */
const BEHIND = /^(?:[\w.-]+\.(?:de|at|ch|com|org|net|eu|info|news|tv)|\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{4})$/iu;

/**
 * A title without the publication's name behind it.
 * @param {string} title
 * @param {string[]} sites names of the publication
 * @returns {string}
 */
function withoutSite(title, sites) {
  const [, rest = '', last = ''] = /^(.*\S)\s+(?:[|•·»:]|-|–|—)\s+([^|]*)$/.exec(title) ?? [];
  const isSite = BEHIND.test(last) || sites.some((site) => plain(last).includes(plain(site)));
  return last && (isSite || /[|•·»]\s+[^|•·»]*$/.test(title)) ? withoutSite(rest, sites) : title;
}

/** @param {string[]} all */
function distinct(all) {
  return [...new Set(all.filter(Boolean))];
}
