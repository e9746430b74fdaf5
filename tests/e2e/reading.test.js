/** Reading: filters, keyboard, typing in the article, languages, accessibility. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { barriers, paste, placeOf, shownLines } from './browser.js';
import { ANALYSIS, EXAMPLE, stage } from './staged.js';
import { suite } from './suite.js';

/** @import { Visit } from './browser.js' */

suite('reading', ({ open }) => {
  /** @type {Visit} */
  let visited;

  /** The ids of the claims that are listed. */
  const listed = () =>
    visited.page
      .locator('[data-finding^="claim-"]')
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-finding')?.replace('claim-', '')));

  it('narrows the claims by speaker, kind, modality, worth and words', async () => {
    visited = await open({}, stage);
    const { page } = visited;
    await page.locator('.filters summary').click();
    await page.getByLabel('Wer spricht').selectOption('Henning Albers');
    assert.deepEqual(await listed(), ['c2', 'c3']);
    await page.getByLabel('Wie wiedergegeben').selectOption('free_indirect');
    assert.deepEqual(await listed(), ['c3']);
    await page.getByRole('button', { name: 'Filter aufheben' }).click();
    await page.getByLabel('Wie sicher').selectOption('doubtful');
    assert.deepEqual(await listed(), ['c6']);
    await page.getByRole('button', { name: 'Filter aufheben' }).click();
    await page.getByLabel('Wie prüfenswert').selectOption('0.6');
    assert.deepEqual(await listed(), ['c1', 'c5']);
    await page.getByRole('button', { name: 'Filter aufheben' }).click();
    await page.getByLabel('In den Befunden suchen').fill('bürgschaft renz');
    assert.deepEqual(await listed(), ['c5']);
  });

  it('says that a source is unnamed, not the verb that leaves it open', async () => {
    visited = await open({}, stage);
    const { page } = visited;
    await page.locator('[data-finding="claim-c6"]').click();
    assert.equal(await page.locator('.findings .detail dd').first().textContent(), 'Quelle ungenannt');
    assert.match((await page.locator('#status').textContent()) ?? '', /^6 Aussagen, 9 Namen, 9 Zahlen und Daten in 1 ms/);
    await paste(page, { 'text/plain': 'Kurz.' });
    assert.match((await page.locator('#status').textContent()) ?? '', /^0 Aussagen, 0 Namen/);
  });

  it('counts one of each in the right number', async () => {
    const { claims, entities, quantities } = ANALYSIS;
    const one = { claims: claims.slice(0, 1), entities: entities.slice(0, 1), quantities: quantities.slice(0, 1), times: [] };
    visited = await open({}, (page) => stage(page, { ...ANALYSIS, ...one }));
    assert.match((await visited.page.locator('#status').textContent()) ?? '', /^1 Aussage, 1 Name, 1 Zahl oder Datum in 1 ms/);
  });

  it('writes days, their parts and months as one reads them', async () => {
    const values = ['2024-03-14T17:45', '2024-03-14TEV', '2024-02', '2030'];
    const modifiers = /** @type {import('../../pkg/wortlaut.js').TimeModifier[][]} */ ([[], [], [], ['start']]);
    const times = ANALYSIS.times.map((time, index) => ({ ...time, value: values[index] ?? '', modifiers: modifiers[index] ?? [] }));
    visited = await open({}, (page) => stage(page, { ...ANALYSIS, quantities: [], times }));
    await visited.page.getByRole('tab', { name: 'Zahlen & Daten' }).click();
    await visited.page.locator('.finding .value').first().waitFor(); // the list comes when it is first opened
    const shown = await visited.page.locator('.finding .value').allTextContents();
    assert.deepEqual(shown, ['14.3.2024, 17:45 Uhr', '14.3.2024, am Abend', 'Februar 2024', 'Anfang 2030']);
  });

  it('shows in the margin what is put with distance', async () => {
    visited = await open({}, stage);
    const unsure = await visited.page
      .locator('.rail-bar[data-sure="no"]')
      .evaluateAll((bars) => bars.map((it) => [/** @type {HTMLElement} */ (it).dataset.claim, getComputedStyle(it).borderLeftColor]));
    assert.deepEqual(unsure, [['c6', 'rgb(163, 22, 33)']]);
  });

  it('sets the choice of panes at the foot of a small screen, also below a short article', async () => {
    visited = await open({ viewport: { width: 360, height: 740 } }, stage);
    const { page } = visited;
    await paste(page, { 'text/plain': 'Kurz.' });
    const { bottom } = await page.locator('#panes').evaluate((it) => it.getBoundingClientRect());
    assert.equal(Math.round(bottom), 740);
  });

  it('sets what one can do above the article in two rows', async () => {
    visited = await open({ viewport: { width: 1440, height: 900 } }, stage);
    const tops = await visited.page
      .locator('.toolbar :is(button, summary, .day, .legend li)')
      .evaluateAll((parts) => parts.filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect()).map(({ top, height }) => top + height / 2));
    const rows = tops.sort((a, b) => a - b).filter((top, index) => index === 0 || top - (tops[index - 1] ?? 0) > 10);
    assert.equal(rows.length, 2, `${tops}`);
  });

  it('sorts the claims by worth', async () => {
    visited = await open({}, stage);
    await visited.page.locator('.filters summary').click();
    await visited.page.getByLabel('Reihenfolge').selectOption('worth');
    const sorted = ANALYSIS.claims.toSorted((a, b) => b.check_worthiness - a.check_worthiness).map(({ id }) => id);
    assert.deepEqual(await listed(), sorted);
  });

  it('can be done by keyboard alone', async () => {
    visited = await open({}, stage);
    const { page } = visited;
    const current = () => page.locator('.finding[aria-current="true"]').getAttribute('data-finding');
    await page.locator('#text').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await current(), 'entity-e1');
    await page.keyboard.press('ArrowRight'); // figures are walked over too
    await page.locator('[data-finding="quantity-0"][aria-current="true"]').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-finding="entity-e2"][aria-current="true"]').waitFor();
    await page.getByRole('tab', { name: 'Wer & wo' }).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.getByRole('tab', { selected: true }).getAttribute('id'), 'tab-claims');
    await page.locator('[data-finding="claim-c1"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await current(), 'claim-c2');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.finding[aria-current="true"]').count(), 0);
  });

  it('shows a card for the name under the pointer', async () => {
    visited = await open({}, stage);
    const { page } = visited;
    const place = await placeOf(page, 'wortlaut-per');
    await page.mouse.move(place.x, place.y);
    await page.locator('#card .card-head').getByText('Henning Albers').waitFor();
    await page.mouse.move(5, 5);
    await page.locator('#card').waitFor({ state: 'hidden' });
  });

  it('re-analyses while one types, and leaves the caret where it is', async () => {
    visited = await open();
    const { page } = visited;
    await paste(page, { 'text/plain': 'Erste Zeile.\n\nZweite Zeile.\n' });
    await page.getByRole('button', { name: 'Bearbeiten' }).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type(' In Köln leben 1.000 Menschen.', { delay: 5 });
    await page.locator('#status[data-state="ready"]').waitFor();
    assert.deepEqual(await shownLines(page), ['Erste Zeile. In Köln leben 1.000 Menschen.', 'Zweite Zeile.']);
    const caret = await page.evaluate(() => {
      const { focusNode, focusOffset } = getSelection() ?? {};
      const before = document.createRange();
      before.setStart(/** @type {Node} */ (document.querySelector('#text')), 0);
      before.setEnd(/** @type {Node} */ (focusNode), focusOffset ?? 0);
      return String(before).length;
    });
    assert.equal(caret, 'Erste Zeile. In Köln leben 1.000 Menschen.'.length);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Neu.');
    await page.getByRole('button', { name: 'Bearbeiten' }).click();
    assert.deepEqual(await shownLines(page), ['Erste Zeile. In Köln leben 1.000 Menschen.', 'Neu.', 'Zweite Zeile.']);
  });

  it('speaks the language of the browser, or the one chosen', async () => {
    visited = await open({ locale: 'en-GB' }, stage);
    const { page } = visited;
    await page.getByRole('tab', { name: 'Claims' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('tab', { name: 'Aussagen' }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: 'Aussagen' }).waitFor();
  });

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [360, 1440]) {
      it(`has no barrier that axe-core knows: ${colorScheme}, ${width} px`, async () => {
        const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
        visited = await open(options, stage);
        const { page } = visited;
        assert.deepEqual(await barriers(page), [], 'article');
        if (width < 992) await page.getByRole('button', { name: 'Befunde' }).click();
        await page.locator('.filters summary').click();
        assert.deepEqual(await barriers(page), [], 'filters');
        await page.locator('[data-finding="claim-c2"]').click();
        assert.deepEqual(await barriers(page), [], 'selected claim');
        if (width < 992) await page.getByRole('button', { name: 'Befunde' }).click();
        await page.locator('.correct > summary').click();
        assert.deepEqual(await barriers(page), [], 'correction of a claim');
        await page.getByRole('button', { name: 'ein Wort später enden' }).click();
        assert.deepEqual(await barriers(page), [], 'corrected claim');
        if (width < 992) await page.getByRole('button', { name: 'Befunde' }).click();
        for (const tab of ['Wer & wo', 'Zahlen & Daten']) {
          await page.getByRole('tab', { name: tab }).click();
          await page.locator('.finding').first().click();
          assert.deepEqual(await barriers(page), [], tab);
          if (width < 992) await page.getByRole('button', { name: 'Befunde' }).click();
          if (tab === 'Wer & wo') await page.locator('.correct > summary').click();
          assert.deepEqual(await barriers(page), [], `${tab}, opened`);
        }
      });
    }
  }

  it('shows the whole text while nothing is found in it', async () => {
    visited = await open({}, stage);
    await paste(visited.page, { 'text/plain': `${EXAMPLE}\nZusatz.` });
    assert.equal((await shownLines(visited.page)).at(-1), 'Zusatz.');
    await visited.page.getByText('In diesem Text wurden keine Aussagen gefunden.').waitFor();
  });
});
