/** On paper: the whole article with its marks, then every claim, also where the page draws only what is near the window. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { paste } from './browser.js';
import { stage } from './staged.js';
import { suite } from './suite.js';

/** Claims, each in a paragraph with one place name: more than are listed or marked at once. */
const COUNT = 400;
const REST = ' Danach blieb es den ganzen Abend ruhig.'.repeat(8);

/** @param {Buffer} file */
async function wordsOf(file) {
  const pdf = await getDocument({ data: new Uint8Array(file) }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map(async (number) => (await pdf.getPage(number)).getTextContent()));
  const items = pages.flatMap((page) => page.items);
  return items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ');
}

// Firefox cannot be told to print from outside.
suite('the printed page', ({ open }) => {
  it('holds every claim and every mark', async () => {
    const { page, errors } = await open();
    const lines = Array.from({ length: COUNT }, (_, index) => `Über Gera sagte Ute Reh, Haus ${index + 1} sei sicher.${REST}`);
    await paste(page, { 'text/plain': lines.join('\n\n') });
    const drawn = () =>
      page.evaluate(() => ({
        rows: document.querySelectorAll('.finding').length,
        marks: CSS.highlights.get('wortlaut-loc')?.size ?? 0,
      }));
    const onScreen = await drawn();
    assert.ok(onScreen.rows < COUNT && onScreen.marks < COUNT, JSON.stringify(onScreen));
    const marked = page.evaluate(
      () => new Promise((resolve) => addEventListener('beforeprint', () => resolve(CSS.highlights.get('wortlaut-loc')?.size))),
    );
    const words = await wordsOf(await page.pdf());
    for (const number of [1, COUNT / 2, COUNT]) {
      assert.equal(words.split(`Haus ${number} sei sicher`).length, 3, `${number} stands in the article and in the list`);
    }
    assert.equal(await marked, COUNT);
    await page.waitForFunction((most) => document.querySelectorAll('.finding').length < most, COUNT);
    assert.deepEqual(errors, []);
  });

  it('holds state, note, evidence and corrections, and leaves rejected claims out where that is chosen', async () => {
    const { page } = await open({}, stage);
    const claims = {
      c2: { status: 'checked', note: 'Preisliste liegt vor', link: 'https://beleg.example/p' },
      c4: { status: 'rejected', note: 'aus dem Zusammenhang', link: '' },
      c5: { status: 'open', note: '', link: '', speaker: 'Sabine Yıldız' },
    };
    const file = JSON.stringify({ version: 1, claims, names: [], ignore: [] });
    await page.locator('input[accept=".json"]').setInputFiles({ name: 'k.json', mimeType: '', buffer: Buffer.from(file) });
    await page.locator('[data-finding="claim-c4"] [data-status="rejected"]').waitFor();
    const words = await wordsOf(await page.pdf());
    for (const it of ['geprüft', 'Preisliste liegt vor', 'https://beleg.example/p', 'verworfen', 'aus dem Zusammenhang', 'korrigiert: Sprecher']) {
      assert.ok(words.includes(it), it);
    }
    await page.locator('.menu summary', { hasText: 'Speichern' }).click();
    await page.getByLabel('Verworfene Aussagen weglassen').check();
    const left = await wordsOf(await page.pdf());
    assert.ok(left.includes('Preisliste liegt vor') && !left.includes('aus dem Zusammenhang'));
    assert.equal(await page.locator('.on-paper:visible').count(), 0, 'only on paper');
  });
}, ['chromium']);
