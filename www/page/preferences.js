/** The reader's choices about the page, kept in this browser. */

/** @typedef {'language' | 'font' | 'keys' | 'articles' | 'rejected' | 'tables'} Preference */

/**
 * @param {Preference} name
 * @returns {string | null}
 */
export function loadPreference(name) {
  try {
    return localStorage.getItem(`wortlaut-${name}`);
  } catch {
    return null; // storage is forbidden here
  }
}

/**
 * @param {Preference} name
 * @param {string} value
 */
export function savePreference(name, value) {
  try {
    localStorage.setItem(`wortlaut-${name}`, value);
  } catch {
    // Storage is forbidden here: the choice lasts as long as the page.
  }
}
