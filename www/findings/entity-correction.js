/** Corrects an entity: name, type, merge with another one, split, not a name at all. */
import { html, nothing } from 'lit';

import { isName } from '../store/own-name.js';
import { entitySplit } from './entity-split.js';
import { forgive } from './typing.js';

/** @import { Entity, EntityType } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** Others that are proposed: nobody reads more. */
const MOST = 200;

/**
 * @param {Reading} reading
 * @param {Entity} entity
 */
export function entityCorrection(reading, entity) {
  const { strings } = reading.wording;
  const { corrections } = reading;
  const value = (/** @type {Event} */ { target }) => /** @type {HTMLInputElement} */ (target).value.trim();
  const rename = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    input.setCustomValidity(isName(value(event)) ? '' : strings.noSuchName);
    if (input.reportValidity()) corrections.correctEntity(entity, { name: value(event) });
  };
  const retype = (/** @type {Event} */ event) =>
    corrections.correctEntity(entity, { type: /** @type {EntityType} */ (value(event)) });
  const merge = (/** @type {Event} */ event) => {
    const other = reading.entity(value(event));
    if (other) corrections.merge(entity, other);
  };
  const others = reading.analysis?.entities.slice(0, MOST).filter(({ id }) => id !== entity.id) ?? [];
  return html`<details class="correct">
    <summary>${strings.correct}</summary>
    <div class="choices">
      <label><span>${strings.name}</span><input type="text" lang="de" .value=${entity.name} @input=${forgive} @change=${rename} /></label>
      <label>
        <span>${strings.typeOf}</span>
        <select @change=${retype}>
          ${Object.entries(strings.type).map(
            ([type, words]) => html`<option value=${type} .selected=${type === entity.type}>${words}</option>`,
          )}
        </select>
      </label>
      ${others.length > 0
        ? html`<label>
            <span>${strings.sameAs}</span>
            <select @change=${merge}>
              <option value="">–</option>
              ${others.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
            </select>
          </label>`
        : nothing}
      <button type="button" @click=${() => corrections.ignore(entity)}>${strings.notAName}</button>
    </div>
    ${entitySplit(reading, entity)}
  </details>`;
}
