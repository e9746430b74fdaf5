/** How much of the saved news pages in `../shared/data/html` is read right: `node tests/node/pages.js [all|look|held] [-v]`. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { readPage } from '../../www/input/page/page.js';

const FOLDER = '../shared/data/html';

/** @typedef {{ title: string, authors: string[], date: string, lead: string[], paragraphs: string[], headings: string[] }} Expected */

/** Parts in hundredths. @typedef {Record<'leads' | 'headlines' | 'dates' | 'paragraphs' | 'authors' | 'precision' | 'recall', number>} Score */

export const arePagesHere = existsSync(`${FOLDER}/expected.json`);

/**
 * Reads half of the pages, or all: rules are made looking at `look`, and proved on `held`.
 * @param {'look' | 'held' | 'all'} half
 * @param {(name: string, report: Report) => void} [onPage]
 * @returns {Score}
 */
export function measure(half, onPage) {
  const expected = /** @type {Record<string, Expected>} */ (JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')));
  const names = Object.keys(expected).sort().filter((_, index) => half === 'all' || (index % 2 === 0) === (half === 'look'));
  const reports = names.map((name) => {
    const markup = gunzipSync(readFileSync(`${FOLDER}/${name}.gz`)).toString();
    const report = reportOn(readPage(markup, name), withAll(expected[name]));
    onPage?.(name, report);
    return report;
  });
  const share = (/** @type {(report: Report) => number} */ right, /** @type {(report: Report) => number} */ all) => {
    const total = (/** @type {(report: Report) => number} */ of) => reports.reduce((sum, it) => sum + of(it), 0);
    return Math.round((1000 * total(right)) / total(all)) / 10;
  };
  return {
    leads: share((it) => it.leads - it.missing.leads.length, (it) => it.leads),
    headlines: share((it) => Number(it.isHeadline), () => 1),
    dates: share((it) => Number(it.isDate), () => 1),
    authors: share((it) => it.authors - it.missing.authors.length, (it) => it.authors),
    paragraphs: share((it) => it.paragraphs - it.missing.paragraphs.length, (it) => it.paragraphs),
    precision: share((it) => it.right, (it) => it.words),
    recall: share((it) => it.right, (it) => it.wanted),
  };
}

/** What is not known of a page is not asked. @param {any} known @returns {Expected} */
function withAll(known) {
  return { ...known, authors: known.authors ?? [], lead: known.lead ?? [], headings: known.headings ?? [] };
}

/** @typedef {ReturnType<typeof reportOn>} Report */

/**
 * @param {ReturnType<typeof readPage>} article
 * @param {Expected} expected
 */
function reportOn(article, expected) {
  const text = plain(article.text);
  const lacks = (/** @type {string} */ words) => !text.includes(plain(words));
  const title = article.blocks.find(({ kind }) => kind === 'title');
  const headline = title ? article.text.slice(title.start, title.end) : '';
  const wanted = [expected.title, ...expected.authors, ...expected.lead, ...expected.paragraphs, ...expected.headings];
  const got = wordsOf(article.text);
  const left = countsOf(wanted.flatMap(wordsOf));
  let right = 0;
  for (const word of got) {
    if (!left.get(word)) continue;
    left.set(word, (left.get(word) ?? 0) - 1);
    right += 1;
  }
  return {
    headline,
    isHeadline: plain(headline) === plain(expected.title),
    date: article.date,
    isDate: article.date === expected.date.slice(0, 10),
    leads: expected.lead.length,
    paragraphs: expected.paragraphs.length,
    authors: expected.authors.length,
    words: got.length,
    wanted: wanted.flatMap(wordsOf).length,
    right,
    missing: {
      leads: expected.lead.filter(lacks),
      paragraphs: expected.paragraphs.filter(lacks),
      headings: expected.headings.filter(lacks),
      authors: expected.authors.filter(lacks),
    },
    expected,
    article,
  };
}

/** Letters and digits alone. @param {string} text */
function plain(text) {
  return wordsOf(text).join('');
}

/** @param {string} text */
function wordsOf(text) {
  return text.replace(/\u00ad/g, '').toLowerCase().normalize('NFKC').match(/[\p{L}\p{M}\d]+/gu) ?? [];
}

/** @param {string[]} words */
function countsOf(words) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Says what is wrong with a page.
 * @param {string} name
 * @param {Report} report
 */
function tell(name, { missing, expected, article, isHeadline, headline, isDate, date, words, right }) {
  console.log(`\n${name}: ${words} words, ${Math.round((100 * right) / words)} % of them wanted`);
  if (!isHeadline) console.log(`  headline ${headline}\n  expected ${expected.title}`);
  if (!isDate) console.log(`  date ${date}, expected ${expected.date}`);
  for (const [kind, all] of Object.entries(missing)) for (const it of all) console.log(`  no ${kind}: ${it.slice(0, 160)}`);
  const all = plain([expected.title, ...expected.authors, ...expected.lead, ...expected.paragraphs, ...expected.headings].join(' '));
  for (const block of article.text.split('\n\n')) if (!all.includes(plain(block))) console.log(`  + ${block.slice(0, 160)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const half = /** @type {'look' | 'held' | 'all' | undefined} */ (process.argv[2]);
  const isLoud = process.argv.includes('-v');
  for (const it of half ? [half] : /** @type {const} */ (['look', 'held'])) {
    console.log(it, JSON.stringify(measure(it, isLoud ? tell : undefined)));
  }
}
