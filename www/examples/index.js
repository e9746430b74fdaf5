/** The example articles, written for Wortlaut; their people and companies are invented. */
import werft from './werft.txt';

/** @import { Article } from '../input/article.js' */

/** @type {{ title: string, url: string, date: string }[]} */
export const EXAMPLES = [{ title: 'Nordwerft streicht 340 Stellen', url: werft, date: '2024-03-14' }];

/**
 * Loads an example.
 * @param {{ title: string, url: string, date: string }} example
 * @returns {Promise<Article>}
 */
export async function loadExample({ title, url, date }) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${title}: ${response.status}`);
  return { name: title, text: await response.text(), date };
}
