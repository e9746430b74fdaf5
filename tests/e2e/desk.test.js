/** Working on an article: what is checked, everything by one speaker, findings of one's own, keys, small screens. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { highlights, paste, saved, settled, stored } from './browser.js';
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

/**
 * Types into a field and leaves it; what is filled in at once makes no change in Firefox.
 * @param {import('playwright-core').Locator} field
 * @param {string} words
 */
async function type(field, words) {
  await field.selectText();
  await field.pressSequentially(words);
  await field.press('Enter');
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

  it('remembers that keys are turned off', async () => {
    const { page } = await open({}, stage);
    await page.keyboard.press('?');
    await page.getByLabel('Tasten benutzen').uncheck();
    await page.reload();
    await settled(page);
    await page.keyboard.press('j');
    assert.equal(await page.locator('.finding[aria-current="true"]').count(), 0);
    await page.keyboard.press('?');
    assert.equal(await page.getByLabel('Tasten benutzen').isChecked(), false);
  });

  it('stores a note while it is being typed, and undoes it as a whole', async () => {
    const { page } = await open({}, stage);
    await page.locator('[data-finding="claim-c2"]').click();
    const note = page.getByLabel('Notiz').first();
    const isStored = async (/** @type {string} */ words) => {
      while (!(await stored(page)).some(({ value }) => value?.note === words)) await page.waitForTimeout(30);
    };
    await note.pressSequentially('beim Amt');
    await isStored('beim Amt');
    await note.pressSequentially(' erfragt');
    await isStored('beim Amt erfragt');
    assert.ok(await note.evaluate((it) => it === document.activeElement), 'one is still typing');
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.waitForFunction(() => /** @type {HTMLTextAreaElement | null} */ (document.querySelector('.findings .note textarea'))?.value === '');
  });

  it('leaves the menu of saving open behind a saved file, and closes it with a press beside it', async () => {
    const { page } = await open({}, stage);
    await page.locator('summary', { hasText: 'Speichern' }).click();
    const name = 'Nordwerft-streicht-340-Stellen-Land-prüft-Bürgschaft.md';
    await saved(page, name, () => page.getByRole('button', { name: 'Briefing (Markdown)' }).click());
    await page.waitForTimeout(300);
    assert.equal(await page.locator('.menu[open]').count(), 1);
    await page.locator('.masthead h1').click();
    assert.equal(await page.locator('.menu[open]').count(), 0);
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
    await page.locator('#card').getByRole('button', { name: 'Name', exact: true }).click();
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-loc') ?? [])].filter((it) => String(it) === 'Zuffpark').length === 2);
    await mark(page, 'dafür viel Geld');
    await page.locator('#card').getByRole('button', { name: 'Aussage', exact: true }).click();
    await page.locator('.finding[aria-current="true"] .words', { hasText: /^dafür viel Geld$/ }).waitFor();
    await mark(page, 'viel Geld');
    await page.locator('#card').getByRole('button', { name: 'Zahl', exact: true }).click();
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-quantity') ?? [])].some((it) => String(it) === 'viel Geld'));
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.waitForFunction(() => ![...(CSS.highlights.get('wortlaut-quantity') ?? [])].some((it) => String(it) === 'viel Geld'));
  });

  it('selects words by keyboard alone, and makes a name of them in every place', async () => {
    const { page } = await open();
    await paste(page, { 'text/plain': 'Neben dem Zuffpark steht der Zuffpark.' });
    await page.locator('#text').focus();
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+ArrowRight');
    await page.locator('#card .card-head b', { hasText: /^Zuffpark$/ }).waitFor();
    await page.locator('#said', { hasText: 'Ausgewählt: Zuffpark.' }).waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.locator('#card .card-head b', { hasText: /^Zuffpark steht$/ }).waitFor();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('#card .marked-words button'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('O'); // the select takes the first letter of „Ort“ or „Organisation“
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-org') ?? [])].filter((it) => String(it) === 'Zuffpark').length === 2);
    assert.ok(await page.evaluate(() => document.activeElement?.id === 'text'), 'one goes on in the text');
  });

  it('makes a claim, a figure and a date of words by keyboard alone, and splits a claim', async () => {
    const { page } = await open({}, stage);
    const press = async (/** @type {string[]} */ ...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const act = async (/** @type {string} */ name) => {
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('#card .marked-words button'));
      for (let tries = 0; tries < 12; tries += 1) {
        if (await page.evaluate((name) => document.activeElement?.textContent?.trim() === name, name)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
    };
    await page.locator('#text').focus();
    await press('Control+ArrowRight', 'Shift+ArrowRight'); // the headline's first two words
    await act('Aussage');
    await page.locator('.finding[aria-current="true"] .words', { hasText: /^Nordwerft streicht$/ }).waitFor();
    await page.locator('.finding[aria-current="true"] [data-corrected]').waitFor();
    await press('Control+ArrowRight');
    await page.locator('#card .card-head b', { hasText: /^340$/ }).waitFor();
    await press('Control+ArrowRight');
    await act('Zahl');
    await page.locator('.finding[aria-current="true"] .name', { hasText: /^Stellen$/ }).waitFor();
    await press('Control+ArrowRight');
    await act('Datum');
    await page.locator('.finding[aria-current="true"] .name', { hasText: /^Land$/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('14.3.2024');
    await page.keyboard.press('Enter');
    await page.locator('.finding[aria-current="true"] .value', { hasText: '14.3.2024' }).waitFor();
    await page.locator('[data-finding="claim-c1"]').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Aussagen' }).click();
    await page.locator('[data-finding="claim-c1"]').click();
    await page.locator('#text').focus();
    for (let word = 0; word < 4; word += 1) await press('Control+ArrowRight');
    await act('Aussage hier teilen');
    await page.locator('[data-finding="claim-c1"] .words', { hasText: /^Die Nordwerft AG$/ }).waitFor();
    await page.locator('.finding[aria-current="true"] .words', { hasText: /^wird bis Ende 2025/ }).waitFor();
  });

  it('says why words can be no name', async () => {
    const { page } = await open();
    await paste(page, { 'text/plain': 'Er sagte nichts – gar nichts.' });
    await mark(page, '–');
    await page.locator('#card').getByRole('button', { name: 'Name', exact: true }).click();
    const problem = await page.locator('#card select').evaluate((it) => /** @type {HTMLSelectElement} */ (it).validationMessage);
    assert.match(problem, /braucht einen Buchstaben/);
  });

  it('corrects the value, kind and unit of a figure, and a date, in the list', async () => {
    const { page } = await open({}, stage);
    await page.getByRole('tab', { name: 'Zahlen & Daten' }).click();
    const row = page.locator('.finding', { has: page.locator('.name', { hasText: '620 Millionen Euro' }) });
    await row.click();
    const form = page.locator('.findings .correct');
    await type(form.getByLabel('Wert'), '62 Mio.');
    await row.locator('.value', { hasText: /^62\.000\.000/ }).waitFor();
    await form.getByLabel('Einheit').selectOption('CHF');
    await row.locator('.value', { hasText: 'CHF' }).waitFor().catch(() => row.locator('.value', { hasText: 'Franken' }).waitFor());
    await form.getByLabel('Art').selectOption('number');
    await row.locator('.value', { hasText: /^62\.000\.000$/ }).waitFor();
    await row.locator('[data-corrected]').waitFor();
    await type(form.getByLabel('Wert'), 'viel');
    assert.match(await form.getByLabel('Wert').evaluate((it) => /** @type {HTMLInputElement} */ (it).validationMessage), /eine Zahl/);
    const day = page.locator('.finding', { has: page.locator('.name', { hasText: 'im Februar' }) });
    await day.click();
    await type(form.getByLabel('Datum'), '3. Februar 2023');
    await day.locator('.value', { hasText: '3.2.2023' }).waitFor();
    await type(form.getByLabel('Datum'), 'neulich');
    assert.match(await form.getByLabel('Datum').evaluate((it) => /** @type {HTMLInputElement} */ (it).validationMessage), /TT\.MM\.JJJJ/);
    await form.getByRole('button', { name: 'Keine Zeitangabe' }).click();
    await day.waitFor({ state: 'detached' });
  });

  it('corrects to whom a claim is said, joins it with the next one, splits it', async () => {
    const { page } = await open({}, stage);
    const claim = page.locator('[data-finding="claim-c2"]');
    await claim.click();
    await page.locator('.correct > summary').click();
    await type(page.locator('.correct').getByLabel('gerichtet an'), 'Sundlinien');
    await page.locator('.detail').getByRole('button', { name: 'Sundlinien' }).waitFor();
    await page.getByRole('button', { name: 'Mit der nächsten verbinden' }).click();
    await page.locator('[data-finding="claim-c3"]').waitFor({ state: 'detached' });
    assert.match((await claim.locator('.words').textContent()) ?? '', /^Wir haben[^]*sie nicht/);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.locator('[data-finding="claim-c3"]').waitFor();
    await mark(page, 'aber gegen einen');
    await page.locator('.correct').getByRole('button', { name: 'Vor den ausgewählten Wörtern teilen' }).click();
    await page.waitForFunction(() => /gekämpft,$/.test(document.querySelector('[data-finding="claim-c2"] .words')?.textContent ?? ''));
    await page.locator('.finding .words', { hasText: /^aber gegen einen/ }).waitFor();
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
    assert.ok(['Aussage', 'Zahl', 'Zeitangabe', 'Ort'].every((it) => said.has(it)), [...said].join('; '));
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
