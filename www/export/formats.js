/** What a reading can be saved as. How each is written is loaded when it is first asked for. */

/**
 * A kind of file.
 * @typedef {object} Format
 * @property {'markdown' | 'html' | 'claims' | 'entities' | 'json' | 'annotations' | 'schemaOrg'} id
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
