/** What a card says about a finding. */
import { html, nothing } from 'lit';

import { claimDetail } from '../findings/claim-detail.js';
import { speakerName, via } from '../findings/claim-list.js';
import { quantityCorrection, timeCorrection } from '../findings/figure-correction.js';
import { entityDetail } from '../findings/entity-detail.js';
import { allOf } from '../findings/opened.js';
import { claimNote } from '../findings/claim-note.js';
import { figureText, timeText } from '../findings/values.js';
import { markedWordsForm } from './marked-words-form.js';

/** @import { Reading, Subject } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Subject} selection
 */
export function cardContent(reading, selection) {
  const { strings } = reading.wording;
  if (selection.type === 'claim') {
    const claim = reading.claim(selection.id);
    return (
      claim &&
      html`<p class="card-head">
          <b>${speakerName(reading, claim)}</b>${via(reading, claim)} <span class="kind">${strings.kind[claim.kind]}</span>
        </p>
        ${claimNote(reading, claim)}${claimDetail(reading, claim)}
        <p class="more">${allOf(reading, claim)}</p>`
    );
  }
  if (selection.type === 'entity') {
    const entity = reading.entity(selection.id);
    return (
      entity &&
      html`<p class="card-head">
          <b lang="de">${entity.name}</b>
          <span class="kind" data-type=${entity.type}>${strings.type[entity.type]}</span>
        </p>
        ${entityDetail(reading, entity, selection.mention)}`
    );
  }
  if (selection.type === 'words') return markedWordsForm(reading, selection);
  const quantity = selection.type === 'quantity' ? reading.analysis?.quantities[selection.index] : undefined;
  const time = selection.type === 'time' ? reading.analysis?.times[selection.index] : undefined;
  const value = quantity ? figureText(quantity, reading) : time ? timeText(time, reading) : '';
  const span = quantity ?? time;
  if (!span) return null;
  const form = quantity ? quantityCorrection(reading, quantity) : time ? timeCorrection(reading, time) : nothing;
  return html`<p class="card-head">
    <span lang="de">${reading.text.slice(span.start, span.end)}</span> ${value ? html`= <b>${value}</b>` : nothing}
    </p>
    ${form}`;
}
