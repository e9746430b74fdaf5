/** The store: every tab's notes hold, nothing in it can break the page, and one is told when nothing is stored. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { paste, saved, settled, stored } from './browser.js';
import { suite } from './suite.js';
import { stage } from './staged.js';

/** @import { Page } from 'playwright-core' */

const TEXT = 'Die Firma Qorvix baut in Gera ein Werk. Qorvix zahlt dafür 3 Millionen Euro, sagte Ute Reh.';

/**
 * Sets the state of a claim of the example.
 * @param {Page} page
 * @param {string} claim
 * @param {string} status
 */
async function setStatus(page, claim, status) {
  await page.locator(`[data-finding="claim-${claim}"]`).click();
  await page.getByLabel('Stand der Prüfung').first().selectOption(status);
  await page.locator(`[data-finding="claim-${claim}"] [data-status="${status}"]`).waitFor();
}

/**
 * Puts something into the storage while no page of ours is open.
 * @param {Page} page
 * @param {number} version of the database
 * @param {Record<string, any[][]>} content by object store, values with their keys
 */
async function seed(page, version, content) {
  const home = page.url();
  await page.goto(new URL('icon.svg', home).href);
  await page.evaluate(
    ([version, content]) =>
      new Promise((resolve, reject) => {
        indexedDB.deleteDatabase('wortlaut');
        const opening = indexedDB.open('wortlaut', version);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('kept');
          if (version === 1) return;
          opening.result.createObjectStore('records', { keyPath: ['store', 'article', 'type', 'key'] });
          opening.result.createObjectStore('articles', { keyPath: ['store', 'id'] });
        };
        opening.onerror = reject;
        opening.onsuccess = () => {
          const names = Object.keys(content);
          const done = () => {
            opening.result.close();
            resolve(null);
          };
          if (names.length === 0) return done();
          const transaction = opening.result.transaction(names, 'readwrite');
          for (const name of names) for (const [value, key] of content[name] ?? []) transaction.objectStore(name).put(value, key);
          transaction.oncomplete = done;
        };
      }),
    /** @type {[number, Record<string, any>]} */ ([version, content]),
  );
  await page.goto(home);
  await settled(page);
}

/** @param {Page} page @param {string} name */
async function openName(page, name) {
  await page.getByRole('tab', { name: 'Wer & wo' }).click();
  await page.locator('.finding', { hasText: name }).first().click();
  await page.locator('.correct > summary').first().click();
}

