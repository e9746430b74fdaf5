/** The claims as schema.org data: who said what, never whether it is true. */
import { speakerOf, wordsOf } from '../reading/spans.js';
import { linkTo } from './text-fragment.js';

/** @import { EntityType } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** @type {Record<EntityType, string>} */
const KINDS = { PER: 'Person', ORG: 'Organization', LOC: 'Place', MISC: 'Thing' };

/** @param {Reading} reading */
export function claimsAsData(reading) {
  const { article, text, analysis } = reading;
  const graph = (analysis?.claims ?? []).map((claim) => {
    const name = speakerOf(reading, claim);
    const type = reading.entity(claim.speaker?.entity)?.type;
    return {
      ...{ '@type': 'Claim', identifier: claim.id, text: wordsOf(text, claim.spans), inLanguage: 'de' },
      ...(claim.corrected && { disambiguatingDescription: `corrected by the reader: ${claim.corrected.join(', ')}` }),
      ...(name && { author: { '@type': type ? KINDS[type] : 'Thing', name } }),
      appearance: {
        ...{ '@type': 'NewsArticle', name: article?.name },
        ...(article?.date && { datePublished: article.date }),
        ...(article?.url && { url: linkTo(article, text, claim) }),
      },
    };
  });
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`;
}
