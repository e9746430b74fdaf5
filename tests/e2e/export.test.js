/** Saving: every format, with the words as they stand in the article. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { launch, visit } from './browser.js';
import { ANALYSIS, EXAMPLE, stage } from './staged.js';

/** @import { Browser } from 'playwright-core' */
/** @import { Visit } from './browser.js' */

describe('saving', () => {
  /** @type {Browser} */
  let browser;
  /** @type {Visit} */
  let visited;

  before(async () => {
    browser = await launch();
    visited = await visit(browser, {}, stage);
  });
  after(async () => {
    await visited.close();
    await browser.close();
  });

  /** @param {string} label */
  async function saved(label) {
    const { page } = visited;
    await page.locator('.menu summary', { hasText: 'Speichern' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: label }).click()]);
    await page.locator('.menu summary', { hasText: 'Speichern' }).click();
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  it('writes everything as JSON', async () => {
    const { name, text } = await saved('Alles (JSON)');
    assert.equal(name, 'Nordwerft-streicht-340-Stellen.json');
    assert.deepEqual(JSON.parse(text).analysis, ANALYSIS);
    assert.equal(JSON.parse(text).text, EXAMPLE);
  });

  it('writes claims as a table', async () => {
    const { text } = await saved('Aussagen (CSV)');
    const rows = text.trim().split('\r\n');
    assert.equal(rows.length, ANALYSIS.claims.length + 1);
    assert.ok(rows[2]?.startsWith('c2,Henning Albers,direct,asserted,negated,0.55,"Wir haben bis zuletzt'));
    assert.ok(rows[2]?.includes('18\u00a0%'), rows[2]);
  });

  it('writes names as a table', async () => {
    const { text } = await saved('Namen (CSV)');
    assert.match(text, /e3,PER,Henning Albers,Albers,2,/);
  });

  it('writes a briefing', async () => {
    const { text } = await saved('Briefing (Markdown)');
    assert.match(text, /^# Nordwerft streicht 340 Stellen\n/);
    assert.match(text, /### Sabine Yıldız\n\n- „Das war schlicht gelogen“ \(direkt, gewertet\)/);
  });

  it('writes a page that stands alone and loads nothing', async () => {
    const { text } = await saved('Artikel mit Markierungen (HTML)');
    assert.match(text, /<mark data-type="PER" title="Henning Albers">Henning Albers<\/mark>/);
    assert.doesNotMatch(text, /<script|src=|href=/);
  });

  it('writes Web Annotations that quote the article', async () => {
    const { text } = await saved('Web Annotations (JSON-LD)');
    for (const { target } of JSON.parse(text).items) {
      for (const { selector } of [target].flat()) {
        const [quote, position] = selector;
        assert.equal(EXAMPLE.slice(position.start, position.end), quote.exact);
        assert.ok(EXAMPLE.includes(quote.prefix + quote.exact + quote.suffix));
      }
    }
  });

  it('writes schema.org claims without a rating', async () => {
    const { text } = await saved('schema.org Claim (JSON-LD)');
    const claims = JSON.parse(text)['@graph'];
    assert.deepEqual(claims[3].author, { '@type': 'Person', name: 'Sabine Yıldız' });
    assert.doesNotMatch(text, /rating/i);
  });
});
