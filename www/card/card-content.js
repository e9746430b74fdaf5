/** What a card says about a finding. */
import { html, nothing } from 'lit';

import { claimDetail } from '../findings/claim-detail.js';
import { speakerName, via } from '../findings/claim-list.js';
import { entityDetail } from '../findings/entity-detail.js';
import { figureText, timeText } from '../findings/values.js';

/** @import { Reading, Selection } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Selection} selection
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
        ${claimDetail(reading, claim)}`
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
  const quantity = selection.type === 'quantity' ? reading.analysis?.quantities[selection.index] : undefined;
  const time = selection.type === 'time' ? reading.analysis?.times[selection.index] : undefined;
  const value = quantity ? figureText(quantity, reading) : time ? timeText(time, reading) : '';
  const span = quantity ?? time;
  if (!span) return null;
  return html`<p class="card-head">
    <span lang="de">${reading.text.slice(span.start, span.end)}</span> ${value ? html`= <b>${value}</b>` : nothing}
  </p>`;
}
