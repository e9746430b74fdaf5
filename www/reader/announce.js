/** Says what is selected, for those who do not see the marks. */
import { html, nothing } from 'lit';

import { speakerCalled, speakerKey } from '../findings/filter.js';
import { wordsOf } from '../reading/spans.js';

/** @import { Reading } from '../reading/reading.js' */

/** Characters of a claim that are said: who wants more goes to its row. */
const MOST = 200;

/** @param {Reading} reading */
export function announcement(reading) {
  return html`<p class="said" role="status" id="said">${reading.selection ? said(reading) : nothing}</p>`;
}

/** @param {Reading} reading */
function said(reading) {
  const { selection, analysis, text, corrections, wording } = reading;
  const { strings, fill } = wording;
  if (selection?.type === 'claim') {
    const claim = reading.claim(selection.id);
    if (!claim) return '';
    const speaker = speakerCalled(reading, speakerKey(reading, claim));
    const status = strings.statuses[corrections.noteOn(claim.id).status];
    return fill(strings.saidClaim, { speaker, kind: strings.kind[claim.kind], status, words: wordsOf(text, claim.spans).slice(0, MOST) });
  }
  if (selection?.type === 'entity') {
    const entity = reading.entity(selection.id);
    if (!entity) return '';
    const place = fill(strings.place, { number: (selection.mention ?? 0) + 1, count: entity.mentions.length });
    return fill(strings.saidName, { type: strings.type[entity.type], name: entity.name, place });
  }
  if (selection?.type !== 'quantity' && selection?.type !== 'time') return '';
  const span = selection.type === 'quantity' ? analysis?.quantities[selection.index] : analysis?.times[selection.index];
  return span ? fill(strings.saidFigure, { words: strings.figure, value: wordsOf(text, [span]) }) : '';
}
