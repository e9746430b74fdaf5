/** The line that says what was found, what is being done, or what went wrong. */
import { html, render } from 'lit';

import { countsOf, fill, strings } from '../i18n/strings.js';

/** @import { Reading } from '../reading/reading.js' */

/**
 * What the line shows besides the reading.
 * @typedef {object} Notices
 * @property {string[]} problems with files, already in words
 * @property {() => void} retry
 * @property {(() => void) | null} cancel ends the reading of files, while that goes on
 * @property {(() => void) | null} update starts a newer version, where one waits
 */

/**
 * @param {HTMLElement} root
 * @param {Reading} reading
 * @param {Notices} notices
 */
export function renderStatus(root, reading, { problems, retry, update, cancel }) {
  root.dataset.state = reading.state;
  const trouble = problems.map((problem) => html`<p class="problem">${problem}</p>`);
  const offer = update
    ? html`<p>${strings.updateReady} <button type="button" class="link" @click=${update}>${strings.updateNow}</button></p>`
    : '';
  const loading = cancel
    ? html`<p class="is-working">${strings.opening} <button type="button" class="link" @click=${cancel}>${strings.cancel}</button></p>`
    : '';
  render(html`${offer}${loading}${trouble}${state(reading, retry)}`, root);
}

/**
 * @param {Reading} reading
 * @param {() => void} retry
 */
function state(reading, retry) {
  if (reading.state === 'working' && !reading.analysis) return html`<p class="is-working">${strings.working}</p>`;
  if (reading.state === 'failed') {
    return html`<p class="problem">
      ${fill(strings.failed, { error: reading.error })}
      <button type="button" @click=${retry}>${strings.retry}</button>
    </p>`;
  }
  const { analysis } = reading;
  if (reading.state !== 'ready' || !analysis) return html``;
  const summary = fill(strings.summary, {
    counts: countsOf(analysis),
    time: Math.max(1, Math.round(reading.elapsed)),
  });
  const doubt = analysis.language === 'de' ? '' : html`<p class="problem">${strings.notGerman}</p>`;
  return html`<p>${summary}</p>${doubt}`;
}
