/** The sentence that words stand in. */

/** @import { Span } from '../../pkg/wortlaut.js' */

/**
 * @param {readonly Span[]} sentences in order, one behind the other
 * @param {Span} span
 * @returns {Span | null}
 */
export function sentenceOf(sentences, { start, end }) {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= start && end <= found.end ? found : null;
}
