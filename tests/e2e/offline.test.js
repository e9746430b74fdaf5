/** Without a network: the page after one visit, and wortlaut.html from a disk. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { paste, settled, shownLines } from './browser.js';
import { suite } from './suite.js';

/** @import { Page } from 'playwright-core' */

/**
 * What the installed app says about itself.
 * @param {Page} page
 * @returns {Promise<any>}
 */
function manifest(page) {
  const url = page.locator('link[rel="manifest"]').evaluate((it) => /** @type {HTMLLinkElement} */ (it).href);
  return url.then(async (url) => (await fetch(url)).json());
}

suite('without a network', ({ open, openAddress }) => {
  it('opens and analyses after one visit', async () => {
    const { page, errors } = await open();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.context().setOffline(true);
    await page.reload();
    await settled(page);
    await paste(page, { 'text/plain': 'In Köln leben eine Million Menschen, sagte Anna Krüger.' });
    assert.deepEqual(await shownLines(page), ['In Köln leben eine Million Menschen, sagte Anna Krüger.']);
    assert.deepEqual(errors, []);
  });

  it('opens the files that it says it can open', async () => {
    const { page } = await open({}, (page) =>
      page.addInitScript(() => {
        const setConsumer = (/** @type {unknown} */ consumer) => Object.assign(window, { consumer });
        Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
      }),
    );
    const [handler] = (await manifest(page)).file_handlers;
    const chosen = (await page.locator('input[multiple]').getAttribute('accept'))?.split(',');
    assert.deepEqual(Object.values(handler.accept).flat().sort(), chosen?.sort());
    await page.evaluate(() => {
      const files = ['eins', 'zwei'].map((name) => ({ getFile: async () => new File([`Aus ${name}.`], `${name}.txt`) }));
      return /** @type {any} */ (window).consumer({ files });
    });
    await page.locator('#text').getByText('Aus eins.').waitFor();
    await page.getByRole('button', { name: 'zwei.txt' }).click();
    await page.locator('#text').getByText('Aus zwei.').waitFor();
    await page.evaluate(() => /** @type {any} */ (window).consumer({ files: [] }));
    assert.deepEqual(await shownLines(page), ['Aus zwei.'], 'opened without a file');
  });

  it('opens and analyses as one file from a disk', async () => {
    const { page, errors, requests } = await openAddress(pathToFileURL('dist/wortlaut.html').href);
    await settled(page);
    assert.ok((await page.locator('.finding').count()) > 0);
    assert.deepEqual(errors, []);
    assert.deepEqual(requests.filter((url) => !/^(file|data|blob):/.test(url)), []);
  });
});
