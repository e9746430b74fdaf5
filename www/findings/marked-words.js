/** A claim's words, those that carry its modality or polarity set off, and scraps of quotation. */
import { html } from 'lit';

/** @import { Claim } from '../../pkg/wortlaut.js' */

/**
 * @param {string} text
 * @param {Claim} claim
 * @param {Claim[]} [scraps] inside of it
 */
export function markedWords(text, { spans, markers }, scraps = []) {
  const marked = [...markers.map((it) => ({ ...it, style: 'marker' })), ...scraps.map((it) => ({ ...it, style: 'scrap' }))];
  return spans.map((span, index) => {
    const inside = marked
      .filter(({ start, end }) => start >= span.start && end <= span.end)
      .sort((a, b) => a.start - b.start);
    let from = span.start;
    const pieces = inside.flatMap(({ start, end, style }) => {
      if (start < from) return []; // overlaps the one before
      const before = text.slice(from, start);
      from = end;
      return [before, html`<em class=${style}>${text.slice(start, end)}</em>`];
    });
    return html`${index > 0 ? ' […] ' : ''}${pieces}${text.slice(from, span.end)}`;
  });
}
