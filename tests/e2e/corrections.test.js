/** Corrections: made, undone, kept over a reload, saved and read again. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { highlights, paste, saved, settled } from './browser.js';
import { suite } from './suite.js';
import { stage } from './staged.js';

/** @import { Visit } from './browser.js' */

const TEXT = 'Die Firma Qorvix baut in Gera ein Werk. Qorvix zahlt dafür 3 Millionen Euro, sagte Ute Reh.';

suite('corrections', ({ open }) => {
  /** @type {Visit} */
  let visited;

  it('keeps what one notes about a claim, over a reload and in a file', async () => {
    visited = await open();
    const { page } = visited;
    const entry = page.locator('[data-finding^="claim-"]').nth(1);
    const id = (await entry.getAttribute('data-finding'))?.replace('claim-', '') ?? '';
    await entry.click();
    await page.getByLabel('Stand der Prüfung').selectOption('checked');
    await page.getByLabel('Notiz').pressSequentially('beim Werk erfragt');
    await page.getByLabel('Notiz').blur();
    const kept = () =>
      page.evaluate(
        (id) =>
          new Promise((resolve) => {
            const opening = indexedDB.open('wortlaut');
            opening.onsuccess = () => {
              const reading = opening.result.transaction('kept').objectStore('kept').get('corrections');
              reading.onsuccess = () => resolve(reading.result?.claims[id]?.note);
              opening.result.close();
            };
          }),
        id,
      );
    while ((await kept()) !== 'beim Werk erfragt') await page.waitForTimeout(20);
    await page.reload();
    await settled(page);
    await page.locator(`[data-finding="claim-${id}"] [data-status="checked"]`).waitFor();
    await page.locator('summary', { hasText: 'Korrekturen' }).click();
    const file = await saved(page, 'wortlaut-korrekturen.json', () =>
      page.getByRole('button', { name: 'Als Datei sichern' }).click(),
    );
    assert.deepEqual(JSON.parse(file).claims[id], { status: 'checked', note: 'beim Werk erfragt', link: '' });
  });

  it('reads a file of corrections, and refuses another one', async () => {
    visited = await open({}, stage);
    const { page } = visited;
    const choose = (/** @type {string} */ text) =>
      page.locator('input[accept=".json"]').setInputFiles({ name: 'k.json', mimeType: '', buffer: Buffer.from(text) });
    await choose('{"version": 7}');
    await page.locator('.problem', { hasText: 'k.json' }).waitFor();
    const claims = { c4: { status: 'rejected', note: '', link: '' } };
    await choose(JSON.stringify({ version: 1, claims, names: [], ignore: [] }));
    await page.locator('[data-finding="claim-c4"] [data-status="rejected"]').waitFor();
  });

  it('gives a place another type, and takes it back', async () => {
    visited = await open();
    const { page } = visited;
    await paste(page, { 'text/plain': TEXT });
    await page.getByRole('tab', { name: 'Wer & wo' }).click();
    await page.locator('.finding', { hasText: 'Gera' }).click();
    await page.locator('.correct summary').click();
    await page.locator('.correct select').first().selectOption('ORG');
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-org') ?? [])].some((it) => String(it) === 'Gera'));
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-loc') ?? [])].some((it) => String(it) === 'Gera'));
  });

  it('no longer marks what is no name', async () => {
    visited = await open();
    const { page } = visited;
    await paste(page, { 'text/plain': TEXT });
    await page.getByRole('tab', { name: 'Wer & wo' }).click();
    await page.locator('.finding', { hasText: 'Gera' }).click();
    await page.locator('.correct summary').click();
    await page.getByRole('button', { name: 'Kein Name' }).click();
    await page.locator('.finding', { hasText: 'Gera' }).waitFor({ state: 'detached' });
    assert.ok(!Object.values(await highlights(page)).flat().includes('Gera'));
  });
});
