/** Articles that come in through the installed app: shared texts, files opened with it. */

/** @import { Article } from '../input/article.js' */

/**
 * A text that another app has shared, taken out of the address so that a reload does not bring it back.
 * @param {string} name for a text without title
 * @returns {Article | null}
 */
export function sharedArticle(name) {
  const query = new URLSearchParams(location.search);
  const text = query.get('text') ?? '';
  if (text.trim() === '') return null;
  history.replaceState(null, '', location.pathname);
  const title = query.get('title') ?? '';
  return { name: title || name, text: title && !text.startsWith(title) ? `${title}\n\n${text}` : text };
}

/**
 * Files that the reader opens with the installed app.
 * @param {(files: File[]) => void} openFiles
 */
export function receiveFiles(openFiles) {
  const queue = /** @type {{ launchQueue?: { setConsumer(take: (launch: any) => void): void } }} */ (
    /** @type {unknown} */ (window)
  ).launchQueue;
  queue?.setConsumer(async ({ files }) => {
    if (files.length > 0) openFiles(await Promise.all(files.map((/** @type {any} */ handle) => handle.getFile())));
  });
}
