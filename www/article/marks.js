/** What of a reading is painted into its text. */
import { spansOf } from '../reading/spans.js';
import { layersOf } from './layers.js';

/** @import { IsNear, LayerName, Layers } from './layers.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { Span } from '../../pkg/wortlaut.js' */

/** Whatever can paint layers. @typedef {{ paint(name: LayerName, spans: Span[]): void, clear(): void }} Painter */

/**
 * Paints all that was found near the window, and what is selected.
 * @param {Painter} painter
 * @param {Reading} reading
 * @param {IsNear} isNear
 */
export function paintFindings(painter, reading, isNear) {
  if (reading.analysis) paint(painter, layersOf(reading.analysis, isNear));
  paintSelection(painter, reading, isNear);
}

/**
 * Paints what is selected: of a claim, its words, its speaker and the words that carry its manner.
 * @param {Painter} painter
 * @param {Reading} reading
 * @param {IsNear} [isNear]
 */
export function paintSelection(painter, reading, isNear = () => true) {
  const { selection } = reading;
  const claim = selection?.type === 'claim' ? reading.claim(selection.id) : undefined;
  paint(painter, {
    'selected-claim': claim?.spans.filter(isNear) ?? [],
    'selected-speaker': claim?.speaker ? [claim.speaker] : [],
    'selected-marker': claim?.markers ?? [],
    selected: selection && !claim ? spansOf(reading, selection).filter(isNear) : [],
  });
}

/**
 * @param {Painter} painter
 * @param {Layers} layers
 */
function paint(painter, layers) {
  for (const [name, spans] of Object.entries(layers)) painter.paint(/** @type {LayerName} */ (name), spans);
}
