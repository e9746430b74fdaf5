/** A claim's words, those that carry its modality or polarity set off. */
import { html } from 'lit';

/** @import { Claim } from '../../pkg/wortlaut.js' */

/**
 * @param {string} text
 * @param {Claim} claim
 */
export function markedWords(text, { spans, markers }) {
  return spans.map((span, index) => {
    const inside = markers
      .filter(({ start, end }) => start >= span.start && end <= span.end)
      .sort((a, b) => a.start - b.start);
    let from = span.start;
    const pieces = inside.flatMap(({ start, end }) => {
      if (start < from) return []; // overlaps the one before
      const before = text.slice(from, start);
      from = end;
      return [before, html`<em class="marker">${text.slice(start, end)}</em>`];
    });
    return html`${index > 0 ? ' […] ' : ''}${pieces}${text.slice(from, span.end)}`;
  });
}
