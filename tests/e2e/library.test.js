/** What was read stays: its text, its edits, where one was; nothing takes its place without a way back. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { barriers, drop, paste, settled, shownLines } from './browser.js';
import { suite } from './suite.js';
import { stage } from './staged.js';

/** @import { Page } from 'playwright-core' */

const FIRST = 'Streit um die Brücke\n\nDie Stadt Gera baut neu. Das sagte Ute Reh am Montag.';
const SECOND = 'Neue Linie nach Jena\n\nDie Bahn fährt ab Mai nach Jena. Das teilte Jan Olm mit.';

/** @param {Page} page */
const openLibrary = (page) => page.getByRole('button', { name: 'Zuletzt', exact: true }).click();

/** @param {Page} page */
const entries = (page) => page.locator('.kept-article');

/**
 * Articles that are stored.
 * @param {Page} page
 * @returns {Promise<{ id: string, text: string, at: number }[]>}
 */
export function storedArticles(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('wortlaut');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('articles').objectStore('articles').getAll();
          reading.onsuccess = () => resolve(reading.result);
          opening.result.close();
        };
      }),
  );
}

/**
 * Waits until a text is stored.
 * @param {Page} page
 * @param {string} words
 */
async function storedText(page, words) {
  while (!(await storedArticles(page)).some(({ text }) => text.includes(words))) await page.waitForTimeout(30);
}

