/** The list of names, grouped by type. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { plural, strings } from '../i18n/strings.js';
import { finding } from './finding.js';

/** @import { Entity, EntityType } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** In the order of a newsroom's questions: who, which body, where. @type {EntityType[]} */
const TYPES = ['PER', 'ORG', 'LOC', 'MISC'];

/** @param {Reading} reading */
export function entityList(reading) {
  const entities = reading.analysis?.entities ?? [];
  if (entities.length === 0) return html`<p class="nothing">${strings.noEntities}</p>`;
  return TYPES.map((type) => {
    const members = entities.filter((entity) => entity.type === type);
    return members.length === 0 ? nothing : group(reading, type, members);
  });
}

/**
 * @param {Reading} reading
 * @param {EntityType} type
 * @param {Entity[]} members
 */
function group(reading, type, members) {
  return html`<h3 class="group" data-type=${type}>${strings.types[type]}</h3>
    <ul class="list compact" role="list">
      ${repeat(members, ({ id }) => id, (entity) => html`<li>${entry(reading, entity)}</li>`)}
    </ul>`;
}

/**
 * @param {Reading} reading
 * @param {Entity} entity
 */
function entry(reading, entity) {
  return finding(
    reading,
    { type: 'entity', id: entity.id },
    html`<span class="name" lang="de">${entity.name}</span>
      <span class="count">${plural(strings.mentions, entity.mentions.length)}</span>
      ${entity.aliases.length > 0
        ? html`<span class="aliases" lang="de">${entity.aliases.join(' · ')}</span>`
        : nothing}`,
  );
}
