/** The list of claims: speaker, kind, words. */
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { strings } from '../i18n/strings.js';
import { speakerOf, wordsOf } from '../reading/spans.js';
import { finding } from './finding.js';

/** @import { Claim } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** @param {Reading} reading */
export function claimList(reading) {
  const claims = reading.analysis?.claims ?? [];
  if (claims.length === 0) return html`<p class="nothing">${strings.noClaims}</p>`;
  return html`<ol class="list" role="list">
    ${repeat(claims, ({ id }) => id, (claim) => html`<li>${entry(reading, claim)}</li>`)}
  </ol>`;
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
function entry(reading, claim) {
  const author = claim.kind === 'assertion' ? strings.author : strings.unnamed;
  return finding(
    reading,
    { type: 'claim', id: claim.id },
    html`<span class="finding-head">
        <span class="speaker">${speakerOf(reading, claim) ?? author}</span>
        <span class="kind" data-kind=${claim.kind}>${strings.kind[claim.kind]}</span>
      </span>
      <span class="words" lang="de">${wordsOf(reading.text, claim.spans)}</span>`,
  );
}
