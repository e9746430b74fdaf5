/** Entities split and joined again, claims cut word by word: by keyboard, undone, kept in files, marked in what is saved. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { validate } from '../contract.js';
import { paste, saved, settled } from './browser.js';
import { EXAMPLE, stage } from './staged.js';
import { suite } from './suite.js';

/** @import { Locator, Page } from 'playwright-core' */

const NAME = 'Jonas Albers';

/**
 * Opens what corrects an entity.
 * @param {Page} page
 * @param {string} name
 */
async function correctEntity(page, name) {
  await page.getByRole('tab', { name: 'Wer & wo' }).click();
  await page.locator('.finding', { hasText: name }).click();
  await page.locator('.correct > summary').click();
}

/**
 * Splits the second mention off an entity, by keyboard alone once the form is open.
 * @param {Page} page
 * @param {string} entity
 * @param {string} name for it
 */
async function splitSecond(page, entity, name) {
  await correctEntity(page, entity);
  await page.locator('.split [type="checkbox"]').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByLabel('Name dafür').focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/**
 * Types into a field and leaves it; what is filled in at once makes no change in Firefox.
 * @param {Locator} field
 * @param {string} words
 */
async function type(field, words) {
  await field.selectText();
  await field.pressSequentially(words);
  await field.blur();
}

/**
 * How often each entity of a name is mentioned.
 * @param {Page} page
 * @param {string} name
 */
async function mentions(page, name) {
  return page.locator('.finding', { hasText: name }).locator('.count').allTextContents();
}

/**
 * @param {Page} page
 * @param {string} label
 * @param {string} ending
 */
async function savedAs(page, label, ending) {
  await page.locator('.menu', { hasText: 'Speichern' }).evaluate((menu) => menu.setAttribute('open', ''));
  return saved(page, `Nordwerft-streicht-340-Stellen-Land-prüft-Bürgschaft${ending}`, () => page.getByRole('button', { name: label }).click());
}

suite('splitting', ({ open }) => {
  it('splits an entity by keyboard, with its claims, and takes it back', async () => {
    const { page } = await open({}, stage);
    await splitSecond(page, 'Henning Albers', NAME);
    const part = page.locator('.finding', { hasText: NAME });
    await part.locator('[data-corrected]').waitFor();
    assert.equal(await part.getAttribute('aria-current'), 'true');
    assert.deepEqual([await mentions(page, 'Henning Albers'), await mentions(page, NAME)], [['1 Stelle'], ['1 Stelle']]);
    await page.getByRole('tab', { name: 'Aussagen' }).click();
    assert.equal(await page.locator('[data-finding="claim-c3"] .speaker').textContent(), NAME);
    assert.equal(await page.locator('[data-finding="claim-c2"] .speaker').textContent(), 'Henning Albers');
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.locator('[data-finding="claim-c3"] .speaker', { hasText: 'Henning Albers' }).waitFor();
  });

  it('asks for mentions and another name', async () => {
    const { page } = await open({}, stage);
    await correctEntity(page, 'Henning Albers');
    const message = () => page.getByLabel('Name dafür').evaluate((it) => /** @type {HTMLInputElement} */ (it).validationMessage);
    await page.getByLabel('Name dafür').fill(NAME);
    await page.getByRole('button', { name: 'Abtrennen' }).click();
    assert.match(await message(), /Stellen ankreuzen/);
    await page.locator('.split [type="checkbox"]').first().check();
    await page.getByLabel('Name dafür').fill('Henning Albers');
    await page.getByRole('button', { name: 'Abtrennen' }).click();
    assert.match(await message(), /anderen Namen/);
  });

  it('renames a split, keeps it over a reload and in a file, joins it again', async () => {
    const { page } = await open({}, stage);
    await splitSecond(page, 'Henning Albers', 'Jo Albers');
    await page.locator('.correct > summary').click();
    await type(page.getByLabel('Name', { exact: true }), NAME);
    await page.locator('.finding', { hasText: NAME }).waitFor();
    assert.deepEqual(await mentions(page, 'Henning Albers'), ['1 Stelle'], 'the analyzer has learnt nothing wrong');

    await page.reload(); // from here on Firefox has the real analyzer, which its service worker keeps
    await settled(page);
    await correctEntity(page, NAME);
    const left = await mentions(page, 'Henning Albers');
    // Nothing is typed below: Firefox, driven over BiDi, leaves a page without focus and change events after a download.
    await page.locator('summary', { hasText: 'Korrekturen' }).click();
    const file = await saved(page, 'wortlaut-korrekturen.json', () =>
      page.getByRole('button', { name: 'Als Datei sichern' }).click(),
    );
    await page.getByRole('button', { name: 'Kein Name' }).click();
    await page.locator('.finding', { hasText: NAME }).waitFor({ state: 'detached' });
    assert.deepEqual(await mentions(page, 'Henning Albers'), left, 'the name itself goes on to be found');

    await page.locator('input[accept=".json"]').setInputFiles({ name: 'k.json', mimeType: '', buffer: Buffer.from(file) });
    await page.locator('.finding', { hasText: NAME }).waitFor();
    await correctEntity(page, 'Henning Albers');
    await page.getByLabel('Dasselbe wie').selectOption(NAME);
    await page.locator('.finding', { hasText: NAME }).waitFor({ state: 'detached' });
    assert.deepEqual(await mentions(page, 'Henning Albers'), [`${Number.parseInt(left[0] ?? '') + 1} Stellen`]);
  });

  it('knows a split again after its text was edited', async () => {
    const { page } = await open();
    const text = 'In Gera baut Ute Reh. Am Montag kam Ute Reh nach Jena. Am Abend fuhr Ute Reh nach Gera.';
    await paste(page, { 'text/plain': text });
    await splitSecond(page, 'Ute Reh', 'Uta Reh');
    await page.locator('.finding', { hasText: 'Uta Reh' }).waitFor();
    await paste(page, { 'text/plain': `Neues vorab.\n\n${text.replace('nach Jena', 'nach Weimar')}` });
    await page.locator('.finding', { hasText: 'Uta Reh' }).click();
    const words = await page.evaluate(() => {
      const [range] = CSS.highlights.get('wortlaut-selected') ?? [];
      const line = range instanceof Range ? range.startContainer.parentElement?.closest('#text > *') : null;
      if (!line || !(range instanceof Range)) return '';
      const before = document.createRange();
      before.setStart(line, 0);
      before.setEnd(range.startContainer, range.startOffset);
      return String(before).split(' ').slice(-4).join(' ');
    });
    assert.equal(words, 'Am Montag kam ');
  });

  it('cuts a claim word by word with buttons, and says everywhere that it is corrected', async () => {
    const { page } = await open({}, stage);
    const claim = page.locator('[data-finding="claim-c4"]');
    await claim.click();
    await page.locator('.correct > summary').click();
    await page.getByRole('button', { name: 'ein Wort früher enden' }).focus();
    await page.keyboard.press('Enter');
    await claim.locator('.words', { hasText: /^Das war schlicht$/ }).waitFor();
    await page.getByRole('button', { name: 'ein Wort später anfangen' }).focus();
    await page.keyboard.press('Space');
    await claim.locator('.words', { hasText: /^war schlicht$/ }).waitFor();
    await page.getByRole('button', { name: 'ein Wort früher anfangen' }).click();
    await page.getByRole('button', { name: 'ein Wort später enden' }).click();
    await page.getByRole('button', { name: 'ein Wort früher enden' }).click();
    await claim.locator('.words', { hasText: /^Das war schlicht$/ }).waitFor();
    assert.equal(await claim.locator('[data-corrected]').textContent(), 'korrigiert');
    await type(page.locator('.correct').getByLabel('Sprecher'), 'Ein Nachbar');
    await claim.locator('.speaker', { hasText: 'Ein Nachbar' }).waitFor();

    const { analysis } = JSON.parse(await savedAs(page, 'Alles (JSON)', '.json'));
    const { claims } = analysis;
    assert.ok(validate(analysis), JSON.stringify(validate.errors));
    const { corrected, speaker_name, spans } = claims.find((/** @type {any} */ { id }) => id === 'c4');
    assert.deepEqual({ corrected, speaker_name }, { corrected: ['speaker', 'extent'], speaker_name: 'Ein Nachbar' });
    assert.deepEqual(spans.map((/** @type {any} */ { start, end }) => EXAMPLE.slice(start, end)), ['Das war schlicht']);
    assert.match(await savedAs(page, 'Aussagen (CSV)', '-aussagen.csv'), /\nc4;Ein Nachbar;.*;"korrigiert: Sprecher, Umfang";offen;/);
    assert.match(await savedAs(page, 'Briefing (Markdown)', '.md'), /„Das war schlicht“ \(direkt, gewertet, korrigiert: Sprecher, Umfang\)/);
    assert.match(await savedAs(page, 'Artikel mit Markierungen (HTML)', '.html'), /Ein Nachbar<\/b> \(direkt, gewertet, korrigiert: Sprecher, Umfang\)/);
    const notes = JSON.parse(await savedAs(page, 'Web Annotations (JSON-LD)', '.annotations.jsonld')).items;
    const c4 = notes.find((/** @type {any} */ { id }) => id === 'urn:wortlaut:c4');
    assert.ok(c4.body.some((/** @type {any} */ { value }) => value === 'corrected'));
  });
});
