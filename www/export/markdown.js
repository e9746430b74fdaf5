/** A briefing in Markdown: who says what, then names, then figures. */
import { figureText, timeText } from '../findings/values.js';
import { plural, strings } from '../i18n/strings.js';
import { speakerOf, wordsOf } from '../reading/spans.js';
import { linkTo } from './text-fragment.js';

/** @import { Claim, Entity } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** @param {Reading} reading */
export function briefing(reading) {
  const { analysis, article, text } = reading;
  if (!analysis) return '';
  const figures = [
    ...analysis.quantities.map((it) => ({ span: it, value: figureText(it, reading) })),
    ...analysis.times.map((it) => ({ span: it, value: timeText(it, reading) })),
  ].sort((a, b) => a.span.start - b.span.start);
  const sections = [
    [`# ${escape(article?.name ?? strings.article)}`],
    [`## ${strings.claims}`, ...bySpeaker(reading)],
    [`## ${strings.entities}`, list(analysis.entities.map(entity))],
    [
      `## ${strings.figures}`,
      list(figures.map(({ span, value }) => `${escape(text.slice(span.start, span.end))}: ${escape(value)}`)),
    ],
  ];
  return `${sections.map((section) => section.filter(Boolean).join('\n\n')).join('\n\n')}\n`;
}

/**
 * @param {Reading} reading
 * @returns {string[]}
 */
function bySpeaker(reading) {
  const groups = Map.groupBy(
    reading.analysis?.claims ?? [],
    (claim) => speakerOf(reading, claim) ?? (claim.kind === 'assertion' ? strings.author : strings.unnamed),
  );
  return [...groups].flatMap(([speaker, claims]) => [
    `### ${escape(speaker)}`,
    list(claims.map((claim) => statement(reading, claim))),
  ]);
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
function statement({ article, text }, { spans, kind, modality, polarity, corrected }) {
  const manner = [strings.kind[kind], strings.modality[modality]];
  if (polarity !== 'affirmed') manner.push(strings.polarity[polarity]);
  if (corrected) manner.push(strings.corrected);
  const words = escape(wordsOf(text, spans));
  const link = spans[0] ? linkTo(article, text, spans[0]) : '';
  const place = link ? ` [${strings.inArticle}](<${link}>)` : '';
  return `${/^[„“”"»«‚‘’]/.test(words) ? words : `„${words}“`} (${manner.join(', ')})${place}`;
}

/** @param {Entity} entity */
function entity({ name, type, aliases, mentions, corrected }) {
  const also = aliases.length > 0 ? ` (${strings.alsoNamed} ${aliases.map(escape).join(', ')})` : '';
  return `${escape(name)}${also}: ${strings.type[type]}, ${plural(strings.mentions, mentions.length)}${corrected ? `, ${strings.corrected}` : ''}`;
}

/** @param {string[]} items */
function list(items) {
  return items.map((item) => `- ${item}`).join('\n');
}

/**
 * Words that Markdown must not read as marks.
 * @param {string} words
 */
function escape(words) {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
