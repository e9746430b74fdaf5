/** Tells assistive technology what is marked in the text: what highlights paint, nobody hears. */
import { speakerCalled, speakerKey } from '../findings/filter.js';
import { MARKED } from './layers.js';

/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { ArticleText } from './article-text.js' */
/** @import { IsNear } from './layers.js' */
/** @import { Line } from './lay-out.js' */

/** A stretch of text and what it is. @typedef {Span & { what: string, more?: string }} Meaning */

/** Wraps the words of findings in elements that say what they are. */
export class Annotator {
  #text;
  /** What is said of each line. @type {Map<HTMLElement, string>} */
  #said = new Map();

  /** @param {ArticleText} text */
  constructor(text) {
    this.#text = text;
  }

  /**
   * Says anew what stands where.
   * @param {Reading} reading
   * @param {IsNear} isNear
   * @returns {boolean} whether any line was changed
   */
  annotate(reading, isNear) {
    return this.#write(meaningsOf(reading, isNear));
  }

  /** Takes every element of ours away. */
  clear() {
    return this.#write([]);
  }

  /** @param {Meaning[]} all */
  #write(all) {
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    const { leaves, text } = this.#text;
    let next = 0;
    /** @type {Meaning[]} */
    let open = [];
    /** @type {Map<HTMLElement, string>} */
    const said = new Map();
    let isChanged = false;
    for (const line of leaves) {
      for (; next < all.length && /** @type {Meaning} */ (all[next]).start < line.end; next += 1) open.push(/** @type {Meaning} */ (all[next]));
      open = open.filter(({ end }) => end > line.start);
      const before = this.#said.get(line.element);
      if (open.length === 0 && before === undefined) continue;
      const now = keyOf(line, open);
      if (open.length > 0) said.set(line.element, now);
      if (now === before) continue;
      line.element.replaceChildren(...nodesOf(text, line, open));
      isChanged = true;
    }
    this.#said = said;
    return isChanged;
  }
}

/**
 * @param {Reading} reading
 * @param {IsNear} isNear
 * @returns {Meaning[]}
 */
function meaningsOf(reading, isNear) {
  const { analysis, wording } = reading;
  const { strings } = wording;
  if (!analysis) return [];
  const at = (/** @type {Span} */ { start, end }, /** @type {string} */ what, /** @type {string} */ more = '') => ({ start, end, what, more });
  return [
    ...analysis.claims.flatMap((claim) =>
      claim.spans.filter(isNear).map((span) => at(span, strings.claim, `${strings.kind[claim.kind]}, ${speakerCalled(reading, speakerKey(reading, claim))}`)),
    ),
    ...analysis.entities.flatMap(({ type, mentions }) =>
      mentions.filter((it) => MARKED.has(it.kind) && isNear(it)).map((it) => at(it, strings.type[type])),
    ),
    ...analysis.quantities.filter(isNear).map((it) => at(it, strings.oneFigure)),
    ...analysis.times.filter(isNear).map((it) => at(it, strings.oneDate)),
  ];
}

/**
 * @param {Line} line
 * @param {Meaning[]} meanings
 */
function keyOf({ start: from, end: to }, meanings) {
  return meanings.map(({ start, end, what, more }) => `${Math.max(0, start - from)} ${Math.min(end, to) - from} ${what} ${more}`).join('\n');
}

/**
 * Words and elements one inside the other; what two have in common, where neither holds the other, is in the first one.
 * @param {string} text
 * @param {Span} span
 * @param {Meaning[]} meanings by where they begin
 * @returns {(string | Node)[]}
 */
function nodesOf(text, { start, end }, meanings) {
  const nodes = [];
  let at = start;
  for (let [first, ...rest] = meanings; first; [first, ...rest] = rest) {
    const from = Math.max(first.start, at);
    const to = Math.min(first.end, end);
    if (from >= to) continue;
    const inside = rest.filter((it) => it.start < to && it.end > from);
    nodes.push(text.slice(at, from), elementOf(first, nodesOf(text, { start: from, end: to }, inside)));
    at = to;
    rest = rest.filter((it) => it.end > to);
  }
  return [...nodes, text.slice(at, end)].filter((it) => it !== '');
}

/**
 * @param {Meaning} meaning
 * @param {(string | Node)[]} content
 */
function elementOf({ what, more }, content) {
  const element = document.createElement('span');
  element.setAttribute('role', 'mark');
  element.setAttribute('aria-roledescription', what);
  if (more) element.setAttribute('aria-description', more);
  element.append(...content);
  return element;
}
