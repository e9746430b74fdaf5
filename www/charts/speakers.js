/** Bars: who speaks how much. */
import { html, svg } from 'lit';

import { AUTHOR, speakerCalled, speakerKey } from '../findings/filter.js';
import { statementsOf } from '../reading/scraps.js';

/** @import { Reading } from '../reading/reading.js' */

/** More bars than this say less. */
const MOST = 6;

/** @param {Reading} reading */
export function speakersChart(reading) {
  const { strings, fill, percent } = reading.wording;
  const shares = sharesOf(reading).slice(0, MOST);
  if (shares.length === 0) return '';
  const top = shares[0]?.share ?? 1;
  return html`<figure>
    <figcaption>${strings.speakersChart}</figcaption>
    <ul class="bars" role="list">
      ${shares.map(
        ({ name, share }) => html`<li>
          <button type="button" class="link bar-name" lang="de" title=${fill(strings.allOf, { name: speakerCalled(reading, name) })} @click=${() => reading.ask(name)}>
            ${speakerCalled(reading, name)}
          </button>
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
 * @returns {{ name: string, share: number }[]} `name` as `speakerKey` has it
 */
export function sharesOf(reading) {
  /** @type {Map<string, number>} */
  const lengths = new Map();
  for (const claim of statementsOf(reading)) {
    const name = speakerKey(reading, claim);
    if (name === AUTHOR) continue;
    const length = claim.spans.reduce((sum, { start, end }) => sum + end - start, 0);
    lengths.set(name, (lengths.get(name) ?? 0) + length);
  }
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return [...lengths].map(([name, length]) => ({ name, share: length / total })).sort((a, b) => b.share - a.share);
}
