/** The line that says what was found, what is being done, or what went wrong. */
import { html } from 'lit';

import { ENDINGS } from '../input/kinds.js';
import { MAX_BYTES } from '../input/limits.js';

/** @import { Problem } from './loader.js' */
/** @import { Reading } from '../reading/reading.js' */

/** Which files can be read, for those that can't. */
const READABLE = { endings: ENDINGS.join(' '), megabytes: String(MAX_BYTES / 1e6) };

/**
 * What the line shows besides the reading.
 * @typedef {object} Notices
 * @property {Problem[]} problems with files
 * @property {() => void} retry
 * @property {() => void} cancel ends the analysis
 * @property {(() => void) | null} cancelLoading ends the reading of files, while that goes on
 * @property {(() => void) | null} update starts a newer version, where one waits
 */

/**
 * @param {Reading} reading
 * @param {Notices} notices
 */
export function status(reading, notices) {
  const { strings, fill } = reading.wording;
  const { problems, update, cancelLoading } = notices;
  const trouble = problems.map(
    ({ reason, file }) => html`<p class="problem">${fill(strings.fileErrors[reason], { file, ...READABLE })}</p>`,
  );
  const offer = update ? html`<p>${strings.updateReady} ${link(strings.updateNow, update)}</p>` : '';
  const loading = cancelLoading ? working(reading, strings.opening, cancelLoading) : '';
  return html`<div class="status" id="status" role="status" aria-live="polite" data-state=${reading.state}
    >${offer}${loading}${trouble}${state(reading, notices)}</div
  >`;
}

/**
 * @param {Reading} reading
 * @param {Notices} notices
 */
function state(reading, { retry, cancel }) {
  const { strings, fill, countsOf } = reading.wording;
  const { analysis, state } = reading;
  const again = html`<button type="button" @click=${retry}>${strings.retry}</button>`;
  if (state === 'failed') return html`<p class="problem">${fill(strings.failed, { error: reading.error })} ${again}</p>`;
  if (state === 'cancelled') return html`<p>${strings.cancelled} ${again}</p>`;
  const doing = state === 'working' ? working(reading, strings.working, cancel) : '';
  if (!analysis) return doing;
  const summary = fill(strings.summary, {
    counts: countsOf(analysis),
    time: Math.max(1, Math.round(reading.elapsed)),
  });
  const doubt = analysis.language === 'de' ? '' : html`<p class="problem">${strings.notGerman}</p>`;
  return html`<p>${summary}</p>${doubt}${doing}`;
}

/**
 * What goes on; the style shows it only once that has taken a while.
 * @param {Reading} reading
 * @param {string} words
 * @param {() => void} cancel
 */
function working({ wording: { strings } }, words, cancel) {
  return html`<p class="is-working">${words} ${link(strings.cancel, cancel)}</p>`;
}

/**
 * @param {string} words
 * @param {() => void} act
 */
function link(words, act) {
  return html`<button type="button" class="link" @click=${act}>${words}</button>`;
}
