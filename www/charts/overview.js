/** The overview: small pictures of the article. */
import { html } from 'lit';

import { graphChart } from './graph.js';
import { speakersChart } from './speakers.js';
import { stripChart } from './strip.js';
import { timelineChart } from './timeline.js';

/** @import { Reading } from '../reading/reading.js' */

/** @param {Reading} reading */
export function overview(reading) {
  return html`<div class="overview">
    ${[speakersChart, stripChart, timelineChart, graphChart].map((chart) => chart(reading))}
  </div>`;
}
