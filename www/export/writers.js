/** How a reading is put into each kind of file. */
import { annotations } from './annotations.js';
import { claimsTable, entitiesTable } from './csv.js';
import { dossierOf } from './dossier.js';
import { everything } from './everything.js';
import { headlineOf } from './headline.js';
import { briefing } from './markdown.js';
import { claimsAsData } from './schema-org.js';
import { standaloneHtml } from './standalone.js';

/** @import { Reading } from '../reading/reading.js' */
/** @import { Choices } from '../page/choices.js' */
/** @import { Dossier } from './dossier.js' */
/** @import { Format } from './formats.js' */

/** @typedef {(dossier: Dossier, choices: Choices) => string} Writer */

/** By the format's id; only `everything` needs more than a dossier. @type {Record<Exclude<Format['id'], 'json'>, Writer>} */
const WRITERS = {
  markdown: briefing,
  html: standaloneHtml,
  claims: claimsTable,
  entities: entitiesTable,
  annotations,
  schemaOrg: claimsAsData,
};

/**
 * @param {Reading} reading
 * @param {Format['id']} format
 * @param {Choices} choices
 * @param {number} [at] offset of the first words in view
 * @returns {{ title: string, text: string }} what the file is called, and what it holds
 */
export function written(reading, format, choices, at = 0) {
  const { analysis } = reading;
  const title = headlineOf(reading);
  if (!analysis) return { title, text: '' };
  if (format === 'json') return { title, text: everything(dossierOf(reading, analysis, { rejected: 'mark' }), reading, at) };
  return { title, text: WRITERS[format](dossierOf(reading, analysis, choices), choices) };
}
