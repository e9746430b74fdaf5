/** Keys for the working list, for whoever likes them; `?` shows them. */
import { html } from 'lit';

/** @import { Wording } from '../i18n/wording.js' */

/**
 * Whether a key is meant for the desk: not where something is typed, not with another key held.
 * @param {KeyboardEvent} event
 */
export function isForDesk(event) {
  const [target] = event.composedPath();
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  return !isTyping && !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
}

/**
 * @param {Wording} wording
 * @param {boolean} isUsed
 * @param {(isUsed: boolean) => void} onUsed
 */
export function keysDialog({ strings }, isUsed, onUsed) {
  const close = (/** @type {Event} */ { currentTarget }) => /** @type {HTMLElement} */ (currentTarget).closest('dialog')?.close();
  // Escape closes the dialog, and does nothing else.
  const stay = (/** @type {KeyboardEvent} */ event) => event.stopPropagation();
  return html`<dialog class="keys-dialog" aria-label=${strings.keys} @keydown=${stay}>
    <h2>${strings.keys}</h2>
    <dl>
      ${strings.keyActs.map(([key, act]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${act}</dd></div>`)}
    </dl>
    <label>
      <input
        type="checkbox"
        .checked=${isUsed}
        @change=${(/** @type {Event} */ { target }) => onUsed(/** @type {HTMLInputElement} */ (target).checked)}
      />
      ${strings.keysUsed}
    </label>
    <p><button type="button" @click=${close}>${strings.close}</button></p>
  </dialog>`;
}