suite('store', ({ name: browser, open }) => {
  it('tells other tabs, and neither wins over the other', async () => {
    const { page } = await open({}, stage);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await settled(other);
    await setStatus(page, 'c2', 'checked');
    await other.locator('[data-finding="claim-c2"] [data-status="checked"]').waitFor();
    await setStatus(other, 'c4', 'rejected');
    await setStatus(page, 'c3', 'check');
    while ((await stored(page)).filter(({ type }) => type === 'note').length < 3) await page.waitForTimeout(20);
    await page.reload();
    await settled(page);
    for (const [claim, status] of [['c2', 'checked'], ['c3', 'check'], ['c4', 'rejected']]) {
      await page.locator(`[data-finding="claim-${claim}"] [data-status="${status}"]`).waitFor();
    }
    await other.close();
  });

  it('undoes and does again after a reload', async () => {
    const { page } = await open({}, stage);
    await setStatus(page, 'c2', 'checked');
    await setStatus(page, 'c2', 'rejected');
    while (!(await stored(page)).some(({ value }) => value?.status === 'rejected')) await page.waitForTimeout(20);
    await page.reload();
    await settled(page);
    const state = (/** @type {string} */ it) => page.locator(`[data-finding="claim-c2"] [data-status="${it}"]`);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await state('checked').waitFor();
    await page.getByRole('button', { name: 'Wiederholen' }).click();
    await state('rejected').waitFor();
  });

  it('takes over what version 1 kept', async () => {
    // What comes through a service worker can't be staged in Firefox.
    const { page } = await open({ serviceWorkers: 'block' }, stage);
    const claims = { c4: { status: 'rejected', note: 'von früher', link: '' }, c5: 'kaputt' };
    await seed(page, 1, { kept: [[{ version: 1, claims, names: [{ name: '…', type: 'ORG' }], ignore: [], mentions: [] }, 'corrections']] });
    await page.locator('[data-finding="claim-c4"] [data-status="rejected"]').waitFor();
    await page.locator('[data-unfit="2"]').waitFor();
    await setStatus(page, 'c2', 'checked');
    await page.reload();
    await settled(page);
    await page.locator('[data-finding="claim-c4"] [data-status="rejected"]').waitFor();
    await page.locator('[data-finding="claim-c2"] [data-status="checked"]').waitFor();
  });

  it('works on with damaged records, says so, shows and deletes them', async () => {
    const { page } = await open({}, stage);
    const record = { store: 'corrections', article: '*', type: 'name', key: 'k', value: { name: 'Gera', type: 'LOC' }, changed: 1 };
    const values = ['x', 7, null, [], {}, { name: '…', type: 'LOC' }, { name: 'Gera', type: 'loc' }, { name: 5, type: 'LOC' }, { name: '?' }];
    const records = values.map((value, index) => [{ ...record, key: `k${index}`, value }]);
    const types = ['unfit', 'constructor', '', 'note'].map((type) => [{ ...record, type, value: 'x' }]);
    const articles = [[{ store: 'corrections', id: 'a', text: 7 }], [{ store: 'corrections', id: 'b' }]];
    await seed(page, 2, /** @type {any} */ ({ records: [...records, ...types, [record]], articles }));
    const notice = page.locator(`[data-unfit="${values.length + types.length + articles.length}"]`);
    await notice.waitFor();
    await setStatus(page, 'c2', 'checked');
    await notice.getByRole('button', { name: 'Ansehen' }).click();
    await page.locator('.unfit').waitFor();
    await notice.getByRole('button', { name: 'Löschen' }).click();
    await page.locator('[data-unfit]').waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    await page.locator('[data-finding="claim-c2"] [data-status="checked"]').waitFor();
    assert.equal(await page.locator('[data-unfit]').count(), 0);
  });

  it('refuses names that would break the analyzer', async () => {
    const { page } = await open();
    await paste(page, { 'text/plain': TEXT });
    await openName(page, 'Gera');
    const field = page.locator('.correct').getByLabel('Name', { exact: true });
    for (const name of ['-', '…', '?']) {
      await field.selectText();
      await field.pressSequentially(name);
      await field.blur();
    }
    await page.reload();
    await settled(page);
    await page.getByRole('tab', { name: 'Wer & wo' }).click();
    await page.locator('.finding', { hasText: 'Gera' }).waitFor();
  });

  it('hides a name here alone, unless one says always; each can be lifted', async () => {
    const { page } = await open();
    await paste(page, { 'text/plain': TEXT });
    await openName(page, 'Gera');
    await page.getByRole('button', { name: 'Kein Name' }).click();
    await page.locator('.finding', { hasText: 'Gera' }).waitFor({ state: 'detached' });
    const elsewhere = 'Der Kreistag kommt heute nach Gera. Am Abend spricht dort Landrat Bodo Wehmeier vor Bauern.';
    await paste(page, { 'text/plain': elsewhere });
    await page.locator('.finding', { hasText: 'Gera' }).waitFor();

    await paste(page, { 'text/plain': TEXT });
    await page.locator('.finding', { hasText: 'Gera' }).waitFor({ state: 'detached' });
    await page.locator('summary', { hasText: 'Korrekturen' }).click();
    await page.getByRole('button', { name: 'Eigene Namen' }).click();
    await page.getByLabel('Gilt für „Gera“').selectOption('always');
    await page.getByRole('button', { name: 'Schließen' }).click();
    await paste(page, { 'text/plain': elsewhere });
    await page.locator('.finding', { hasText: 'Wehmeier' }).waitFor();
    await page.locator('.finding', { hasText: 'Gera' }).waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    await page.locator('summary', { hasText: 'Korrekturen' }).click();
    await page.getByRole('button', { name: 'Eigene Namen' }).click();
    await page.getByRole('button', { name: '„Gera“ aufheben' }).click();
    await page.getByRole('button', { name: 'Schließen' }).click();
    await page.getByRole('tab', { name: 'Wer & wo' }).click();
    await page.locator('.finding', { hasText: 'Gera' }).waitFor();
  });

  const troubles = /** @type {const} */ ([
    ['denied', 'speichert hier nichts', () => Object.defineProperty(IDBFactory.prototype, 'open', { value: () => { throw new DOMException('no', 'SecurityError'); } })],
    ['full', 'ist voll', () => Object.defineProperty(IDBObjectStore.prototype, 'put', { value: () => { throw new DOMException('no', 'QuotaExceededError'); } })],
  ]);
  for (const [trouble, words, prepare] of troubles) {
    it(`says at once that the storage is ${trouble}, keeps work in memory, saves it as a file, and warns`, async () => {
      const { page } = await open({}, async (page) => {
        await page.addInitScript(prepare);
        await stage(page);
      });
      await setStatus(page, 'c2', 'checked');
      const notice = page.locator(`[data-trouble="${trouble}"]`, { hasText: words });
      await notice.waitFor();
      await setStatus(page, 'c4', 'rejected');
      await page.locator('[data-finding="claim-c2"] [data-status="checked"]').waitFor();
      const file = await saved(page, 'wortlaut-korrekturen.json', () => notice.getByRole('button', { name: 'Als Datei sichern' }).click());
      assert.ok(file.includes('"rejected"'));
      if (browser === 'firefox') return; // driven over BiDi, it never asks before it leaves a page
      const asked = page.waitForEvent('dialog');
      void page.reload().catch(() => {});
      const dialog = await asked;
      assert.equal(dialog.type(), 'beforeunload');
      await dialog.dismiss();
    });
  }

  it('says that the storage was cleared meanwhile, and stores once more what is open', async () => {
    const { page } = await open({}, stage);
    await setStatus(page, 'c2', 'checked');
    await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('wortlaut').onsuccess = resolve)));
    const notice = page.locator('[data-trouble="cleared"]');
    await notice.waitFor();
    await setStatus(page, 'c4', 'rejected');
    await notice.getByRole('button', { name: 'Noch einmal speichern' }).click();
    await notice.waitFor({ state: 'detached' });
    while ((await stored(page)).filter(({ type }) => type === 'note').length < 2) await page.waitForTimeout(20);
    await page.reload();
    await settled(page);
    await page.locator('[data-finding="claim-c2"] [data-status="checked"]').waitFor();
  });

  it('says that the storage is of a newer form, and works without it', async () => {
    const { page } = await open({}, stage);
    await seed(page, 9, {});
    await page.locator('[data-trouble="newer"]').waitFor();
    await setStatus(page, 'c2', 'checked');
  });

  it('stores a note that is being typed when the page is left', async () => {
    const { page } = await open({}, stage);
    await page.locator('[data-finding="claim-c2"]').click();
    await page.getByLabel('Notiz').first().pressSequentially('mitten im Satz');
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    await page.reload().catch(() => {}); // it may ask, and stays then
    await settled(page);
    while (!(await stored(page)).some(({ value }) => value?.note === 'mitten im Satz')) await page.waitForTimeout(20);
  });
});
