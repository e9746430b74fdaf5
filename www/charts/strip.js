/** A strip: how sure the article is along its length. */
import { html, svg } from 'lit';

import { fill, strings } from '../i18n/strings.js';

/** @import { Claim, Modality } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** @typedef {'plain' | 'passed' | 'unsure'} Sureness */

/** @type {Record<Modality, Sureness>} */
const SURENESS = {
  asserted: 'plain',
  evaluated: 'plain',
  reported: 'passed',
  demanded: 'passed',
  predicted: 'unsure',
  possible: 'unsure',
  hypothetical: 'unsure',
  doubtful: 'unsure',
};

/** How far up the strip a kind reaches, so that it is told by more than color. */
const HEIGHTS = { plain: 24, passed: 15, unsure: 7 };

/** @param {Reading} reading */
export function stripChart(reading) {
  const { analysis } = reading;
  if (!analysis || analysis.claims.length === 0) return '';
  const length = Math.max(1, analysis.text_length);
  const words = analysis.claims.map((claim) => strings.sure[surenessOf(claim)]).join(', ');
  return html`<figure>
    <figcaption>${strings.stripChart}</figcaption>
    <svg
      class="strip"
      viewBox="0 0 1000 24"
      preserveAspectRatio="none"
      role="img"
      aria-label=${fill(strings.stripText, { parts: words })}
    >
      ${analysis.claims.flatMap((claim) =>
        claim.spans.map(({ start, end }) => {
          const kind = surenessOf(claim);
          const width = Math.max(3, (1000 * (end - start)) / length);
          return svg`<rect class="sure-${kind}" x=${(1000 * start) / length} y=${24 - HEIGHTS[kind]}
            width=${width} height=${HEIGHTS[kind]}
            @click=${() => reading.select({ type: 'claim', id: claim.id })}></rect>`;
        }),
      )}
    </svg>
    <ul class="keys" role="list">
      ${Object.keys(HEIGHTS).map((kind) => {
        const known = /** @type {Sureness} */ (kind);
        return html`<li><span class="key sure-${kind}"></span>${strings.sure[known]}</li>`;
      })}
    </ul>
  </figure>`;
}

/**
 * @param {Claim} claim
 * @returns {Sureness}
 */
function surenessOf({ modality, kind }) {
  const sureness = SURENESS[modality];
  return sureness === 'plain' && kind !== 'assertion' ? 'passed' : sureness;
}
