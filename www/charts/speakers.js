/** Bars: who speaks how much. */
import { html, svg } from 'lit';

import { speakerOf } from '../reading/spans.js';

/** @import { Reading } from '../reading/reading.js' */

/** More bars than this say less. */
const MOST = 6;

/** @param {Reading} reading */
export function speakersChart(reading) {
  const { strings, percent } = reading.wording;
  const shares = sharesOf(reading).slice(0, MOST);
  if (shares.length === 0) return '';
  const top = shares[0]?.share ?? 1;
  return html`<figure>
    <figcaption>${strings.speakersChart}</figcaption>
    <ul class="bars" role="list">
      ${shares.map(
        ({ name, share }) => html`<li>
          <span class="bar-name" lang="de">${name}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<rect width=${(100 * share) / top} height="10" rx="1"></rect>`}
          </svg>
          <span class="bar-value">${percent(share)}</span>
        </li>`,
      )}
    </ul>
  </figure>`;
}

/**
 * Each speaker's share of all words in claims that somebody makes, largest first.
 * @param {Reading} reading
 * @returns {{ name: string, share: number }[]}
 */
export function sharesOf(reading) {
  /** @type {Map<string, number>} */
  const lengths = new Map();
  for (const claim of reading.analysis?.claims ?? []) {
    const name = speakerOf(reading, claim);
    if (!name) continue;
    const length = claim.spans.reduce((sum, { start, end }) => sum + end - start, 0);
    lengths.set(name, (lengths.get(name) ?? 0) + length);
  }
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return [...lengths].map(([name, length]) => ({ name, share: length / total })).sort((a, b) => b.share - a.share);
}
