/** Files that attack: each is read within bounds or refused in words, and the page stays alive with its article. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';

import { attacks } from '../documents.js';
import { settled, shownLines } from './browser.js';
import { suite } from './suite.js';

/** Milliseconds that reading one file may take, as `limits.js` says, and then some for a slow machine. */
const LONGEST = 40_000;

/** Milliseconds that the page may be deaf meanwhile. */
const DEAF = 1_500;

suite('files that attack', ({ open }) => {
  /** @type {{ name: string, buffer: Buffer }[]} */
  let files;
  // From a disk, since the driver hands over contents through the page.
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-'));
  before(async () => {
    files = await attacks();
    for (const { name, buffer } of files) writeFileSync(join(folder, name), buffer);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('are read within bounds or refused, and the page stays alive', { timeout: 600_000 }, async () => {
    const { page } = await open();
    const before = await shownLines(page);
    await page.evaluate(() => {
      let last = performance.now();
      Object.assign(window, { deaf: 0 });
      setInterval(() => {
        const now = performance.now();
        Object.assign(window, { deaf: Math.max(/** @type {any} */ (window).deaf, now - last) });
        last = now;
      }, 50);
    });
    for (const { name, buffer } of files) {
      assert.ok(buffer.length < 20_000_000, name);
      await page.evaluate(() => Object.assign(window, { deaf: 0 }));
      const start = performance.now();
      await page.locator('input[type=file][multiple]').setInputFiles(join(folder, name));
      const problem = page.locator('.problem', { hasText: name });
      const read = page.locator('#text').getByText('Ute Reh').first();
      await Promise.race([problem.waitFor({ timeout: LONGEST }), read.waitFor({ timeout: LONGEST })]);
      const deaf = await page.evaluate(() => /** @type {any} */ (window).deaf);
      const said = (await problem.count()) > 0 ? await problem.textContent() : 'read';
      console.log(`${name}: ${buffer.length} bytes, ${Math.round(performance.now() - start)} ms, deaf for ${Math.round(deaf)} ms: ${said}`);
      assert.ok(deaf < DEAF, `${name}: deaf for ${deaf} ms`);
      if (said !== 'read') assert.deepEqual(await shownLines(page), before, name);
      if (said === 'read') {
        await page.getByRole('button', { name: 'Beispiel' }).click();
        await page.locator('#text').getByText(before[0] ?? '').first().waitFor();
        await settled(page);
      }
    }
  });

  it('can be cancelled, and leave the article as it was', async () => {
    const { page } = await open();
    const before = await shownLines(page);
    await page.locator('input[type=file][multiple]').setInputFiles(join(folder, 'viel.pdf'));
    const cancel = page.locator('#status').getByRole('button', { name: 'Abbrechen' });
    await cancel.click();
    await cancel.waitFor({ state: 'detached' });
    assert.deepEqual(await shownLines(page), before);
    const isReading = () => page.workers().some((it) => /reader/.test(it.url()));
    for (let tries = 0; tries < 100 && isReading(); tries += 1) await page.waitForTimeout(100);
    assert.ok(!isReading(), 'the worker has ended');
    await page.locator('input[type=file][multiple]').setInputFiles([{ name: 'gut.txt', buffer: Buffer.from('Ute Reh kam.'), mimeType: '' }]);
    await page.locator('#text').getByText('Ute Reh kam.').waitFor();
  });
});
