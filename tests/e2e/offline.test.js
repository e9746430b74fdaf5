/** Without a network: the page after one visit, and wortlaut.html from a disk. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { launch, paste, settled, shownLines, visit } from './browser.js';

/** @import { Browser } from 'playwright-core' */

describe('without a network', () => {
  /** @type {Browser} */
  let browser;

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  it('opens and analyses after one visit', async () => {
    const { page, errors, close } = await visit(browser);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.context().setOffline(true);
    await page.reload();
    await settled(page);
    await paste(page, { 'text/plain': 'In Köln leben eine Million Menschen, sagte Anna Krüger.' });
    assert.deepEqual(await shownLines(page), ['In Köln leben eine Million Menschen, sagte Anna Krüger.']);
    assert.deepEqual(errors, []);
    await close();
  });

  it('opens and analyses as one file from a disk', async () => {
    const context = await browser.newContext({ locale: 'de-DE', offline: true });
    const page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    /** @type {string[]} */
    const requests = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    context.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL('dist/wortlaut.html').href);
    await settled(page);
    assert.ok((await page.locator('.finding').count()) > 0);
    assert.deepEqual(errors, []);
    assert.deepEqual(requests.filter((url) => !/^(file|data|blob):/.test(url)), []);
    await context.close();
  });
});
