/** W3C Web Annotations: each claim and mention by its words with their surroundings, and by its position. */
import { quoteOf } from '../store/quote.js';

/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** @param {Reading} reading */
export function annotations(reading) {
  const { analysis, article, text } = reading;
  const source = article?.url ?? 'urn:wortlaut:article';
  const mentions = (analysis?.entities ?? []).flatMap(({ id, name, type, mentions, corrected }) =>
    mentions.map((span, index) => ({
      ...{ id: `urn:wortlaut:${id}-${index + 1}`, type: 'Annotation', motivation: 'identifying' },
      body: [{ type: 'TextualBody', value: name, purpose: 'identifying' }, ...[type, ...mark(corrected)].map(tag)],
      target: target(source, text, span),
    })),
  );
  const claims = (analysis?.claims ?? []).map((claim) => ({
    ...{ id: `urn:wortlaut:${claim.id}`, type: 'Annotation', motivation: 'classifying' },
    body: [claim.kind, claim.modality, claim.polarity, ...mark(claim.corrected)].map(tag),
    target: claim.spans.map((span) => target(source, text, span)),
  }));
  const items = [...mentions, ...claims];
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...{ type: 'AnnotationPage', items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** @param {unknown} corrected */
function mark(corrected) {
  return corrected ? ['corrected'] : [];
}

/** @param {string} value */
function tag(value) {
  return { type: 'TextualBody', value, purpose: 'tagging' };
}

/**
 * @param {string} source
 * @param {string} text
 * @param {Span} span
 */
function target(source, text, span) {
  const { start, ...words } = quoteOf(text, span);
  return {
    source,
    selector: [
      { type: 'TextQuoteSelector', ...words },
      { type: 'TextPositionSelector', start, end: span.end },
    ],
  };
}
