/** What the reader has made of a claim, for paper: on the screen its own fields show it. */
import { html, nothing } from 'lit';

import { choicesIn } from '../page/choices.js';

/** @import { Claim } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function onPaper({ corrections, wording: { language, strings } }, { id, corrected }) {
  const { status, note, link } = corrections.noteOn(id);
  if (status === 'open' && !note && !link && !corrected) return nothing;
  const isLeftOut = status === 'rejected' && choicesIn(language).rejected === 'leave-out';
  const parts = /** @type {Record<string, string | undefined>} */ (strings.claimParts);
  return html`<p class="on-paper" data-status=${status} ?data-left-out=${isLeftOut}>
    ${status === 'open' ? nothing : html`<b>${strings.statuses[status]}</b>`}
    ${corrected ? html`<span>${strings.corrected}: ${corrected.map((part) => parts[part] ?? part).join(', ')}</span>` : nothing}
    ${note ? html`<span>${strings.note}: ${note}</span>` : nothing}
    ${link ? html`<span>${strings.link}: ${link}</span>` : nothing}
  </p>`;
}
