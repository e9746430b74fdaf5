/** An update of the page: nothing is lost in other tabs, and they go on working until their readers agree. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { serve } from '../../scripts/serve.js';
import { docx, paragraph } from '../documents.js';
import { paste, settled, shownLines } from './browser.js';
import { successorOf } from './successor.js';
import { suite } from './suite.js';

/** @import { Page } from 'playwright-core' */

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The script that a page was loaded with. @param {Page} page */
const versionOf = (page) => page.evaluate(() => document.querySelector('script')?.src);

suite('an update', ({ openAddress }) => {
  /** @type {string} */
  let next;
  before(() => {
    next = successorOf(DIST);
  });
  after(() => rmSync(next, { recursive: true }));

  /** Two tabs of one version, and a newer one on the server that both know of. */
  const twoTabs = async () => {
    const folders = { '/': DIST };
    const server = await serve(folders, 0);
    const { page, errors } = await openAddress(server.url);
    await settled(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const other = await page.context().newPage();
    await other.goto(server.url);
    await settled(other);
    folders['/'] = next;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    for (const tab of [page, other]) await tab.getByRole('button', { name: 'Neu laden' }).waitFor();
    return { page, other, errors, close: () => server.close() };
  };

  it('leaves the other tab able to read documents and to start its workers, and to follow', { timeout: 120_000 }, async () => {
    const { page, other, close } = await twoTabs();
    const former = await versionOf(page);
    await paste(other, { 'text/plain': 'In Gera regnet es, sagte Ute Reh.' });
    await page.bringToFront();
    await page.getByRole('button', { name: 'Neu laden' }).click();
    await page.waitForFunction((former) => document.querySelector('script')?.src !== former, former);
    await settled(page);

    await other.bringToFront();
    assert.deepEqual(await shownLines(other), ['In Gera regnet es, sagte Ute Reh.'], 'nothing changes by itself');
    const word = await docx(paragraph('In Apolda brennt Licht.'));
    await other.locator('input[multiple]').setInputFiles({ name: 'apolda.docx', mimeType: '', buffer: word });
    await other.locator('#text').getByText('In Apolda brennt Licht.').waitFor();
    assert.equal(await other.locator('#status .problem').count(), 0);
    const worker = await other.evaluate(async () => {
      const url = performance.getEntriesByType('resource').map(({ name }) => name).find((name) => /\/\d+\.[0-9a-f]+\.js$/.test(name));
      return url ? (await fetch(url)).status : 0;
    });
    assert.equal(worker, 200, 'scripts of the version before');

    await other.getByRole('button', { name: 'Neu laden' }).click();
    await other.waitForFunction((former) => document.querySelector('script')?.src !== former, former);
    await settled(other);
    assert.equal(await versionOf(other), await versionOf(page));
    await close();
  });

  it('forgets the version before when no page is open any more', { timeout: 120_000 }, async () => {
    const { page, other, close } = await twoTabs();
    const { url } = { url: page.url() };
    const context = page.context();
    const former = await versionOf(page);
    await page.getByRole('button', { name: 'Neu laden' }).click();
    await page.waitForFunction((former) => document.querySelector('script')?.src !== former, former);
    const kept = (/** @type {Page} */ tab) => tab.evaluate(async () => (await caches.keys()).filter((it) => it.includes('former')).length);
    assert.equal(await kept(page), 1);
    await page.close();
    await other.close();
    const later = await context.newPage();
    await later.goto(url);
    await settled(later);
    await later.waitForFunction(async () => !(await caches.keys()).some((it) => it.includes('former')));
    await close();
  });
});
