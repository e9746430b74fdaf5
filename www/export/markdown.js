/** A briefing in Markdown: who says what, then names, then figures. */
import { grouped, GROUPS } from '../values/group.js';
import { addressOf } from './address.js';
import { mannerOf, wordFor } from './dossier.js';
import { quoted } from './quoted.js';

/** @import { Entity } from '../../pkg/wortlaut.js' */
/** @import { Wording } from '../i18n/wording.js' */
/** @import { Dossier, KnownClaim, KnownFigure } from './dossier.js' */

/**
 * @param {Dossier} dossier
 * @returns {string}
 */
export function briefing(dossier) {
  const { analysis, headline, words } = dossier;
  const { strings } = words;
  const sections = [
    [`# ${escape(headline || strings.article)}`, origin(dossier)],
    [`## ${strings.claims}`, ...bySpeaker(dossier), leftOut(dossier)],
    [`## ${strings.entities}`, list(analysis.entities.map((it) => entity(words, it)))],
    [`## ${strings.figures}`, ...byGroup(dossier)],
  ];
  return `${sections.map((section) => section.filter(Boolean).join('\n\n')).join('\n\n')}\n`;
}

/** @param {Dossier} dossier */
function origin({ article, words: { strings } }) {
  const address = addressOf(article?.url);
  return [article?.date && `${strings.day}: ${escape(article.date)}`, address && `<${address}>`].filter(Boolean).join(' · ');
}

/** @param {Dossier} dossier */
function leftOut({ leftOut, words: { strings, plural } }) {
  return leftOut > 0 ? `*${plural(strings.leftOut, leftOut)}*` : '';
}

/**
 * @param {Dossier} dossier
 * @returns {string[]}
 */
function bySpeaker({ claims, words }) {
  const groups = grouped(claims, ({ says }) => says);
  return [...groups].flatMap(([speaker, own]) => [
    `### ${escape(speaker)}`,
    list(own.map((known) => statement(words, known))),
  ]);
}

/**
 * @param {Wording} words
 * @param {KnownClaim} known
 */
function statement(words, known) {
  const { strings } = words;
  const { status, note, link, place } = known;
  const said = escape(quoted(known.words));
  const address = addressOf(link);
  const parts = [
    status === 'rejected' ? `~~${said}~~` : said,
    `(${mannerOf(words, known).map(escape).join(', ')})`,
    place && `[${strings.inArticle}](<${place}>)`,
    note && `${strings.note}: ${escape(note)}`,
    link && `${strings.link}: ${address ? `<${address}>` : escape(link)}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/**
 * @param {Dossier} dossier
 * @returns {string[]}
 */
function byGroup({ figures, words: { strings } }) {
  const groups = grouped(figures, ({ group }) => group);
  return GROUPS.flatMap((group) => {
    const own = groups.get(group);
    return own ? [`### ${strings.figureGroups[group]}`, list(own.map(figure))] : [];
  });
}

/** @param {KnownFigure} figure */
function figure({ words, value, sentence }) {
  const meaning = value && value !== words ? `${escape(words)} = **${escape(value)}**` : `**${escape(words)}**`;
  return sentence ? `${meaning}: ${escape(sentence)}` : meaning;
}

/**
 * @param {Wording} words
 * @param {Entity} entity
 */
function entity({ strings, plural }, { name, type, aliases, mentions, corrected }) {
  const also = aliases.length > 0 ? ` (${strings.alsoNamed} ${aliases.map(escape).join(', ')})` : '';
  const count = plural(strings.mentions, mentions.length);
  return `${escape(name)}${also}: ${escape(wordFor(strings.type, type))}, ${count}${corrected ? `, ${strings.corrected}` : ''}`;
}

/** @param {string[]} items */
function list(items) {
  return items.map((item) => `- ${item}`).join('\n');
}

/**
 * Words that Markdown must not read as marks.
 * @param {string} text
 */
function escape(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  const words = line.replace(/[\\`*_[\]<>#|~&$^=!]/g, '\\$&');
  return words.replace(/^[-+]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2'); // no list inside of a list
}
