/** A strip: how sure the article is along its length. */
import { html, svg } from 'lit';


/** @import { Analysis, Claim, Modality } from '../../pkg/wortlaut.js' */
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

/** Of the strip, in its own unit. */
const WIDTH = 1000;

/** Changes of sureness that are told in words: nobody listens to more. */
const MOST_WORDS = 50;

/** How far up the strip a kind reaches, so that it is told by more than color. */
const HEIGHTS = { plain: 24, passed: 15, unsure: 7 };

/** @param {Reading} reading */
export function stripChart(reading) {
  const { strings, fill } = reading.wording;
  const { analysis } = reading;
  if (!analysis || analysis.claims.length === 0) return '';
  const { selection } = reading;
  const at = Math.max(0, analysis.claims.findIndex(({ id }) => selection?.type === 'claim' && selection.id === id));
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const claim = analysis.claims[at + (step ?? 0)];
    if (step && claim) reading.select({ type: 'claim', id: claim.id });
  };
  const kinds = analysis.claims.map(surenessOf).filter((kind, index, all) => kind !== all[index - 1]);
  const words = kinds.slice(0, MOST_WORDS).map((kind) => strings.sure[kind]).join(', ');
  return html`<figure>
    <figcaption>${strings.stripChart}</figcaption>
    <svg
      class="strip"
      viewBox="0 0 ${WIDTH} 24"
      preserveAspectRatio="none"
      role="slider"
      tabindex="0"
      aria-valuemin="1"
      aria-valuemax=${analysis.claims.length}
      aria-valuenow=${at + 1}
      aria-valuetext=${strings.sure[surenessOf(analysis.claims[at] ?? /** @type {Claim} */ (analysis.claims[0]))]}
      @keydown=${onKey}
      aria-label=${fill(strings.stripText, { parts: words })}
    >
      ${barsOf(analysis).map(({ id, kind, x, width }) => {
        const height = HEIGHTS[kind];
        return svg`<rect class="sure-${kind}" x=${x} y=${24 - height} width=${width} height=${height}
          @click=${() => reading.select({ type: 'claim', id })}></rect>`;
      })}
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
 * One bar for every piece of a claim, and no two of a kind in the same place.
 * @param {Analysis} analysis
 */
function barsOf({ claims, text_length }) {
  const scale = WIDTH / Math.max(1, text_length);
  const taken = new Set();
  return claims.flatMap((claim) => {
    const kind = surenessOf(claim);
    return claim.spans.flatMap(({ start, end }) => {
      const x = Math.round(start * scale);
      const isFree = !taken.has(`${x} ${kind}`);
      taken.add(`${x} ${kind}`);
      return isFree ? [{ id: claim.id, kind, x, width: Math.max(3, (end - start) * scale) }] : [];
    });
  });
}

/**
 * @param {Claim} claim
 * @returns {Sureness}
 */
function surenessOf({ modality, kind }) {
  const sureness = SURENESS[modality];
  return sureness === 'plain' && kind !== 'assertion' ? 'passed' : sureness;
}
