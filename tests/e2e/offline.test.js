/** Without a network: the page after one visit, and wortlaut.html from a disk. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { paste, settled, shownLines } from './browser.js';
import { suite } from './suite.js';

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

  it('opens and analyses as one file from a disk', async () => {
    const { page, errors, requests } = await openAddress(pathToFileURL('dist/wortlaut.html').href);
    await settled(page);
    assert.ok((await page.locator('.finding').count()) > 0);
    assert.deepEqual(errors, []);
    assert.deepEqual(requests.filter((url) => !/^(file|data|blob):/.test(url)), []);
  });
});
