/** W3C Web Annotations: each claim and mention by its words with their surroundings, and by its position. */
import { quoteOf } from '../store/quote.js';
import { addressOf } from './address.js';
import { jsonText } from './json.js';

/** @import { Entity, Span } from '../../pkg/wortlaut.js' */
/** @import { Dossier, KnownClaim } from './dossier.js' */

/** Names of our own, beside those of the standard. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { wortlaut: 'urn:wortlaut:' }];

/** @param {Dossier} dossier */
export function annotations(dossier) {
  const { analysis, article, headline } = dossier;
  const source = addressOf(article?.url) || 'urn:wortlaut:article';
  const items = [
    ...analysis.entities.flatMap((entity) => mentionsOf(dossier, source, entity)),
    ...dossier.claims.map((known) => claimOf(dossier, source, known)),
  ];
  return jsonText({ '@context': CONTEXT, type: 'AnnotationPage', label: headline, items });
}

/**
 * @param {Dossier} dossier
 * @param {string} source
 * @param {Entity} entity
 */
function mentionsOf({ text }, source, { id, name, type, mentions, corrected }) {
  return mentions.map((span, index) => ({
    ...{ id: `urn:wortlaut:${id}-${index + 1}`, type: 'Annotation', motivation: 'identifying' },
    body: [words(name, 'identifying'), ...[type, ...(corrected ? ['corrected'] : [])].map(tag)],
    target: target(source, text, span),
    ...(corrected && { 'wortlaut:entity': { name, type } }),
  }));
}

/**
 * @param {Dossier} dossier
 * @param {string} source
 * @param {KnownClaim} known
 */
function claimOf({ text }, source, { claim, speaker, status, note, link }) {
  const { id, kind, modality, polarity, corrected, spans } = claim;
  const address = addressOf(link);
  const tags = [kind, modality, polarity, ...(status === 'open' ? [] : [status]), ...(corrected ? ['corrected'] : [])];
  return {
    ...{ id: `urn:wortlaut:${id}`, type: 'Annotation', motivation: note ? ['classifying', 'commenting'] : 'classifying' },
    body: [
      ...tags.map(tag),
      ...(speaker ? [words(speaker, 'identifying')] : []),
      ...(note ? [words(note, 'commenting')] : []),
      ...(address ? [{ type: 'SpecificResource', source: address, purpose: 'linking' }] : []),
    ],
    target: spans.map((span) => target(source, text, span)),
    'wortlaut:claim': {
      ...{ id, status, note, link },
      ...(corrected?.includes('speaker') && { speaker }),
      ...(corrected?.includes('kind') && { kind }),
      ...(corrected?.includes('extent') && { extent: quoteOf(text, claim) }),
    },
  };
}

/** @param {string} value */
function tag(value) {
  return words(value, 'tagging');
}

/**
 * @param {string} value
 * @param {string} purpose
 */
function words(value, purpose) {
  return { type: 'TextualBody', value, purpose };
}

/**
 * @param {string} source
 * @param {string} text
 * @param {Span} span
 */
function target(source, text, span) {
  const { start, ...quote } = quoteOf(text, span);
  return {
    source,
    selector: [
      { type: 'TextQuoteSelector', ...quote },
      { type: 'TextPositionSelector', start, end: span.end },
    ],
  };
}