suite('library', ({ open }) => {
  it('shows the article again after a reload, as it was edited, with its day', async () => {
    const { page } = await open({}, stage);
    await paste(page, { 'text/plain': FIRST });
    await page.getByRole('button', { name: 'Bearbeiten' }).click();
    await page.locator('#text > *').last().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Punktum.');
    await storedText(page, 'Punktum.');
    await page.reload();
    await settled(page);
    assert.match((await shownLines(page)).join('\n'), /Streit um die Brücke[^]*Montag\. ?Punktum\./);
  });

  it('offers the way back from a paste, a dropped file and the example', async () => {
    const { page } = await open({}, stage);
    await paste(page, { 'text/plain': FIRST });
    for (const replace of [
      () => paste(page, { 'text/plain': SECOND }),
      () => drop(page, [{ name: 'bahn.txt', text: SECOND.replace('Mai', 'Juni') }]),
      () => page.getByRole('button', { name: 'Beispiel' }).click(),
    ]) {
      await replace();
      await page.locator('#text', { hasText: 'Brücke' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Zurück zu „Streit um die Brücke“' }).click();
      await page.locator('#text', { hasText: 'Ute Reh am Montag' }).waitFor();
    }
  });

  it('lists what was read last, searches in all of it, and opens it', async () => {
    const { page } = await open({}, stage);
    await paste(page, { 'text/plain': FIRST });
    await paste(page, { 'text/plain': SECOND });
    await openLibrary(page);
    await entries(page).nth(2).waitFor();
    assert.match((await entries(page).first().textContent()) ?? '', /Neue Linie nach Jena/);
    await page.getByLabel('In allem Gelesenen suchen').pressSequentially('ute reh');
    await page.waitForFunction(() => document.querySelectorAll('.kept-article').length === 1);
    await entries(page).first().click();
    await page.locator('#text', { hasText: 'Ute Reh am Montag' }).waitFor();
    assert.equal(await page.locator('dialog[open]').count(), 0);
  });

  it('keeps the articles that came together, and which one was read', async () => {
    const { page } = await open({}, stage);
    await drop(page, [{ name: 'eins.txt', text: FIRST }, { name: 'zwei.txt', text: SECOND }]);
    await page.locator('#shelf button', { hasText: 'zwei.txt' }).click();
    await page.locator('#text', { hasText: 'Jan Olm' }).waitFor();
    while (((await storedArticles(page)).find(({ text }) => text === SECOND)?.id ?? '') === '') await page.waitForTimeout(30);
    await page.waitForTimeout(600);
    await page.reload();
    await settled(page);
    await page.locator('#text', { hasText: 'Jan Olm' }).waitFor();
    await page.locator('#shelf button', { hasText: 'eins.txt' }).click();
    await page.locator('#text', { hasText: 'Ute Reh' }).waitFor();
  });

  it('goes to where one was reading', async () => {
    const { page } = await open({}, stage);
    const long = Array.from({ length: 80 }, (_, index) => `Absatz ${index}: Hier steht ein Satz, der nichts sagt, und noch einer.`);
    await paste(page, { 'text/plain': long.join('\n\n') });
    await page.locator('#text > *').nth(50).evaluate((line) => line.scrollIntoView({ block: 'start' }));
    while (!(await storedArticles(page)).some(({ at }) => at > 45)) await page.waitForTimeout(30);
    await page.reload();
    await settled(page);
    await page.waitForFunction(() => {
      const line = document.querySelectorAll('#text > *')[50];
      const top = line?.getBoundingClientRect().top ?? -1;
      return top > -200 && top < innerHeight;
    });
  });

  it('deletes an article with the work on it, or everything', async () => {
    const { page } = await open({}, stage);
    await paste(page, { 'text/plain': FIRST });
    await paste(page, { 'text/plain': SECOND });
    await openLibrary(page);
    await page.getByRole('button', { name: '„Streit um die Brücke“ löschen' }).click();
    await page.getByRole('button', { name: 'Wirklich löschen?' }).click();
    await entries(page).filter({ hasText: 'Brücke' }).waitFor({ state: 'detached' });
    assert.equal((await storedArticles(page)).some(({ text }) => text === FIRST), false);
    await page.getByRole('button', { name: 'Alles löschen: Artikel, Notizen, Namen' }).click();
    await page.getByRole('button', { name: 'Wirklich löschen?' }).click();
    await page.locator('dialog .nothing').waitFor();
    assert.deepEqual(await storedArticles(page), []);
  });

  it('keeps no article where one does not want that, and says what it means', async () => {
    const { page } = await open({}, stage);
    await paste(page, { 'text/plain': FIRST });
    await storedText(page, 'Brücke');
    await openLibrary(page);
    const keepNone = page.getByLabel('Artikel nicht aufbewahren');
    const means = (await keepNone.getAttribute('aria-describedby')) ?? '';
    assert.match((await page.locator(`#${means}`).textContent()) ?? '', /vergessen[^]*Notizen und Korrekturen bleiben/);
    await keepNone.check();
    while ((await storedArticles(page)).some(({ text }) => text === FIRST)) await page.waitForTimeout(30);
    await page.keyboard.press('Escape');
    await paste(page, { 'text/plain': SECOND });
    await page.locator('#draft').pressSequentially('Ein halber Satz');
    await page.waitForTimeout(600);
    assert.equal((await storedArticles(page)).some(({ text }) => text === SECOND), false);
    assert.equal(await page.evaluate(() => localStorage.getItem('wortlaut-draft')), null);
    await page.getByRole('button', { name: 'Zurück zu „Streit um die Brücke“' }).click(); // as long as the page is open
    await page.locator('#text', { hasText: 'Ute Reh am Montag' }).waitFor();
    await page.reload();
    await settled(page);
    assert.deepEqual((await shownLines(page))[0], 'Nordwerft streicht 340 Stellen – Land prüft Bürgschaft');
    await openLibrary(page);
    assert.equal(await keepNone.isChecked(), true);
    await keepNone.uncheck();
    await page.keyboard.press('Escape');
    await paste(page, { 'text/plain': SECOND });
    await storedText(page, 'Jan Olm');
  });

  for (const width of [360, 1440]) {
    it(`shows its dialogs without a barrier that axe-core knows, and within the window: ${width} px`, async () => {
      const { page } = await open({ viewport: { width, height: 740 }, bypassCSP: true }, stage);
      await paste(page, { 'text/plain': FIRST });
      const check = async (/** @type {string} */ what) => {
        assert.deepEqual(await barriers(page), [], what);
        const box = await page.locator('dialog[open]').evaluate((it) => ({ ...it.getBoundingClientRect().toJSON(), inside: it.scrollWidth <= it.clientWidth }));
        assert.ok(box.left >= 0 && box.right <= width && box.bottom <= 740 && box.inside, `${what}: ${JSON.stringify(box)}`);
        const hasFocus = await page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null);
        assert.ok(hasFocus, `${what} has the focus`);
      };
      await openLibrary(page);
      await entries(page).nth(1).waitFor();
      await check('what was read');
      await page.getByRole('button', { name: 'löschen' }).first().click();
      await check('deletion asked for');
      await page.getByRole('button', { name: 'Wirklich löschen?' }).click();
      while ((await entries(page).count()) > 1) await page.waitForTimeout(30);
      await page.waitForTimeout(100);
      await check('deleted');
      await page.keyboard.press('Escape');
      assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
      await page.getByRole('button', { name: 'Beispiel' }).click();
      await settled(page);
      if (width < 992) await page.getByRole('button', { name: 'Befunde' }).click();
      await page.getByRole('tab', { name: 'Wer & wo' }).click();
      await page.locator('[data-finding="entity-e2"]').click();
      if (width < 992) await page.getByRole('button', { name: 'Befunde' }).click();
      await page.locator('.findings .correct > summary').click();
      await page.getByRole('button', { name: 'Kein Name' }).click();
      if (width < 992) await page.getByRole('button', { name: 'Artikel', exact: true }).click();
      await page.locator('summary', { hasText: 'Korrekturen' }).click();
      await page.getByRole('button', { name: 'Eigene Namen' }).click();
      await page.getByLabel('Gilt für „Rostock“').waitFor();
      await check('own names');
      await page.getByRole('button', { name: '„Rostock“ aufheben' }).click();
      await page.locator('dialog[open] .nothing').waitFor();
      await page.waitForTimeout(100);
      await check('no names');
    });
  }

  it('says that a pasted link is one, and leaves the article', async () => {
    const { page } = await open({}, stage);
    const before = await shownLines(page);
    await paste(page, { 'text/plain': 'https://zeitung.example/artikel/17?x=1' });
    await page.locator('.problem', { hasText: 'ein Link' }).waitFor();
    assert.deepEqual(await shownLines(page), before);
  });

  it('keeps what was typed into the field but not yet read', async () => {
    const { page } = await open({}, stage);
    await page.locator('#draft').pressSequentially('Ein halber Satz');
    await page.reload();
    await settled(page);
    assert.equal(await page.locator('#draft').inputValue(), 'Ein halber Satz');
  });
});
