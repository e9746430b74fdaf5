/** The claims as schema.org data: who said what, never whether it is true. */
import { addressOf } from './address.js';
import { jsonText } from './json.js';

/** @import { EntityType } from '../../pkg/wortlaut.js' */
/** @import { Dossier, KnownClaim } from './dossier.js' */

/** @type {Record<EntityType, string>} */
const KINDS = { PER: 'Person', ORG: 'Organization', LOC: 'Place', MISC: 'Thing' };

/** @param {Dossier} dossier */
export function claimsAsData(dossier) {
  const graph = dossier.claims.map((known) => claimAsData(dossier, known));
  return jsonText({ '@context': 'https://schema.org', '@graph': graph });
}

/**
 * @param {Dossier} dossier
 * @param {KnownClaim} known
 */
function claimAsData({ article, headline }, { claim, speaker, speakerType, words, place, status, note, link }) {
  const type = speakerType && Object.hasOwn(KINDS, speakerType) ? KINDS[speakerType] : 'Thing';
  return {
    ...{ '@type': 'Claim', identifier: claim.id, text: words, inLanguage: 'de' },
    ...(claim.corrected && { disambiguatingDescription: `corrected by the reader: ${claim.corrected.join(', ')}` }),
    ...(speaker && { author: { '@type': type, name: speaker } }),
    ...(status !== 'open' && { creativeWorkStatus: status }),
    ...(note && { comment: { '@type': 'Comment', text: note } }),
    ...(link && { citation: addressOf(link) || link }),
    appearance: {
      ...{ '@type': 'NewsArticle', headline, name: article?.name },
      ...(article?.date && { datePublished: article.date }),
      ...(place && { url: place }),
    },
  };
}
