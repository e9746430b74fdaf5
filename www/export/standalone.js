/** The article with its marks as one HTML file that needs nothing else. */
import { addressOf } from './address.js';
import { mannerOf } from './dossier.js';
import { quoted } from './quoted.js';

/** @import { Block, EntityType } from '../../pkg/wortlaut.js' */
/** @import { Wording } from '../i18n/wording.js' */
/** @import { Dossier, KnownClaim } from './dossier.js' */

/** @typedef {{ start: number, end: number, type: EntityType, name: string }} Mark */

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 Georgia, serif; }
body { margin: 2rem auto; max-width: 40rem; padding: 0 1rem; }
mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: .15em; }
mark[data-type=PER] { text-decoration-style: solid; text-decoration-color: #0b5fa5; }
mark[data-type=ORG] { text-decoration-style: double; text-decoration-color: #a8480b; }
mark[data-type=LOC] { text-decoration-style: dotted; text-decoration-color: #00704f; }
mark[data-type=MISC] { text-decoration-style: dashed; text-decoration-color: #7b3b78; }
li { margin-bottom: .5rem; } [data-status=rejected] { opacity: .75; } .boilerplate { opacity: .6; font-size: .8em; }
`;

/** Elements for kinds of block. @type {Partial<Record<Block['kind'], string>>} */
const ELEMENTS = { title: 'h1', heading: 'h2' };

/**
 * @param {Dossier} dossier
 * @returns {string}
 */
export function standaloneHtml(dossier) {
  const { analysis, claims, headline, leftOut, text, words } = dossier;
  const { strings, plural } = words;
  const marks = analysis.entities
    .flatMap(({ type, name, mentions }) => mentions.map(({ start, end }) => ({ start, end, type, name })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escape(headline || 'Wortlaut')}</title>
<style>${STYLE}</style>
<article>
${paragraphs(text, analysis.blocks, marks).join('\n')}
</article>
<h2>${escape(strings.claims)}</h2>
<ol>
${claims.map((known) => statement(words, known)).join('\n')}
</ol>
${leftOut > 0 ? `<p>${escape(plural(strings.leftOut, leftOut))}</p>\n` : ''}</html>
`;
}

/**
 * @param {Wording} words
 * @param {KnownClaim} known
 */
function statement(words, known) {
  const { strings } = words;
  const { says, status, note, link } = known;
  const said = escape(quoted(known.words));
  const parts = [
    `<b>${escape(says)}</b> (${escape(mannerOf(words, known).join(', '))}): `,
    status === 'rejected' ? `<s>${said}</s>` : said,
    note && `<br>${escape(strings.note)}: ${escape(note)}`,
    link && `<br>${escape(strings.link)}: ${evidence(link)}`,
  ];
  return `<li data-status="${escape(status)}">${parts.filter(Boolean).join('')}</li>`;
}

/** @param {string} link as typed */
function evidence(link) {
  const address = addressOf(link);
  return address ? `<a href="${escape(address)}" rel="noreferrer">${escape(address)}</a>` : escape(link);
}

/**
 * @param {string} text
 * @param {Block[]} blocks in order
 * @param {Mark[]} marks in order
 */
function paragraphs(text, blocks, marks) {
  let next = 0;
  return blocks.map((block) => {
    const first = next;
    while ((marks[next]?.start ?? Infinity) < block.end) next += 1;
    return paragraph(text, block, marks.slice(first, next));
  });
}

/**
 * @param {string} text
 * @param {Block} block
 * @param {Mark[]} marks that may stand in it, in order
 */
function paragraph(text, { kind, start, end }, marks) {
  let from = start;
  let body = '';
  for (const mark of marks) {
    if (mark.start < from || mark.end > end) continue; // elsewhere, or inside the one before
    const words = escape(text.slice(mark.start, mark.end));
    body += escape(text.slice(from, mark.start));
    body += `<mark data-type="${escape(mark.type)}" title="${escape(mark.name)}">${words}</mark>`;
    from = mark.end;
  }
  const element = Object.hasOwn(ELEMENTS, kind) ? ELEMENTS[kind] : 'p';
  return `<${element} class="${escape(kind)}">${body}${escape(text.slice(from, end))}</${element}>`;
}

/** @param {string} words */
function escape(words) {
  return String(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
