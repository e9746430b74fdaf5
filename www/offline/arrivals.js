/** Articles that come in through the installed app: what other apps share, files opened with it. */

/** @import { Article } from '../input/article.js' */

/**
 * What was shared, as files where there are any, else as an article; a link without text is its text.
 * @param {FormData} form
 * @param {string} name for a text without title
 * @returns {{ files: File[], article: Article | null }}
 */
export function readShared(form, name) {
  const field = (/** @type {string} */ key) => String(form.get(key) ?? '').trim();
  const [title, words, url] = [field('title'), field('text'), field('url')];
  const files = form.getAll('files').filter((it) => it instanceof File && it.size > 0);
  const text = title && words && !words.startsWith(title) ? `${title}\n\n${words}` : words || url || title;
  if (files.length > 0) {
    const more = words ? [new File([text], `${title || name}.txt`)] : [];
    return { files: /** @type {File[]} */ ([...files, ...more]), article: null };
  }
  return { files: [], article: text ? { name: title || name, text, ...(/^https?:/.test(url) && { url }) } : null };
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
