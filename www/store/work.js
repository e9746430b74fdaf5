/** Which work goes with an article: the same one for every version of it. */
import { changeOf, EVERYWHERE } from './records.js';
import { likeness, nameOf, sketchOf } from './sketch.js';

/** @import { Records } from './records.js' */

/**
 * The work on the article that is most like a text.
 * @param {Records} records
 * @param {string} text
 * @returns {string} its id; where there is none yet, the one that it will have
 */
export function workOf(records, text) {
  const sketch = sketchOf(text);
  let best = nameOf(sketch);
  let most = 0;
  for (const [id, work] of records.entries(EVERYWHERE, 'work')) {
    const alike = likeness(sketch, work);
    if (alike < most || alike === 0) continue;
    best = id;
    most = alike;
  }
  return best;
}

/**
 * @param {string} id
 * @param {string} text
 * @param {string} name
 */
export function newWork(id, text, name) {
  return changeOf(EVERYWHERE, 'work', id, { name, ...sketchOf(text) });
}
