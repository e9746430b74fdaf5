/** Working on an article: what is checked, everything by one speaker, findings of one's own, keys, small screens. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { highlights, paste } from './browser.js';
import { ANALYSIS, stage } from './staged.js';
import { suite } from './suite.js';

/** @import { Page } from 'playwright-core' */

const TEXT = 'In Gera baut Qorvix ein Werk. Die Brücke ist marode, sagte Ute Reh. Qorvix zahlt dafür viel Geld.';
const SMALL = { viewport: { width: 360, height: 740 } };

/** @param {Page} page */
const current = (page) => page.locator('.finding[aria-current="true"]').getAttribute('data-finding');

/**
 * Selects words of the article as the pointer does.
 * @param {Page} page
 * @param {string} words
 */
async function mark(page, words) {
  await page.evaluate((words) => {
    const text = /** @type {HTMLElement} */ (document.querySelector('#text'));
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(words) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      text.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      return;
    }
    throw new Error(`no ${words}`);
  }, words);
  await page.locator('#card .marked-words').waitFor();
}

suite('the desk', ({ open }) => {
  it('counts what is checked, finds what is not, and shows it at the text', async () => {
    const { page } = await open({}, stage);
    const total = ANALYSIS.claims.length;
    await page.getByText(`0 von ${total} geprüft`).waitFor();
    await page.getByRole('button', { name: 'Nächste offene' }).click();
    assert.equal(await current(page), 'claim-c1');
    await page.getByLabel('Stand der Prüfung').selectOption('checked');
    await page.getByText(`1 von ${total} geprüft`).waitFor();
    await page.locator('.rail-bar[data-claim="c1"][data-status="checked"]').first().waitFor();
    await page.getByRole('button', { name: 'Nächste offene' }).click();
    assert.equal(await current(page), 'claim-c2');
    await page.locator('.filters summary').click();
    await page.locator('.filters label', { hasText: /^\s*Stand/ }).locator('select').selectOption('checked');
    assert.equal(await page.locator('[data-finding^="claim-"]').count(), 1);
  });

  it('is worked with single keys, which can be turned off', async () => {
    const { page } = await open({}, stage);
    await page.keyboard.press('j');
    assert.equal(await current(page), 'claim-c1');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    assert.equal(await current(page), 'claim-c1');
    await page.keyboard.press('c');
    await page.locator('[data-finding="claim-c1"] [data-status="checked"]').waitFor();
    assert.equal(await current(page), 'claim-c2');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.activeElement?.matches('.note textarea'));
    await page.keyboard.type('beim Amt erfragt');
    await page.keyboard.press('Tab');
    await page.locator('#text').focus();
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.matches('.search'));
    await page.keyboard.type('amt erfragt');
    await page.waitForFunction(() => document.querySelectorAll('[data-finding^="claim-"]').length === 1);
    await page.locator('#text').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tasten' }).getByLabel('Tasten benutzen').uncheck();
    await page.keyboard.press('Escape');
    const before = await current(page);
    await page.keyboard.press('k');
    assert.equal(await current(page), before);
  });

  it('shows everything that somebody says, the article itself too', async () => {
    const { page } = await open({}, stage);
    await page.locator('[data-finding="claim-c3"]').click();
    await page.locator('.findings').getByRole('button', { name: 'Alles von Henning Albers' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-finding^="claim-"]').length === 2);
    await page.getByRole('tab', { name: 'Überblick' }).click();
    await page.getByRole('button', { name: 'ungenannt' }).click();
    await page.locator('[data-finding="claim-c6"]').waitFor();
    assert.equal(await page.locator('[data-finding^="claim-"]').count(), 1);
    await page.locator('.filters summary').click();
    await page.getByLabel('Wer spricht').selectOption({ label: 'Artikel selbst (1)' });
    assert.equal(await page.locator('[data-finding^="claim-"]').count(), 1);
  });

  it('shows scraps of quotation inside their sentence', async () => {
    const [first] = ANALYSIS.claims;
    if (!first) throw new Error('no claim');
    const { start } = first;
    const scrap = { ...first, id: 'scrap', kind: /** @type {const} */ ('direct'), start, end: start + 12, spans: [{ start, end: start + 12 }] };
    const whole = { ...first, kind: /** @type {const} */ ('indirect') };
    const { page } = await open({}, (page) => stage(page, { ...ANALYSIS, claims: [whole, scrap, ...ANALYSIS.claims.slice(1)] }));
    assert.equal(await page.locator('[data-finding="claim-scrap"]').count(), 0);
    assert.equal(await page.locator(`[data-finding="claim-${first.id}"] .scrap`).count(), 1);
    await page.getByText(`0 von ${ANALYSIS.claims.length} geprüft`).waitFor();
  });

  it('makes selected words a name everywhere, a claim, a figure', async () => {
    const { page } = await open();
    await paste(page, { 'text/plain': `${TEXT} Neben dem Zuffpark steht der Zuffpark.` });
    await mark(page, 'Zuffpark');
    await page.locator('#card select').selectOption('LOC');
    await page.locator('#card').getByRole('button', { name: 'Name' }).click();
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-loc') ?? [])].filter((it) => String(it) === 'Zuffpark').length === 2);
    await mark(page, 'dafür viel Geld');
    await page.locator('#card').getByRole('button', { name: 'Aussage' }).click();
    await page.locator('.finding[aria-current="true"] .words', { hasText: /^dafür viel Geld$/ }).waitFor();
    await mark(page, 'viel Geld');
    await page.locator('#card').getByRole('button', { name: 'Zahl' }).click();
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-quantity') ?? [])].some((it) => String(it) === 'viel Geld'));
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.waitForFunction(() => ![...(CSS.highlights.get('wortlaut-quantity') ?? [])].some((it) => String(it) === 'viel Geld'));
  });

  it('corrects how a claim is put, and removes one that is none', async () => {
    const { page } = await open({}, stage);
    const claim = page.locator('[data-finding="claim-c2"]');
    await claim.click();
    await page.locator('.correct > summary').click();
    await page.locator('.correct').getByLabel('Wie sicher').selectOption('doubtful');
    await claim.locator('[data-modality="doubtful"]').waitFor();
    await page.locator('.correct').getByLabel('Bejaht oder verneint').selectOption('denied');
    await claim.locator('[data-polarity="denied"]').waitFor();
    await page.getByRole('button', { name: 'Keine Aussage' }).click();
    await claim.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement === document.body), false, 'focus stays in the list');
  });

  it('walks over figures and dates too, and says where one is', async () => {
    const { page } = await open({}, stage);
    await page.locator('#text').focus();
    const said = new Set();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('ArrowRight');
      said.add((await page.locator('#said').textContent())?.split(' ')[0]);
    }
    assert.ok(said.has('Aussage') && said.has('Zahl,'), [...said].join('; '));
  });

  it('has one tab stop in a list, closes menus with Escape, walks them with arrows', async () => {
    const { page } = await open({}, stage);
    assert.equal(await page.locator('.finding[tabindex="0"]').count(), 1);
    await page.locator('.menu summary').first().focus();
    await page.keyboard.press('ArrowDown');
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.menu-list button')));
    await page.keyboard.press('Escape');
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.menu:not([open]) summary')));
  });

  it('makes the charts reachable by keyboard', async () => {
    const { page } = await open({}, stage);
    await page.getByRole('tab', { name: 'Überblick' }).click();
    await page.locator('.strip').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.finding[aria-current="true"]').waitFor();
  });

  it('shows the headline and keeps a jump above the card on a small screen', async () => {
    const { page } = await open(SMALL, stage);
    const top = await page.locator('#text p').first().evaluate((it) => it.getBoundingClientRect().top);
    assert.ok(top < 400, `${top}`);
    await page.getByRole('button', { name: 'Befunde' }).click();
    for (const { id } of ANALYSIS.claims) {
      await page.locator(`[data-finding="claim-${id}"]`).click();
      await page.locator('#card .note').waitFor();
      const words = Math.round(await page.evaluate(() => {
        const [range] = CSS.highlights.get('wortlaut-selected-claim') ?? [];
        return range instanceof Range ? (range.getClientRects()[0]?.bottom ?? Infinity) : Infinity;
      }));
      const card = await page.locator('#card').evaluate((it) => it.getBoundingClientRect().top);
      assert.ok(words <= card && words > 0, `${id}: ${words} above ${card}`);
      await page.getByRole('button', { name: 'Befunde' }).click();
    }
    assert.ok(Object.keys(await highlights(page)).length > 0);
  });

  it('shows how much a claim is worth in forced colors', async () => {
    const { page } = await open({ forcedColors: 'active' }, stage);
    const colors = await page.locator('.worth').first().locator('span').evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundColor));
    assert.ok(new Set(colors).size === 2, colors.join(' '));
  });
});
