/** What an edit leaves of the blocks that were known from markup. */

/** @import { Block } from '../../pkg/wortlaut.js' */

/**
 * Blocks before the edit stay, those behind it move, those that it touches are no longer known.
 * @param {Block[]} blocks
 * @param {string} before
 * @param {string} after
 * @returns {Block[]}
 */
export function carryBlocks(blocks, before, after) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  const shift = after.length - before.length;
  return blocks.flatMap((block) => {
    if (block.end < head) return [block];
    if (block.start <= before.length - tail) return [];
    return [{ ...block, start: block.start + shift, end: block.end + shift }];
  });
}
