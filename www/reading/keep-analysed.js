/** Keeps a reading's analysis up to date with its text, its date and the reader's names. */
import { latest } from '../analyzer/latest.js';

/** @import { Wording } from '../i18n/wording.js' */
/** @import { AnalyzerClient } from '../analyzer/client.js' */
/** @import { Article } from '../input/article.js' */
/** @import { Reading } from './reading.js' */

/** `retry` analyses once more, as after a failure. @typedef {{ retry: () => Promise<void>, cancel: () => void }} Keeping */

/**
 * @param {Reading} reading
 * @param {AnalyzerClient} analyzer
 * @returns {Keeping}
 */
export function keepAnalysed(reading, analyzer) {
  const analyze = latest(async (signal, /** @type {Article | null} */ article) => {
    if (!article) return null;
    const { text, blocks, date } = article;
    const options = { ...(blocks && { blocks }), ...(date && { date }) };
    return analyzer.analyze(text, options, { names: reading.corrections.names, signal });
  });
  const update = async () => {
    if (!reading.article) return;
    const { text } = reading;
    reading.enter('working');
    try {
      const result = await analyze(reading.article);
      if (result) reading.found(text, result.analysis, result.elapsed);
    } catch (error) {
      reading.enter('failed', messageOf(error, reading.wording));
    }
  };
  reading.addEventListener('article', update);
  reading.addEventListener('edit', update);
  reading.corrections.addEventListener('names', update);
  const cancel = () => {
    void analyze(null);
    reading.enter('cancelled');
  };
  return { retry: update, cancel };
}

/**
 * What went wrong, in the reader's language where we know it.
 * @param {unknown} error
 * @param {Wording} wording
 */
export function messageOf(error, { strings }) {
  if (!(error instanceof Error)) return String(error);
  const known = /** @type {Record<string, string | undefined>} */ (strings.failures);
  return known[String(error.cause)] ?? error.message;
}
