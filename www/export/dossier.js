/** What is known of an article and of each of its claims, gathered in one place: every way of saving shows the same. */
import { figureText, timeText } from '../findings/values.js';
import { partyName, speakerOf, wordsOf } from '../reading/spans.js';
import { groupOf } from '../values/group.js';
import { sentenceOf } from '../values/sentence.js';
import { headlineOf } from './headline.js';
import { linkTo } from './text-fragment.js';

/** @import { Analysis, Claim, EntityType, Span } from '../../pkg/wortlaut.js' */
/** @import { Article } from '../input/article.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { Group } from '../values/group.js' */
/** @import { Wording } from '../i18n/wording.js' */
/** @import { Choices } from '../page/choices.js' */

/**
 * A claim with all that the reader has made of it.
 * @typedef {object} KnownClaim
 * @property {Claim} claim as corrected
 * @property {string} speaker what to call who says it; empty where the text leaves that open
 * @property {string} says the same, with words where it is left open
 * @property {EntityType | null} speakerType
 * @property {string} carrier who passes it on
 * @property {string} addressee
 * @property {string} words
 * @property {string} cue
 * @property {string[]} figures
 * @property {string[]} times
 * @property {string[]} names
 * @property {'open' | 'check' | 'checked' | 'rejected'} status
 * @property {string} note
 * @property {string} link where it was looked up, as typed
 * @property {string} place address of the very words; empty where the article's is not known
 */

/** A figure or date. @typedef {{ words: string, value: string, sentence: string, group: Group }} KnownFigure */

/**
 * @typedef {object} Dossier
 * @property {string} headline
 * @property {Article | null} article
 * @property {string} text
 * @property {Analysis} analysis as corrected
 * @property {KnownClaim[]} claims those to be saved, in their order
 * @property {number} leftOut how many rejected claims are not among them
 * @property {KnownFigure[]} figures by place in the text
 * @property {Wording} words of the reader's language
 */

/**
 * @param {Reading} reading that has been analysed
 * @param {Analysis} analysis
 * @param {Pick<Choices, 'rejected'>} choices
 * @returns {Dossier}
 */
export function dossierOf(reading, analysis, { rejected }) {
  const { article, text } = reading;
  const all = analysis.claims.map((claim) => knownClaim(reading, analysis, claim));
  const claims = rejected === 'leave-out' ? all.filter(({ status }) => status !== 'rejected') : all;
  return {
    ...{ headline: headlineOf(reading), article, text, analysis, claims, leftOut: all.length - claims.length },
    ...{ figures: knownFigures(reading, analysis), words: reading.wording },
  };
}

/**
 * @param {Reading} reading
 * @param {Analysis} analysis
 * @param {Claim} claim
 * @returns {KnownClaim}
 */
function knownClaim(reading, analysis, claim) {
  const { text, article, wording: { strings } } = reading;
  const { status, note, link } = reading.corrections.noteOn(claim.id);
  const speaker = speakerOf(reading, claim) ?? '';
  const party = (/** @type {Claim['carrier']} */ it) => (it ? (partyName(reading, it) ?? strings.unnamed) : '');
  return {
    ...{ claim, speaker, status, note: note.trim(), link: link.trim() },
    says: speaker || (claim.kind === 'assertion' ? strings.author : strings.unnamed),
    speakerType: reading.entity(claim.speaker?.entity)?.type ?? null,
    ...{ carrier: party(claim.carrier), addressee: party(claim.addressee) },
    words: wordsOf(text, claim.spans).replace(/\s+/g, ' '),
    cue: claim.cue ? wordsOf(text, claim.cue.spans) : '',
    figures: claim.quantities.flatMap((index) => analysis.quantities[index] ?? []).map((it) => figureText(it, reading)),
    times: claim.times.flatMap((index) => analysis.times[index] ?? []).map((it) => timeText(it, reading)),
    names: claim.entities.flatMap((id) => reading.entity(id)?.name ?? []),
    place: linkTo(article, text, claim.spans[0] ?? claim),
  };
}

/**
 * @param {Reading} reading
 * @param {Analysis} analysis
 * @returns {KnownFigure[]}
 */
function knownFigures(reading, { quantities, times, sentences }) {
  const words = (/** @type {Span | null} */ span) => (span ? reading.text.slice(span.start, span.end).replace(/\s+/g, ' ') : '');
  const all = [
    ...quantities.map((span) => ({ span, value: figureText(span, reading), group: groupOf(span) })),
    ...times.map((span) => ({ span, value: timeText(span, reading), group: /** @type {const} */ ('time') })),
  ].sort((a, b) => a.span.start - b.span.start);
  return all.map(({ span, ...rest }) => ({ ...rest, words: words(span), sentence: words(sentenceOf(sentences, span)) }));
}

/**
 * What was said of a claim besides its words: kind, modality, and what the reader has made of it.
 * @param {Wording} words
 * @param {KnownClaim} known
 * @returns {string[]}
 */
export function mannerOf({ strings }, { claim, carrier, addressee, status }) {
  const { kind, modality, polarity, corrected } = claim;
  return [
    ...[wordFor(strings.kind, kind), wordFor(strings.modality, modality)],
    ...(polarity === 'affirmed' ? [] : [wordFor(strings.polarity, polarity)]),
    ...(carrier ? [`${strings.carrier} ${carrier}`] : []),
    ...(addressee ? [`${strings.addressee} ${addressee}`] : []),
    ...(status === 'open' ? [] : [wordFor(strings.statuses, status)]),
    ...(corrected ? [correctedWords({ strings }, corrected)] : []),
  ];
}

/**
 * `korrigiert: Sprecher, Art`
 * @param {Pick<Wording, 'strings'>} words
 * @param {readonly string[]} corrected
 */
export function correctedWords({ strings }, corrected) {
  return `${strings.corrected}: ${corrected.map((part) => wordFor(strings.claimParts, part)).join(', ')}`;
}

/**
 * The word for a code; a code that a file made up stands for itself.
 * @param {Record<string, string>} words
 * @param {string} code
 */
export function wordFor(words, code) {
  return (Object.hasOwn(words, code) && words[code]) || code;
}
