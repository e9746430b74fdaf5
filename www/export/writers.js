/** How a reading is put into each kind of file. */
import { annotations } from './annotations.js';
import { claimsTable, entitiesTable } from './csv.js';
import { briefing } from './markdown.js';
import { claimsAsData } from './schema-org.js';
import { standaloneHtml } from './standalone.js';

/** @import { Reading } from '../reading/reading.js' */

/** By the format's id. */
export const WRITERS = {
  markdown: briefing,
  html: standaloneHtml,
  claims: claimsTable,
  entities: entitiesTable,
  json: plainJson,
  annotations,
  schemaOrg: claimsAsData,
};

/**
 * The text with its analysis.
 * @param {Reading} reading
 */
function plainJson({ article, text, analysis }) {
  const { name, date } = article ?? {};
  return `${JSON.stringify({ name, ...(date && { date }), text, analysis }, null, 2)}\n`;
}
