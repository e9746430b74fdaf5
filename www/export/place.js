/** Where somebody is reading: the first words in view, and the finding that is open. */

/** @import { Reading, Selection } from '../reading/reading.js' */

/**
 * A finding by what does not change from one analysis to the next.
 * @typedef {{ type: Selection['type'], id?: string, name?: string, start?: number, mention?: number }} NamedFinding
 */

/** @typedef {{ at: number, finding: NamedFinding | null }} Place */

/** Pixels at the top that a bar may cover. */
const COVERED = 60;

/**
 * @param {Reading} reading
 * @returns {NamedFinding | null}
 */
export function findingNamed({ selection, analysis }) {
  if (!selection) return null;
  if (selection.type === 'claim') return selection;
  if (selection.type === 'entity') {
    const name = analysis?.entities.find(({ id }) => id === selection.id)?.name;
    return name === undefined ? null : { type: 'entity', name, mention: selection.mention ?? 0 };
  }
  const list = selection.type === 'quantity' ? analysis?.quantities : analysis?.times;
  const start = list?.[selection.index]?.start;
  return start === undefined ? null : { type: selection.type, start };
}

/**
 * @param {Reading} reading
 * @param {NamedFinding} finding
 * @returns {Selection | null} null where it is not there
 */
export function selectionOf({ analysis }, { type, id, name, start, mention = 0 }) {
  if (type === 'claim') return id !== undefined && analysis?.claims.some((it) => it.id === id) ? { type, id } : null;
  if (type === 'entity') {
    const entity = analysis?.entities.find((it) => it.name === name);
    return entity?.mentions[mention] ? { type, id: entity.id, mention } : null;
  }
  const index = (type === 'quantity' ? analysis?.quantities : analysis?.times)?.findIndex((it) => it.start === start) ?? -1;
  return index < 0 ? null : { type, index };
}

/**
 * @param {ParentNode} root holds the article
 * @param {string} text
 * @returns {number} offset of the first words in view
 */
export function offsetInView(root, text) {
  return linesIn(root, text).find(({ element }) => element.getBoundingClientRect().bottom > COVERED)?.start ?? 0;
}

/**
 * @param {ParentNode} root
 * @param {string} text
 * @param {number} offset
 */
export function bringIntoView(root, text, offset) {
  if (offset <= 0) return;
  linesIn(root, text).findLast(({ start }) => start <= offset)?.element.scrollIntoView();
}

/**
 * The article's lines with their offsets.
 * @param {ParentNode} root
 * @param {string} text
 */
function linesIn(root, text) {
  let from = 0;
  return [...root.querySelectorAll('#text > *')].map((element) => {
    const words = element.textContent ?? '';
    const start = Math.max(from, text.indexOf(words, from));
    from = start + words.length;
    return { element, start };
  });
}
