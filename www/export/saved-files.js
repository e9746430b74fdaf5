/** Finds among files those that were saved as JSON; how they are read is loaded with the first. */

/** @import { Article } from '../input/article.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * An article as it was left, and what takes up the work on it once it is open (false where
 * its corrections can't be read); `root` holds the article's text.
 * @typedef {{ article: Article, resume: (reading: Reading, root: ParentNode) => Promise<boolean> }} Saved
 */

/**
 * @param {File[]} files
 * @returns {Promise<{ saved: Saved[], corrections: File[], others: File[] }>} `corrections` are about an open article
 */
export async function savedAmong(files) {
  /** @type {Saved[]} */
  const saved = [];
  const corrections = [];
  const others = [];
  for (const file of files) {
    const found = /\.json$/i.test(file.name) ? await readSaved(file) : null;
    if (found) saved.push(found);
    else if (/\.json(ld)?$/i.test(file.name)) corrections.push(file);
    else others.push(file);
  }
  return { saved, corrections, others };
}

/**
 * @param {File} file
 * @returns {Promise<Saved | null>} null where it is something else
 */
async function readSaved(file) {
  const { readSaved, resume } = await import('./reopen.js');
  const found = readSaved(await file.text());
  return found && { article: found.article, resume: (reading, root) => resume(reading, found, root) };
}

/**
 * The text of a file of corrections, in whichever form they were saved.
 * @param {File} file
 */
export async function correctionsOf(file) {
  const { correctionsIn } = await import('./reopen.js');
  return correctionsIn(await file.text());
}
