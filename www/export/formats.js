/** What a reading can be saved as. How each is written is loaded when it is first asked for. */

/** @import { Reading } from '../reading/reading.js' */
/** @import { WRITERS } from './writers.js' */

/**
 * A kind of file.
 * @typedef {object} Format
 * @property {keyof typeof WRITERS} id
 * @property {string} ending
 * @property {string} type MIME type
 */

/** @type {Format[]} */
export const FORMATS = [
  { id: 'markdown', ending: '.md', type: 'text/markdown' },
  { id: 'html', ending: '.html', type: 'text/html' },
  { id: 'claims', ending: '-aussagen.csv', type: 'text/csv' },
  { id: 'entities', ending: '-namen.csv', type: 'text/csv' },
  { id: 'json', ending: '.json', type: 'application/json' },
  { id: 'annotations', ending: '.annotations.jsonld', type: 'application/ld+json' },
  { id: 'schemaOrg', ending: '.claims.jsonld', type: 'application/ld+json' },
];

/**
 * A reading as the text of a file.
 * @param {Reading} reading
 * @param {Format} format
 */
export async function write(reading, { id }) {
  const { WRITERS } = await import('./writers.js');
  return WRITERS[id](reading);
}
