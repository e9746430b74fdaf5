/** Brings a place of the text into the part of the window that nothing covers. */

/** Pixels at the window's edges that are no good place to read at. */
const TOP = 80;
const FOOT = 40;

/** Of a place that is taller, as much must be seen. */
const ENOUGH = 160;

/**
 * @param {Range} range
 * @param {number} [bottom] where the window's free part ends
 */
export function reveal(range, bottom = innerHeight - FOOT) {
  const top = Math.min(TOP, bottom / 4);
  if (isWithin(range, top, bottom)) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' }); // whatever scrolls around it
  if (!isWithin(range, top, bottom)) scrollBy({ top: range.getBoundingClientRect().top - top - (bottom - top) / 5 });
}

/**
 * @param {Range} range
 * @param {number} top
 * @param {number} bottom
 */
function isWithin(range, top, bottom) {
  const box = range.getBoundingClientRect();
  return box.top >= top && Math.min(box.bottom, box.top + ENOUGH) <= bottom;
}
