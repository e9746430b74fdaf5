/** Says what is selected, for those who do not see the marks. */
import { html, nothing } from 'lit';

import { speakerCalled, speakerKey } from '../findings/filter.js';
import { wordsOf } from '../reading/spans.js';
import { later } from '../view/later.js';

/** @import { Reading } from '../reading/reading.js' */

const values = later(() => import('../findings/values.js'));

/** Characters of a claim that are said: who wants more goes to its row. */
const MOST = 200;

/** @param {Reading} reading */
export function announcement(reading) {
  return html`<p class="said" role="status" id="said">${reading.selection || reading.pointed ? said(reading) : nothing}</p>`;
}

/** @param {Reading} reading */
function said(reading) {
  const { selection, pointed, text, corrections, wording } = reading;
  const { strings, fill } = wording;
  if (pointed?.type === 'words') return fill(strings.saidWords, { words: wordsOf(text, [pointed]).slice(0, MOST) });
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
  return values(({ figureText, timeText }) => {
    const { type, index } = selection;
    const figure = type === 'quantity' ? reading.analysis?.quantities[index] : undefined;
    const time = type === 'time' ? reading.analysis?.times[index] : undefined;
    const span = figure ?? time;
    if (!span) return '';
    const words = wordsOf(text, [span]);
    const value = figure ? figureText(figure, reading) : time ? timeText(time, reading) : '';
    const sentence = figure ? strings.saidFigure : strings.saidDate;
    return fill(sentence, { words: value && value !== words ? `${words} = ${value}` : words });
  });
}
