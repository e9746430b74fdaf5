/** Opens what was built in Chromium, and waits until the package has done in it what it is for. */
import assert from 'node:assert/strict';

import { serve } from '../../scripts/serve.js';
import { highlights, launch, visitAddress } from '../e2e/browser.js';

/** @import { Page } from 'playwright-core' */
/** @import { Visit } from '../e2e/browser.js' */

/** No policy: pages of others have none as a rule, and development servers put scripts into them. */
export const OPEN = { 'Content-Security-Policy': '' };

/**
 * Serves folders and opens their page.
 * @param {Record<string, string>} folders by the beginning of the path
 * @param {(visit: Visit) => Promise<void>} check
 * @param {Record<string, string>} [headers]
 */
export async function open(folders, check, headers = OPEN) {
  const server = await serve(folders, 0, headers);
  try {
    await openAddress(server.url, check);
  } finally {
    await server.close();
  }
}

/**
 * @param {string} url
 * @param {(visit: Visit) => Promise<void>} check
 */
export async function openAddress(url, check) {
  const browser = await launch();
  try {
    await check(await visitAddress(browser, url));
  } finally {
    await browser.close();
  }
}

/**
 * What the `app` must show: marks, lists that belong to an article, and the analyzer in both threads.
 * @param {Visit} visit
 */
export async function checkApp({ page, requests, errors }) {
  const isDone = () => 'names' in window && ['Ute Reh', 'Jan Kolb'].every((name) => [...(CSS.highlights.get('wortlaut-per') ?? [])].some((it) => String(it) === name));
  await page.waitForFunction(isDone).catch(async (error) => {
    throw new Error(`${error.message}\n${errors.join('\n')}\n${JSON.stringify(await highlights(page))}`);
  });
  await page.locator('wortlaut-findings .finding', { hasText: 'Ute Reh' }).first().waitFor();
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).names), [['Suhl', 'Mia Voss'], ['Suhl', 'Mia Voss']]);
  await dropFile(page);
  const origin = new URL(page.url()).origin;
  assert.deepEqual(requests.filter((url) => new URL(url, origin).origin !== origin && !url.startsWith('data:')), []);
  assert.deepEqual(errors, []);
}

/**
 * Drops a file onto a reader, which reads it in a worker of its own.
 * @param {Page} page
 */
async function dropFile(page) {
  await page.evaluate(async () => {
    const reader = document.body.appendChild(document.createElement('wortlaut-reader'));
    reader.id = 'dropped';
    await /** @type {any} */ (reader).updateComplete;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['# Aue baut\n\nIn Aue wird gebaut, sagte Eva Lohse.'], 'aue.md'));
    reader.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.locator('#dropped #text', { hasText: 'In Aue wird gebaut' }).waitFor({ state: 'attached', timeout: 10_000 });
}
