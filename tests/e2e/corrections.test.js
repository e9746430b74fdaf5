/** Corrections: made, undone, kept over a reload, saved and read again. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { highlights, paste, saved, settled, stored } from './browser.js';
import { suite } from './suite.js';
import { stage } from './staged.js';

/** @import { Locator, Page } from 'playwright-core' */
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
    while (!(await stored(page)).some(({ key, value }) => key === id && value.note === 'beim Werk erfragt')) await page.waitForTimeout(20);
    await page.reload();
    await settled(page);
    await page.locator(`[data-finding="claim-${id}"] [data-status="checked"]`).waitFor();
    await page.locator('summary', { hasText: 'Korrekturen' }).click();
    const file = await saved(page, 'wortlaut-korrekturen.json', () =>
      page.getByRole('button', { name: 'Als Datei sichern' }).click(),
    );
    const { at, ...note } = JSON.parse(file).records.find((/** @type {{ key: string }} */ { key }) => key === id).value;
    assert.deepEqual(note, { status: 'checked', note: 'beim Werk erfragt', link: '' });
    assert.ok((await page.locator('#text').textContent())?.includes(at.exact));
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
    await correctPlace(page);
    await page.locator('.correct select').first().selectOption('ORG');
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-org') ?? [])].some((it) => String(it) === 'Gera'));
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-loc') ?? [])].some((it) => String(it) === 'Gera'));
  });

  it('no longer marks what is no name', async () => {
    visited = await open();
    const { page } = visited;
    await paste(page, { 'text/plain': TEXT });
    await correctPlace(page);
    await page.getByRole('button', { name: 'Kein Name' }).click();
    await page.locator('.finding', { hasText: 'Gera' }).waitFor({ state: 'detached' });
    assert.ok(!Object.values(await highlights(page)).flat().includes('Gera'));
  });

  it('gives a claim another speaker and kind, in the list and in what is saved, over a reload', async () => {
    visited = await open({}, stage);
    const { page } = visited;
    const claim = page.locator('[data-finding="claim-c2"]');
    await reassign(page, claim);
    assert.equal(await claim.locator('.speaker').textContent(), 'Vorstand der Werft');
    assert.match(await savedAs(page, 'Aussagen (CSV)', '-aussagen.csv'), /\nc2;Vorstand der Werft;indirekt;/);
    assert.match(await savedAs(page, 'Briefing (Markdown)', '.md'), /### Vorstand der Werft\n\n- „Wir haben .* \(indirekt,/);
    const { claims } = JSON.parse(await savedAs(page, 'Alles (JSON)', '.json')).analysis;
    assert.equal(claims[1].speaker_name, 'Vorstand der Werft');
    assert.equal(claims[1].kind, 'indirect');

    await page.reload();
    await settled(page);
    await claim.locator('.kind[data-kind="indirect"]').waitFor();
  });

  it('gives a claim an entity as its speaker, and takes it back', async () => {
    visited = await open({}, stage);
    const { page } = visited;
    const claim = page.locator('[data-finding="claim-c2"]');
    await reassign(page, claim);
    await giveSpeaker(page, 'Sundlinien');
    await page.locator('.detail').getByRole('button', { name: 'Sundlinien' }).first().waitFor(); // known as an entity
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await claim.locator('.speaker', { hasText: 'Vorstand der Werft' }).waitFor();
    await page.getByRole('button', { name: 'Wie gefunden' }).click();
    await claim.locator('.speaker', { hasText: 'Henning Albers' }).waitFor();
    await claim.locator('.kind[data-kind="direct"]').waitFor();
  });

  it('takes the words that one selects as the claim, and finds them again after edits', async () => {
    visited = await open();
    const { page } = visited;
    await paste(page, { 'text/plain': TEXT });
    const claim = page.locator('.finding', { hasText: 'zahlt dafür' });
    await correctClaim(page, claim);
    const id = (await claim.getAttribute('data-finding')) ?? '';
    await page.locator('.correct').getByLabel('Wie wiedergegeben').selectOption('reported');
    await page.evaluate((words) => {
      const line = /** @type {HTMLElement} */ (document.querySelector('#text p'));
      const place = (/** @type {number} */ offset) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let node = /** @type {Text} */ (walker.nextNode());
        for (; offset > node.length; node = /** @type {Text} */ (walker.nextNode())) offset -= node.length;
        return /** @type {const} */ ([node, offset]);
      };
      const start = line.textContent?.indexOf(words) ?? -1;
      getSelection()?.setBaseAndExtent(...place(start), ...place(start + words.length));
    }, 'zahlt dafür 3 Millionen Euro');
    await page.getByRole('button', { name: 'Die im Artikel ausgewählten Wörter' }).click();
    const words = page.locator(`[data-finding="${id}"] .words`);
    await page.waitForFunction(
      (id) => document.querySelector(`[data-finding="${id}"] .words`)?.textContent === 'zahlt dafür 3 Millionen Euro',
      id,
    );

    await paste(page, { 'text/plain': `Ein neuer Anfang steht nun davor.\n\n${TEXT}` });
    await page.locator(`[data-finding="${id}"] .kind[data-kind="reported"]`).waitFor();
    assert.equal(await words.textContent(), 'zahlt dafür 3 Millionen Euro');
    await paste(page, { 'text/plain': TEXT.replace('3 Millionen', 'rund 4 Millionen') });
    await page.locator(`[data-finding="${id}"] .kind[data-kind="reported"]`).waitFor();
    assert.equal(await words.textContent(), 'zahlt dafür rund 4 Millionen Euro');
  });
});

/**
 * Opens what corrects the place that the text names.
 * @param {Page} page
 */
async function correctPlace(page) {
  await page.getByRole('tab', { name: 'Wer & wo' }).click();
  await page.locator('.finding', { hasText: 'Gera' }).click();
  await page.locator('.correct summary').click();
}

/**
 * Gives a claim a speaker in the user's own words, and another kind.
 * @param {Page} page
 * @param {Locator} claim
 */
async function reassign(page, claim) {
  await correctClaim(page, claim);
  await giveSpeaker(page, 'Vorstand der Werft');
  await page.locator('.correct').getByLabel('Wie wiedergegeben').selectOption('indirect');
  await claim.locator('.kind[data-kind="indirect"]').waitFor();
}

/**
 * Opens what corrects a claim.
 * @param {Page} page
 * @param {Locator} claim
 */
async function correctClaim(page, claim) {
  await claim.click();
  await page.locator('.correct summary').click();
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function giveSpeaker(page, name) {
  const field = page.locator('.correct').getByLabel('Sprecher');
  await field.selectText();
  await field.pressSequentially(name);
  await field.blur();
}

/**
 * @param {Page} page
 * @param {string} label
 * @param {string} ending
 */
async function savedAs(page, label, ending) {
  await page.locator('.menu', { hasText: 'Speichern' }).evaluate((menu) => menu.setAttribute('open', '')); // it may be open
  return saved(page, `Nordwerft-streicht-340-Stellen-Land-prüft-Bürgschaft${ending}`, () => page.getByRole('button', { name: label }).click());
}
