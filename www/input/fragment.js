/** Reads a piece of an HTML page, such as the clipboard or one block of an editor holds: all of its text. */
import { parseInert } from '../analyzer/trust.js';
import { readMarkup } from './markup.js';

/** @import { Block } from '../../pkg/wortlaut.js' */

/**
 * @param {string} markup
 * @param {string} [name]
 * @returns {{ name: string, text: string, blocks: Block[] }}
 */
export function readFragment(markup, name = '') {
  return { name, ...readMarkup(parseInert(markup).body) };
}
