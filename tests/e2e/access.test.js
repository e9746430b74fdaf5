/** For everyone: what a screen reader hears, what keys reach, where the focus goes, what forced colors and contrast show. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { paste, shownLines } from './browser.js';
import { ANALYSIS, EXAMPLE, stage } from './staged.js';
import { suite } from './suite.js';

/** @import { Page } from 'playwright-core' */

/** Stops of the tabulator on the whole page, at most: 47 before the rows of controls and lists had one each. */
const MOST_STOPS = 15;

/** @param {Page} page @param {string} what */
const said = (page, what) => page.locator(`#text [aria-roledescription="${what}"]`);

/** Waits until something other than the page itself has the focus. @param {Page} page @param {string} where */
async function hasFocus(page, where) {
  await page.waitForTimeout(100);
  const name = await page.evaluate(() => `${document.activeElement?.tagName}.${document.activeElement?.className}`);
  assert.ok(!/^(BODY|HTML|null|undefined)/.test(name), `${where}: ${name}`);
}

/**
 * What is smaller than 24 pixels of all that can be pressed.
 * @param {Page} page
 */
function smallTargets(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, textarea, summary, a[href], [role="button"], [role="slider"]')].flatMap((it) => {
      const target = it.matches('[type="checkbox"], [type="file"]') ? (it.closest('label') ?? it) : it;
      const { width, height } = target.getBoundingClientRect();
      const isSmall = it.checkVisibility() && (width < 24 || height < 24);
      return isSmall ? [`${it.tagName}.${it.getAttribute('class')} ${it.textContent?.trim().slice(0, 20)}: ${width} × ${height}`] : [];
    }),
  );
}

