/** The article with its marks as one HTML file that needs nothing else. */
import { strings } from '../i18n/strings.js';
import { speakerOf, wordsOf } from '../reading/spans.js';

/** @import { Block, EntityType } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** @typedef {{ start: number, end: number, type: EntityType, name: string }} Mark */

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 Georgia, serif; }
body { margin: 2rem auto; max-width: 40rem; padding: 0 1rem; }
mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: .15em; }
mark[data-type=PER] { text-decoration-style: solid; text-decoration-color: #0b5fa5; }
mark[data-type=ORG] { text-decoration-style: double; text-decoration-color: #a8480b; }
mark[data-type=LOC] { text-decoration-style: dotted; text-decoration-color: #00704f; }
mark[data-type=MISC] { text-decoration-style: dashed; text-decoration-color: #7b3b78; }
li { margin-bottom: .5rem; } .boilerplate { opacity: .6; font-size: .8em; }
`;

/** Elements for kinds of block. @type {Partial<Record<Block['kind'], string>>} */
const ELEMENTS = { title: 'h1', heading: 'h2' };

/** @param {Reading} reading */
export function standaloneHtml(reading) {
  const { analysis, article, text } = reading;
  if (!analysis) return '';
  const marks = analysis.entities
    .flatMap(({ type, name, mentions }) => mentions.map(({ start, end }) => ({ start, end, type, name })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const claims = analysis.claims.map((claim) => {
    const speaker = speakerOf(reading, claim) ?? (claim.kind === 'assertion' ? strings.author : strings.unnamed);
    const manner = [strings.kind[claim.kind], strings.modality[claim.modality], ...(claim.corrected ? [strings.corrected] : [])];
    return `<li><b>${escape(speaker)}</b> (${manner.join(', ')}): <q>${escape(wordsOf(text, claim.spans))}</q></li>`;
  });
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(article?.name ?? 'Wortlaut')}</title>
<style>${STYLE}</style>
<article>
${paragraphs(text, analysis.blocks, marks).join('\n')}
</article>
<h2>${strings.claims}</h2>
<ol>
${claims.join('\n')}
</ol>
</html>
`;
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
    const words = `<mark data-type="${mark.type}" title="${escape(mark.name)}">${escape(text.slice(mark.start, mark.end))}</mark>`;
    body += escape(text.slice(from, mark.start)) + words;
    from = mark.end;
  }
  const element = ELEMENTS[kind] ?? 'p';
  return `<${element} class="${kind}">${body}${escape(text.slice(from, end))}</${element}>`;
}

/** @param {string} words */
function escape(words) {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
