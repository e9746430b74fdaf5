/** What a reading can be saved as. */
import { annotations } from './annotations.js';
import { claimsTable, entitiesTable } from './csv.js';
import { briefing } from './markdown.js';
import { standaloneHtml } from './standalone.js';
import { claimsAsData } from './schema-org.js';

/** @import { Reading } from '../reading/reading.js' */

/**
 * A kind of file, and how a reading is put into it.
 * @typedef {object} Format
 * @property {string} id
 * @property {string} ending
 * @property {string} type MIME type
 * @property {(reading: Reading) => string} write
 */

/** @type {Format[]} */
export const FORMATS = [
  { id: 'markdown', ending: '.md', type: 'text/markdown', write: briefing },
  { id: 'html', ending: '.html', type: 'text/html', write: standaloneHtml },
  { id: 'claims', ending: '-aussagen.csv', type: 'text/csv', write: claimsTable },
  { id: 'entities', ending: '-namen.csv', type: 'text/csv', write: entitiesTable },
  { id: 'json', ending: '.json', type: 'application/json', write: plainJson },
  { id: 'annotations', ending: '.annotations.jsonld', type: 'application/ld+json', write: annotations },
  { id: 'schemaOrg', ending: '.claims.jsonld', type: 'application/ld+json', write: claimsAsData },
];

/**
 * The text with its analysis.
 * @param {Reading} reading
 */
function plainJson({ article, text, analysis }) {
  const { name, date } = article ?? {};
  return `${JSON.stringify({ name, ...(date && { date }), text, analysis }, null, 2)}\n`;
}
