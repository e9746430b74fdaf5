/** Thin rails in the margin: one beside the lines of every claim, overlapping ones side by side. */

/** @import { Claim } from '../../pkg/wortlaut.js' */
/** @import { Places } from './highlight-painter.js' */

/** Lanes beside each other; further claims share the last one. */
const LANES = 4;

/** Pieces of a claim that are no further apart than this, in pixels, share one rail: about a line. */
const GAP = 40;

/** @typedef {{ claim: Claim, top: number, bottom: number }} Stretch */

/**
 * Draws the rails. They repeat what the list of claims says, so assistive technology passes over them.
 * @param {HTMLElement} rail
 * @param {Places} article
 * @param {Claim[]} claims
 * @param {string | null} selected id of a claim
 * @param {(id: string) => string} statusOf what the reader has made of a claim
 */
export function drawRail(rail, article, claims, selected, statusOf) {
  const origin = rail.getBoundingClientRect().top;
  const stretches = claims.flatMap((claim) => stretchesOf(article, claim, origin));
  stretches.sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  /** Where each lane is free again. */
  const free = new Array(LANES).fill(-Infinity);
  const bars = stretches.map((stretch) => {
    const open = free.findIndex((bottom) => bottom <= stretch.top + 1);
    const lane = open < 0 ? LANES - 1 : open;
    free[lane] = stretch.bottom;
    const element = bar(stretch, lane, selected);
    element.dataset.status = statusOf(stretch.claim.id);
    return element;
  });
  rail.replaceChildren(...bars);
}

/**
 * The claim whose rail an event has met; undefined beside them.
 * @param {MouseEvent} event
 */
export function claimAt({ target }) {
  const bar = target instanceof Element ? target.closest('.rail-bar') : null;
  return bar instanceof HTMLElement ? bar.dataset.claim : undefined;
}

/**
 * @param {Places} article
 * @param {Claim} claim
 * @param {number} origin
 */
function stretchesOf(article, claim, origin) {
  /** @type {Stretch[]} */
  const stretches = [];
  for (const { start, end } of claim.spans) {
    const box = article.range(start, end)?.getBoundingClientRect();
    if (!box || box.height === 0) continue;
    const top = Math.round(box.top - origin);
    const bottom = Math.round(box.bottom - origin);
    const last = stretches.at(-1);
    if (last && top <= last.bottom + GAP) last.bottom = Math.max(last.bottom, bottom);
    else stretches.push({ claim, top, bottom });
  }
  return stretches;
}

/**
 * @param {Stretch} stretch
 * @param {number} lane
 * @param {string | null} selected
 */
function bar({ claim, top, bottom }, lane, selected) {
  const element = document.createElement('div');
  element.className = 'rail-bar';
  element.dataset.claim = claim.id;
  element.dataset.kind = claim.kind;
  element.dataset.sure = claim.modality === 'doubtful' || claim.polarity === 'denied' ? 'no' : 'yes';
  element.dataset.lane = String(lane);
  element.style.top = `${top}px`;
  element.style.height = `${bottom - top}px`;
  if (claim.id === selected) element.classList.add('is-selected');
  return element;
}
