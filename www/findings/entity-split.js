/** Splits an entity: the reader chooses mentions that mean somebody else, and says whom. */
import { html, nothing } from 'lit';

import { isName } from '../store/own-name.js';
import { forgive } from './typing.js';

/** @import { Entity, Mention } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** Mentions to choose from: more can't be looked through here. */
const MOST = 200;

/** Characters shown on each side of a mention. */
const CONTEXT = 28;

/**
 * @param {Reading} reading
 * @param {Entity} entity
 */
export function entitySplit(reading, entity) {
  const { strings } = reading.wording;
  const { mentions } = entity;
  if (mentions.length < 2) return nothing;
  const split = (/** @type {Event} */ { currentTarget }) => {
    const root = /** @type {HTMLElement} */ (currentTarget).closest('.split');
    const name = /** @type {HTMLInputElement} */ (root?.querySelector('input[type="text"]'));
    const boxes = /** @type {HTMLInputElement[]} */ ([...(root?.querySelectorAll('[type="checkbox"]') ?? [])]);
    const chosen = mentions.filter((_, index) => boxes[index]?.checked);
    const other = name.value.trim();
    const isOther = chosen.length > 0 && other && other !== entity.name;
    name.setCustomValidity(isOther ? (isName(other) ? '' : strings.noSuchName) : strings.splitHint);
    if (!name.reportValidity()) return;
    reading.corrections.reassign(reading.text, chosen, { name: other, type: entity.type });
    const found = reading.analysis?.entities.find((it) => it.name === other);
    if (found) reading.select({ type: 'entity', id: found.id });
  };
  return html`<fieldset class="split">
    <legend>${strings.split}</legend>
    <div class="mentions">${mentions.slice(0, MOST).map((it) => choice(reading.text, it))}</div>
    <label><span>${strings.splitName}</span><input type="text" lang="de" list="entity-names" @input=${forgive} /></label>
    <datalist id="entity-names">
      ${reading.analysis?.entities.slice(0, MOST).map(({ name }) => html`<option value=${name}></option>`)}
    </datalist>
    <button type="button" @click=${split}>${strings.splitOff}</button>
  </fieldset>`;
}

/**
 * @param {string} text
 * @param {Mention} mention
 */
function choice(text, { start, end }) {
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^\S*\s|.*\n/gs, '');
  const after = text.slice(end, end + CONTEXT).replace(/\n.*|\s\S*$/gs, '');
  return html`<label lang="de">
    <input type="checkbox" /> <span>… ${before}<b>${text.slice(start, end)}</b>${after} …</span>
  </label>`;
}
