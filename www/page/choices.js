/** How the reader wants things saved; kept in this browser. */
import { loadPreference, savePreference } from './preferences.js';

/**
 * @typedef {object} Choices
 * @property {'mark' | 'leave-out'} rejected what becomes of rejected claims
 * @property {'plain' | 'excel'} tables `plain`: commas, as the contract writes numbers and codes; `excel`: as a German
 *   spreadsheet reads them
 */

/**
 * @param {'de' | 'en'} language a German reader has a German spreadsheet unless told otherwise
 * @returns {Choices}
 */
export function choicesIn(language) {
  const tables = loadPreference('tables') ?? (language === 'de' ? 'excel' : 'plain');
  return {
    rejected: loadPreference('rejected') === 'leave-out' ? 'leave-out' : 'mark',
    tables: tables === 'excel' ? 'excel' : 'plain',
  };
}

/** @param {Partial<Choices>} choices */
export function choose({ rejected, tables }) {
  if (rejected) savePreference('rejected', rejected);
  if (tables) savePreference('tables', tables);
}
