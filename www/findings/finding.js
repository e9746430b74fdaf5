/** One entry of a list of findings: a button that selects it and jumps to its place. */
import { html, nothing } from 'lit';


/** @import { TemplateResult } from 'lit' */
/** @import { Claim, Entity, Quantity, TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { Reading, Selection } from '../reading/reading.js' */

/**
 * @param {Reading} reading
 * @param {Selection} selection
 * @param {TemplateResult} content
 */
export function finding(reading, selection, content) {
  const isSelected = isSame(reading.selection, selection);
  return html`<button
    type="button"
    class="finding"
    data-finding=${keyOf(selection)}
    aria-current=${isSelected ? 'true' : 'false'}
    @click=${() => reading.select(selection)}
  >
    ${content}
  </button>`;
}

/**
 * Says that the reader has corrected something.
 * @param {Reading} reading
 * @param {Pick<Claim | Entity | Quantity | TimeExpression, 'corrected'>} finding
 */
export function correctedChip({ wording: { strings } }, { corrected }) {
  return corrected ? html`<span class="chip" data-corrected>${strings.corrected}</span>` : nothing;
}

/**
 * A selection's name, the same for every mention of an entity.
 * @param {Selection} selection
 */
export function keyOf(selection) {
  return `${selection.type}-${'id' in selection ? selection.id : selection.index}`;
}

/**
 * Whether two selections mean the same finding.
 * @param {Selection | null} a
 * @param {Selection} b
 */
export function isSame(a, b) {
  return a !== null && keyOf(a) === keyOf(b);
}
