/** What is marked in the text: one layer per type of finding, in the order in which they are painted. */

/** @import { Analysis, Span } from '../../pkg/wortlaut.js' */

/** Layers, lowest first. */
export const LAYERS = /** @type {const} */ ([
  'quantity',
  'time',
  'misc',
  'loc',
  'org',
  'per',
  'selected-claim',
  'selected-speaker',
  'selected-marker',
  'selected',
]);

/** @typedef {(typeof LAYERS)[number]} LayerName */
/** Tells whether a place is to be painted. @typedef {(span: Span) => boolean} IsNear */
/** @typedef {Partial<Record<LayerName, Span[]>>} Layers */

/** Mentions that are marked; the words that stand for a name are shown when it is selected. */
export const MARKED = new Set(['name', 'derived', 'part']);

/**
 * The layers of an analysis.
 * @param {Analysis} analysis
 * @param {IsNear} [isNear]
 * @returns {Layers}
 */
export function layersOf(analysis, isNear = () => true) {
  /** @param {string} type */
  const mentions = (type) =>
    analysis.entities
      .filter((entity) => entity.type === type)
      .flatMap((entity) => entity.mentions.filter((mention) => MARKED.has(mention.kind) && isNear(mention)));
  return {
    quantity: analysis.quantities.filter(isNear),
    time: analysis.times.filter(isNear),
    misc: mentions('MISC'),
    loc: mentions('LOC'),
    org: mentions('ORG'),
    per: mentions('PER'),
  };
}
