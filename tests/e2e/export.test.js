/** Saving: every format, with the words as they stand in the article. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { validate } from '../contract.js';
import { saved } from './browser.js';
import { ANALYSIS, EXAMPLE, stage } from './staged.js';
import { suite } from './suite.js';

suite('saving', ({ open }) => {
  /**
   * @param {string} label
   * @param {string} ending
   */
  async function written(label, ending) {
    const { page } = await open({}, stage);
    await page.locator('.menu summary', { hasText: 'Speichern' }).click();
    return saved(page, `Nordwerft-streicht-340-Stellen${ending}`, () => page.getByRole('button', { name: label }).click());
  }

  it('writes everything as JSON', async () => {
    const text = await written('Alles (JSON)', '.json');
    assert.deepEqual(JSON.parse(text).analysis, ANALYSIS);
    assert.equal(JSON.parse(text).text, EXAMPLE);
    assert.ok(validate(JSON.parse(text).analysis), JSON.stringify(validate.errors));
  });

  it('writes claims as a table', async () => {
    const text = await written('Aussagen (CSV)', '-aussagen.csv');
    const rows = text.trim().split('\r\n');
    assert.equal(rows.length, ANALYSIS.claims.length + 1);
    assert.ok(rows[2]?.startsWith('c2,Henning Albers,direct,asserted,negated,0.55,"Wir haben bis zuletzt'));
    assert.ok(rows[2]?.includes('18\u00a0%'), rows[2]);
  });

  it('writes names as a table', async () => {
    const text = await written('Namen (CSV)', '-namen.csv');
    assert.match(text, /e3,PER,Henning Albers,Albers,2,/);
    assert.doesNotMatch(text, /yes/, 'nothing is corrected');
  });

  it('writes a briefing', async () => {
    const text = await written('Briefing (Markdown)', '.md');
    assert.match(text, /^# Nordwerft streicht 340 Stellen\n/);
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
});
