/** The list of names, grouped by type. */
import { html, nothing } from 'lit';

import { later } from '../view/later.js';
import { contains } from './filter.js';
import { correctedChip, finding, keyOf } from './finding.js';
import { once } from './once.js';
import { rows } from './rows.js';

/** @import { Entity, EntityType } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { Filter } from './filter.js' */

const opened = later(() => import('./opened.js'));

/** In the order of a newsroom's questions: who, which body, where. @type {EntityType[]} */
const TYPES = ['PER', 'ORG', 'LOC', 'MISC'];

/**
 * @param {Reading} reading
 * @param {Filter} filter
 */
export function entityList(reading, filter) {
  const { strings } = reading.wording;
  const all = reading.analysis?.entities ?? [];
  if (all.length === 0) return html`<p class="nothing">${strings.noEntities}</p>`;
  const entities = all.filter(({ name, aliases }) => contains([name, ...aliases].join(' '), filter.query));
  if (entities.length === 0) return html`<p class="nothing">${strings.noMatch}</p>`;
  return TYPES.map((type) => {
    const members = once(reading.analysis, type, filter.query, () => entities.filter((entity) => entity.type === type));
    return members.length === 0 ? nothing : group(reading, filter, type, members);
  });
}

/**
 * @param {Reading} reading
 * @param {Filter} filter
 * @param {EntityType} type
 * @param {Entity[]} members
 */
function group(reading, filter, type, members) {
  const { strings } = reading.wording;
  const how = { ...filter, style: 'compact' };
  return html`<h2 class="group" data-type=${type}>${strings.types[type]}</h2>
    ${rows(members, ({ id }) => keyOf({ type: 'entity', id }), (entity) => entry(reading, entity), how)}`;
}

/**
 * @param {Reading} reading
 * @param {Entity} entity
 */
function entry(reading, entity) {
  const { strings, plural } = reading.wording;
  const { selection } = reading;
  const isOpen = selection?.type === 'entity' && selection.id === entity.id;
  return html`${finding(
    reading,
    { type: 'entity', id: entity.id },
    html`<span class="name" lang="de">${entity.name}</span>
      ${correctedChip(reading, entity)}
      <span class="count">${plural(strings.mentions, entity.mentions.length)}</span>`,
  )}
  ${isOpen ? opened(({ openedEntity }) => openedEntity(reading, entity, selection.mention)) : nothing}`;
}