suite('access', ({ name: browser, open }) => {
  it('says of every mark what it is, and of a claim whose', async () => {
    const { page } = await open({}, stage);
    const people = ANALYSIS.entities.filter(({ type }) => type === 'PER').flatMap(({ mentions }) => mentions);
    assert.equal(await said(page, 'Person').count(), people.length);
    assert.equal(await said(page, 'Zahl').count(), ANALYSIS.quantities.length);
    assert.equal(await said(page, 'Zeitangabe').count(), ANALYSIS.times.length);
    assert.equal(await said(page, 'Aussage').count(), ANALYSIS.claims.flatMap(({ spans }) => spans).length);
    assert.equal(await said(page, 'Aussage').nth(1).getAttribute('aria-description'), 'direkt, Henning Albers');
    assert.equal(await page.locator('#text [aria-roledescription]:not([role="mark"])').count(), 0);
    assert.deepEqual(await shownLines(page), EXAMPLE.split('\n').filter((line) => line.trim()));
    await page.getByRole('button', { name: 'Bearbeiten' }).click();
    assert.equal(await page.locator('#text [role="mark"]').count(), 0, 'nothing is in the way of typing');
    await page.getByRole('button', { name: 'Bearbeiten' }).click();
    assert.equal(await said(page, 'Person').count(), people.length);
  });

  it('says it of marks that are elements too', async () => {
    const { page } = await open({}, async (page) => {
      await stage(page);
      await page.addInitScript('delete window.Highlight');
    });
    assert.equal(await page.locator('#text mark.wortlaut-per:not([aria-roledescription="Person"])').count(), 0);
    assert.ok((await said(page, 'Person').count()) > 0);
  });

  it('says names, claims, figures and dates as one walks over them, with their values', async () => {
    const { page } = await open({}, stage);
    await page.locator('#text').focus();
    const said = [];
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(30);
      said.push((await page.locator('#said').textContent()) ?? '');
    }
    for (const words of ['Organisation Nordwerft AG', 'Zahl 340', 'Zeitangabe 14. März 2024 = 14.3.2024', 'Aussage von Artikel selbst', 'Zahl rund 1.150']) {
      assert.ok(said.some((it) => it.startsWith(words)), `${words} in ${said.join('; ')}`);
    }
  });

  it(`has no more than ${MOST_STOPS} tab stops, one in the row of tools, which arrows walk`, async () => {
    const { page } = await open({}, stage);
    let stops = 0;
    for (; stops < 60; stops += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement === document.body || document.activeElement === null)) break;
      if (stops > 0 && (await page.evaluate(() => document.activeElement?.matches('.masthead button:first-of-type')))) break; // round again
    }
    assert.ok(stops <= MOST_STOPS && stops > 8, `${stops} stops`);
    const tools = page.getByRole('toolbar');
    assert.equal(await tools.locator(':is(button, summary)[tabindex="0"]').count(), 1);
    await tools.getByRole('button', { name: 'Bearbeiten' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.tools summary')), 'the menu of saving');
    await page.keyboard.press('End');
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Korrekturen/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Eigene Namen/, 'round again');
    await page.keyboard.press('Escape');
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.menu:not([open]) > summary')));
  });

  it('keeps the focus in the page when what had it goes', async () => {
    const { page } = await open({}, stage);
    await page.locator('[data-finding="claim-c2"]').click();
    await page.locator('.correct > summary').click();
    await page.getByRole('button', { name: 'Keine Aussage' }).click();
    await hasFocus(page, 'after a claim is removed');
    await page.getByRole('button', { name: 'Rückgängig' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-finding="claim-c2"]').waitFor();
    await hasFocus(page, 'after the last step is undone');
    await page.locator('.filters summary').click();
    await page.getByLabel('Wer spricht').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Filter aufheben' }).focus();
    await page.keyboard.press('Enter');
    await hasFocus(page, 'after the filters are lifted');
    await page.locator('summary', { hasText: 'Korrekturen' }).click();
    await page.getByRole('button', { name: 'Eigene Namen' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await hasFocus(page, 'after a dialog is closed');
    await page.locator('#text').focus();
    await page.keyboard.press('Control+ArrowRight');
    await page.locator('#card .marked-words').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('#card'));
    await page.keyboard.press('Escape');
    await hasFocus(page, 'after the card is closed');
    await page.getByRole('tab', { name: 'Wer & wo' }).click();
    await page.locator('[data-finding="entity-e2"]').click();
    await page.locator('.findings .correct > summary').click();
    await page.getByRole('button', { name: 'Kein Name' }).click();
    await page.locator('[data-finding="entity-e2"]').waitFor({ state: 'detached' });
    await hasFocus(page, 'after a name is removed');
  });

  it('leads into every chart by keyboard', async () => {
    const { page } = await open({}, stage);
    const overview = () => page.getByRole('tab', { name: 'Überblick' }).click();
    await overview();
    await page.locator('.graph .node').first().focus();
    await page.keyboard.press('Space');
    await page.locator('.finding[aria-current="true"]').waitFor();
    await overview();
    await page.locator('.strip').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-finding="claim-c2"][aria-current="true"]').waitFor();
    await overview();
    await page.locator('.timeline button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-finding^="time-"][aria-current="true"]').waitFor();
    await overview();
    await page.locator('.bars button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-finding^="claim-"]').first().waitFor();
  });

  for (const width of [360, 1280]) {
    it(`has no target under 24 pixels at ${width} px`, async () => {
      const { page } = await open({ viewport: { width, height: 900 } }, stage);
      assert.deepEqual(await smallTargets(page), [], 'article');
      const toFindings = async () => {
        if (width < 992) await page.getByRole('button', { name: 'Befunde' }).click();
      };
      for (const tab of ['Aussagen', 'Wer & wo', 'Zahlen & Daten', 'Überblick']) {
        await toFindings();
        await page.getByRole('tab', { name: tab }).click();
        const first = page.locator('.finding').first();
        if (tab !== 'Überblick') await first.click();
        await toFindings();
        for (const summary of await page.locator('.findings summary').all()) await summary.click();
        await page.waitForTimeout(100);
        assert.deepEqual(await smallTargets(page), [], tab);
      }
    });
  }

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    it(`draws rails and borders with a contrast of 3 to 1: ${colorScheme}`, async () => {
      const { page } = await open({ colorScheme }, stage);
      const faint = await page.evaluate(() => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const luminance = (/** @type {string} */ color) => {
          if (!canvas) return 0;
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (/** @type {string} */ a, /** @type {string} */ b) => {
          const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
          return (high + 0.05) / (low + 0.05);
        };
        const behind = (/** @type {Element | null} */ it) => {
          for (; it; it = it.parentElement) {
            const { backgroundColor } = getComputedStyle(it);
            if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
          }
          return 'white';
        };
        const lines = [...document.querySelectorAll('.rail-bar, .finding, .search, .tools > button, .tools summary, .day input, #draft')];
        return lines.flatMap((it) => {
          const value = contrast(getComputedStyle(it).borderLeftColor, behind(it.parentElement));
          return value < 3 ? [`${it.className || it.id}: ${value.toFixed(2)}`] : [];
        });
      });
      assert.deepEqual(faint, []);
    });
  }

  it(
    'tells in forced colors what is selected, pressed, uncertain and worth a look',
    { skip: browser === 'firefox' && 'it does not tell the style of a highlight' },
    async () => {
      const { page } = await open({ forcedColors: 'active' }, stage);
      await page.locator('[data-finding="claim-c2"]').click();
      const style = (/** @type {string} */ selector, /** @type {string} */ property, pseudo = '') =>
        page.locator(selector).first().evaluate((it, [property, pseudo]) => getComputedStyle(it, pseudo || undefined).getPropertyValue(property), /** @type {const} */ ([property, pseudo]));
      const ground = await style('#text', 'background-color');
      for (const name of ['per', 'org', 'loc', 'misc', 'quantity', 'time']) {
        assert.equal(await style('#text p', 'background-color', `::highlight(wortlaut-${name})`), ground, name);
      }
      assert.notEqual(await style('#text p', 'background-color', '::highlight(wortlaut-selected-claim)'), ground);
      const lines = ['per', 'org', 'loc', 'misc'].map((name) => style('#text p', 'text-decoration-style', `::highlight(wortlaut-${name})`));
      assert.deepEqual(await Promise.all(lines), ['solid', 'double', 'dotted', 'dashed']);
      assert.equal(await style('.rail-bar[data-sure="no"]', 'border-left-style'), 'double');
      assert.equal(await style('[aria-pressed="true"]', 'outline-style'), 'solid');
      assert.notEqual(await style('.tabs [aria-selected="true"]', 'border-bottom-color'), await style('.tabs [aria-selected="false"]', 'border-bottom-color'));
      assert.notEqual(await style('.worth .is-full', 'background-color'), await style('.worth span:not(.is-full)', 'background-color'));
    },
  );

  // A window of 1440 by 900 pixels, enlarged; 1280 by 1024 enlarged four times.
  for (const [zoom, width, height] of /** @type {const} */ ([[200, 720, 450], [400, 360, 225], [400, 320, 256]])) {
    it(`can be worked with at ${zoom} %: ${width} × ${height}`, async () => {
      const { page } = await open({ viewport: { width, height } }, stage);
      const inView = () => page.locator('#text p').first().evaluate((it) => it.getBoundingClientRect().top < innerHeight - 40);
      while (!(await inView())) await page.waitForTimeout(20); // the headline, without scrolling
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
      for (const { id } of ANALYSIS.claims) {
        await page.getByRole('button', { name: 'Befunde' }).click();
        await page.locator(`[data-finding="claim-${id}"]`).click();
        await page.locator('#card .note').waitFor();
        await page.waitForTimeout(50);
        const words = await page.evaluate(() => {
          const [range] = CSS.highlights.get('wortlaut-selected-claim') ?? [];
          const box = range instanceof Range ? range.getClientRects()[0] : null;
          return box ? { top: Math.round(box.top), bottom: Math.round(box.bottom) } : null;
        });
        const card = await page.locator('#card').evaluate((it) => it.getBoundingClientRect());
        assert.ok(words && words.top >= 0 && words.bottom <= card.top + 1, `${id}: ${JSON.stringify(words)} above ${card.top}`);
        for (const field of ['select', 'textarea']) {
          const box = await page.locator(`#card .note ${field}`).evaluate((it) => it.getBoundingClientRect());
          assert.ok(box.top >= card.top && box.bottom <= card.bottom + 1, `${id}: ${field} is in the card`);
        }
      }
    });
  }

  it('says at a name’s field why it is refused', async () => {
    const { page } = await open();
    await paste(page, { 'text/plain': 'Die Firma Qorvix baut in Gera ein Werk, sagte Ute Reh.' });
    await page.getByRole('tab', { name: 'Wer & wo' }).click();
    await page.locator('.finding', { hasText: 'Gera' }).click();
    await page.locator('.findings .correct > summary').click();
    const field = page.locator('.correct').getByLabel('Name', { exact: true });
    // Signs that have a key: Firefox tells of no change where a driver puts in others.
    for (const name of ['-', '?', '!']) {
      await field.selectText();
      await field.pressSequentially(name);
      await field.press('Enter');
      const problem = () => field.evaluate((it) => /** @type {HTMLInputElement} */ (it).validationMessage);
      while ((await problem()) === '') await page.waitForTimeout(20);
      assert.match(await problem(), /braucht einen Buchstaben/, name);
    }
    await field.selectText();
    await field.pressSequentially('Gera-Nord');
    assert.equal(await field.evaluate((it) => /** @type {HTMLInputElement} */ (it).validationMessage), '');
  });
});
