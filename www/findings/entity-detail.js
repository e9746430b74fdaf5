/** Everything known about one entity: its names, its mentions one by one, where it speaks. */
import { html, nothing } from 'lit';


/** @import { Entity } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Entity} entity
 * @param {number} [current] the mention to begin with
 */
export function entityDetail(reading, entity, current = 0) {
  const { strings, fill, plural, percent } = reading.wording;
  const mention = entity.mentions[current];
  const speaks = reading.analysis?.claims.filter(({ speaker }) => speaker?.entity === entity.id) ?? [];
  return html`<div class="detail">
    ${entity.aliases.length > 0
      ? html`<p><span class="aside">${strings.alsoNamed}</span> <span lang="de">${entity.aliases.join(' · ')}</span></p>`
      : nothing}
    ${mention
      ? html`<p class="stepper">
          ${step(reading, entity, current, -1)}
          <span>${fill(strings.place, { number: current + 1, count: entity.mentions.length })}</span>
          ${step(reading, entity, current, 1)}
          <span class="aside">${fill(strings.confidence, { value: percent(mention.confidence) })}</span>
        </p>`
      : nothing}
    ${speaks.length > 0
      ? html`<p>
          <button type="button" class="link" @click=${() => reading.ask(entity.name)}>
            ${fill(strings.allOf, { name: entity.name })}
          </button>
          <span class="aside">${plural(strings.speaksIn, speaks.length)}</span>
        </p>`
      : nothing}
  </div>`;
}

/**
 * @param {Reading} reading
 * @param {Entity} entity
 * @param {number} current
 * @param {1 | -1} by
 */
function step(reading, { id, mentions }, current, by) {
  const { strings } = reading.wording;
  const mention = (current + by + mentions.length) % mentions.length;
  return html`<button
    type="button"
    class="step"
    aria-label=${by < 0 ? strings.previous : strings.next}
    ?disabled=${mentions.length < 2}
    @click=${() => reading.select({ type: 'entity', id, mention })}
  >
    ${by < 0 ? '‹' : '›'}
  </button>`;
}
