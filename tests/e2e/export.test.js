/** Saving: every format, with the words as they stand in the article. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { validate } from '../contract.js';
import { drop, paste, saved, settled } from './browser.js';
import { ANALYSIS, EXAMPLE, stage } from './staged.js';
import { suite } from './suite.js';

/** @import { Page } from 'playwright-core' */

/** The example's headline. */
const NAME = 'Nordwerft-streicht-340-Stellen-Land-prüft-Bürgschaft';

/**
 * @param {Page} page
 * @param {string} label
 * @param {string} name
 */
async function savedFrom(page, label, name) {
  await openMenu(page);
  return saved(page, name, () => page.getByRole('button', { name: label }).click());
}

/** Opens the menu where it is closed, as Firefox leaves it behind after a file is saved. @param {Page} page */
async function openMenu(page) {
  const menu = page.locator('.menu', { has: page.locator('summary', { hasText: 'Speichern' }) });
  if (!(await menu.evaluate((it) => /** @type {HTMLDetailsElement} */ (it).open))) await menu.locator('summary').click();
}

/** @param {Page} page */
async function plainTables(page) {
  await openMenu(page);
  await page.getByLabel('Tabellen für deutsches Excel').uncheck();
}

suite('saving', ({ open }) => {
  /**
   * @param {string} label
   * @param {string} ending
   * @param {(page: Page) => Promise<void>} [prepare]
   */
  async function written(label, ending, prepare) {
    const { page } = await open({}, stage);
    await prepare?.(page);
    return savedFrom(page, label, `${NAME}${ending}`);
  }

  /** @param {Page} page */
  async function note(page) {
    await page.locator('[data-finding="claim-c2"]').click();
    await page.getByLabel('Stand der Prüfung').first().selectOption('checked');
    await page.getByLabel('Notiz').first().pressSequentially('Preisliste liegt vor'); // what is filled in at once, Firefox does not take for a change
    await page.getByLabel('Notiz').first().blur();
  }

  it('writes everything as JSON', async () => {
    const text = await written('Alles (JSON)', '.json');
    assert.deepEqual(JSON.parse(text).analysis, ANALYSIS);
    assert.equal(JSON.parse(text).text, EXAMPLE);
    assert.ok(validate(JSON.parse(text).analysis), JSON.stringify(validate.errors));
  });

  it('writes claims as a table', async () => {
    const text = await written('Aussagen (CSV)', '-aussagen.csv', plainTables);
    const rows = text.trim().split('\r\n');
    assert.equal(rows.length, ANALYSIS.claims.length + 1);
    assert.ok(rows[2]?.startsWith('c2,Henning Albers,direct,asserted,negated,0.55,"Wir haben bis zuletzt'));
    assert.ok(rows[2]?.includes('18\u00a0%'), rows[2]);
  });

  it('writes names as a table', async () => {
    const text = await written('Namen (CSV)', '-namen.csv', plainTables);
    assert.match(text, /e3,PER,Henning Albers,Albers,2,/);
    assert.doesNotMatch(text, /yes/, 'nothing is corrected');
  });

  it('writes a briefing', async () => {
    const text = await written('Briefing (Markdown)', '.md');
    assert.match(text, /^# Nordwerft streicht 340 Stellen – Land prüft Bürgschaft\n/);
    assert.match(text, /### Sabine Yıldız\n\n- „Das war schlicht gelogen“ \(direkt, gewertet\)/);
  });

  it('writes a page that stands alone and loads nothing', async () => {
    const text = await written('Artikel mit Markierungen (HTML)', '.html');
    assert.match(text, /<mark data-type="PER" title="Henning Albers">Henning Albers<\/mark>/);
    assert.doesNotMatch(text, /<script|src=|href=/);
  });

  it('writes Web Annotations that quote the article', async () => {
    const text = await written('Web Annotations (JSON-LD)', '.annotations.jsonld');
    for (const { target } of JSON.parse(text).items) {
      for (const { selector } of [target].flat()) {
        const [quote, position] = selector;
        assert.equal(EXAMPLE.slice(position.start, position.end), quote.exact);
        assert.ok(EXAMPLE.includes(quote.prefix + quote.exact + quote.suffix));
      }
    }
  });

  it('writes schema.org claims without a rating', async () => {
    const text = await written('schema.org Claim (JSON-LD)', '.claims.jsonld');
    const claims = JSON.parse(text)['@graph'];
    assert.deepEqual(claims[3].author, { '@type': 'Person', name: 'Sabine Yıldız' });
    assert.doesNotMatch(text, /rating/i);
  });

  it('writes tables for a German spreadsheet unless told otherwise, and remembers that', async () => {
    const { page } = await open({}, stage);
    const text = await savedFrom(page, 'Aussagen (CSV)', `${NAME}-aussagen.csv`);
    assert.match(text, /^\ufeffKennung;Sprecher;Wiedergabe;/);
    assert.match(text, /;0,55;/);
    await plainTables(page);
    await page.reload();
    await settled(page);
    assert.match(await savedFrom(page, 'Aussagen (CSV)', `${NAME}-aussagen.csv`), /^\ufeffid,speaker,/);
  });

  it('names what was pasted by its headline', async () => {
    const { page } = await open();
    await paste(page, { 'text/plain': 'Rat von Gera beschließt neue Brücke\n\nDie Stadt Gera baut eine Brücke, sagte Ute Reh am Montag.' });
    const text = await savedFrom(page, 'Briefing (Markdown)', 'Rat-von-Gera-beschließt-neue-Brücke.md');
    assert.match(text, /^# Rat von Gera beschließt neue Brücke\n/);
  });

  it('opens everything again as it was, in another browser', async () => {
    const text = await written('Alles (JSON)', '.json', note);
    const { page, errors } = await open({}, stage);
    await paste(page, { 'text/plain': 'Ein anderer Text.' });
    await drop(page, [{ name: 'alles.json', text }]);
    await page.locator('[data-finding="claim-c2"] [data-status="checked"]').waitFor();
    await page.locator('[data-finding="claim-c2"][aria-current="true"]').waitFor();
    assert.equal(await page.getByLabel('Notiz').first().inputValue(), 'Preisliste liegt vor');
    assert.equal((await page.locator('#text > *').allTextContents()).join(''), EXAMPLE.replace(/\n/g, ''));
    assert.deepEqual(errors, []);
  });

  it('reads Web Annotations in again', async () => {
    const text = await written('Web Annotations (JSON-LD)', '.annotations.jsonld', note);
    const { page, errors } = await open({}, stage);
    await drop(page, [{ name: 'a.annotations.jsonld', text }]);
    await page.locator('[data-finding="claim-c2"] [data-status="checked"]').waitFor();
    await drop(page, [{ name: 'b.jsonld', text: '{"@context": "x"}' }]);
    await page.locator('.problem', { hasText: 'b.jsonld' }).waitFor();
    assert.deepEqual(errors, []);
  });

  it('offers icons as PNG, one of them to be cut to any shape', async () => {
    const { page } = await open({}, stage);
    const { icons } = await (await page.request.get(new URL('manifest.webmanifest', page.url()).href)).json();
    for (const { src, sizes } of icons.filter((/** @type {{ type: string }} */ it) => it.type === 'image/png')) {
      const body = await (await page.request.get(new URL(src, page.url()).href)).body();
      assert.equal(`${body.readUInt32BE(16)}x${body.readUInt32BE(20)}`, sizes);
    }
    assert.deepEqual(icons.map((/** @type {{ purpose: string }} */ it) => it.purpose).sort(), ['any', 'any', 'any', 'maskable']);
  });

  it('has a menu that stays on a small screen', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 } }, stage);
    for (const name of ['Speichern', 'Korrekturen']) {
      const summary = page.locator('.menu summary', { hasText: name });
      await summary.click();
      const box = await page.locator('.menu[open] .menu-list').boundingBox();
      await summary.click(); // or it covers the next one
      assert.ok(box && box.x >= 0 && box.x + box.width <= 360, `${name}: ${JSON.stringify(box)}`);
    }
  });
});
