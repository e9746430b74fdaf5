/** The page: articles come in, findings line up with the text, nothing leaves. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { HOSTILE } from '../hostile.js';
import { drop, highlights, paste, placeOf, shownLines } from './browser.js';
import { ANALYSIS, EXAMPLE, stage } from './staged.js';
import { suite } from './suite.js';

/** @import { Visit } from './browser.js' */

/** @param {string} text */
const linesOf = (text) => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');

suite('the page', ({ open }) => {
  /** @type {Visit} */
  let visited;

  it('opens with the example, character for character', async () => {
    visited = await open();
    assert.deepEqual(await shownLines(visited.page), linesOf(EXAMPLE));
    assert.deepEqual(visited.errors, []);
  });

  it('marks exactly the words that were found', async () => {
    visited = await open({}, stage);
    const found = await highlights(visited.page);
    for (const type of /** @type {const} */ (['PER', 'ORG', 'LOC', 'MISC'])) {
      const members = ANALYSIS.entities.filter((entity) => entity.type === type);
      const words = members.flatMap(({ mentions }) => mentions.map(({ start, end }) => EXAMPLE.slice(start, end)));
      assert.deepEqual(found[`wortlaut-${type.toLowerCase()}`], words);
    }
  });

  it('lists every claim with its words, and jumps to it', async () => {
    visited = await open({}, stage);
    const { page } = visited;
    for (const { id, spans } of ANALYSIS.claims) {
      const words = spans.map(({ start, end }) => EXAMPLE.slice(start, end));
      const entry = page.locator(`[data-finding="claim-${id}"]`);
      assert.ok((await entry.textContent())?.includes(words.join(' […] ')));
      await entry.click();
      assert.deepEqual((await highlights(page))['wortlaut-selected-claim'], words);
      const box = await page.locator('.rail-bar.is-selected').first().boundingBox();
      assert.ok(box && box.y > 0 && box.y + box.height < 900, `${id} is in view`);
    }
  });

  it('selects what is clicked in the text', async () => {
    visited = await open({}, stage);
    const { page } = visited;
    const place = await placeOf(page, 'wortlaut-per');
    await page.mouse.click(place.x, place.y);
    const current = page.locator('.finding[aria-current="true"]');
    assert.match((await current.getAttribute('data-finding')) ?? '', /^entity-/);
  });

  it('takes plain text from the clipboard as it is', async () => {
    visited = await open();
    const text = 'Kurz gemeldet\r\n\r\n„Das  reicht nicht“, sagte Jana Kern in Jena. 👍\r\n';
    await paste(visited.page, { 'text/plain': text });
    assert.deepEqual(await shownLines(visited.page), linesOf(text));
  });

  it('keeps the paragraphs of rich text', async () => {
    visited = await open();
    await paste(visited.page, {
      'text/plain': 'flach',
      'text/html': '<h1>Titel <i>schräg</i></h1><p>Ein\n Absatz<sup><a href="#fn1">1</a></sup>.</p><ul><li>Punkt</li></ul><p>Noch&nbsp;einer.</p>',
    });
    assert.deepEqual(await shownLines(visited.page), ['Titel schräg', 'Ein Absatz.', 'Punkt', 'Noch\u00a0einer.']);
  });

  it('reads dropped text and Markdown', async () => {
    visited = await open();
    const { page } = visited;
    await drop(page, [{ name: 'meldung.txt', text: 'Nur eine Zeile aus Kiel.' }]);
    await page.getByText('Nur eine Zeile aus Kiel.').first().waitFor();
    await drop(page, [{ name: 'notiz.md', text: '# Aus Ulm\n\nEin **Satz** mit [Verweis](https://example.org/).\n' }]);
    await page.locator('#text').getByText('Aus Ulm').waitFor();
    assert.deepEqual(await shownLines(page), ['Aus Ulm', 'Ein Satz mit Verweis.']);
  });

  it('reads the article out of an HTML page', async () => {
    visited = await open();
    const { page } = visited;
    const body = Array(8).fill('<p>Die Stadt Gera baut eine neue Brücke, sagte Bauleiterin Ute Reh am Montag.</p>').join('');
    const text = `<!doctype html><title>Gera baut</title><nav><a href="/">Start</a><a href="/abo">Abo</a></nav>
      <article><h1>Gera baut</h1><time datetime="2024-05-06T10:00">6. Mai</time>${body}</article><footer>Impressum</footer>`;
    await drop(page, [{ name: 'seite.html', text }]);
    await page.locator('#text').getByText('Gera baut', { exact: true }).waitFor();
    const lines = await shownLines(page);
    assert.ok(lines.filter((line) => line.startsWith('Die Stadt Gera')).length === 8, lines.join('\n'));
    assert.ok(!lines.includes('Impressum'));
    assert.deepEqual(visited.errors, []);
  });

  it('says by name which files it cannot read, and reads the others', async () => {
    visited = await open();
    const { page } = visited;
    await drop(page, [
      { name: 'bild.png', text: 'x' },
      { name: 'leer.txt', text: ' \n' },
      { name: 'gut.txt', text: 'Ein guter Text aus Bonn.' },
    ]);
    await page.locator('#text').getByText('Ein guter Text aus Bonn.').waitFor();
    await page.locator('.problem', { hasText: 'bild.png' }).waitFor();
    await page.locator('.problem', { hasText: 'leer.txt' }).waitFor();
    assert.equal(await page.locator('.problem').count(), 2);
  });

  it('never reads an article as markup', async () => {
    visited = await open();
    const { page } = visited;
    const attack = '<img src="https://example.org/x.png" onerror="window.hacked = 1"><script>window.hacked = 2</script>';
    await paste(page, { 'text/plain': attack });
    assert.deepEqual(await shownLines(page), [attack]);
    await paste(page, { 'text/html': `<p>Harmlos.</p>${attack}<a href="javascript:window.hacked=3">Klick</a>` });
    await drop(page, [{ name: 'x.html', text: `<p>Aus einer Datei.</p>${attack}` }]);
    await page.locator('#text').getByText('Aus einer Datei.').waitFor();
    assert.equal(await page.locator('#text :is(img, script, a)').count(), 0);
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    assert.ok(visited.requests.every((url) => new URL(url).hostname === 'localhost'));
  });

  for (const { name, text } of HOSTILE.filter(({ text }) => text.trim() !== '')) {
    it(`shows and analyses ${name}`, async () => {
      visited = await open();
      await paste(visited.page, { 'text/plain': text });
      const shown = (await shownLines(visited.page)).join('\n');
      assert.equal(shown, linesOf(text).join('\n'));
      assert.deepEqual(visited.errors, []);
    });
  }

  it('asks nobody but its own server', async () => {
    visited = await open();
    const { page, requests } = visited;
    await paste(page, { 'text/plain': EXAMPLE });
    const origin = new URL(page.url()).origin;
    assert.ok(requests.some((url) => url.endsWith('.wasm')), 'the record holds what the worker asks for');
    assert.deepEqual(requests.filter((url) => new URL(url).origin !== origin), []);
  });

  it('marks without the Custom Highlight API too', async () => {
    visited = await open({}, async (page) => {
      await stage(page);
      await page.addInitScript('delete window.Highlight');
    });
    const { page } = visited;
    assert.deepEqual(await shownLines(page), linesOf(EXAMPLE));
    const people = ANALYSIS.entities.filter(({ type }) => type === 'PER').flatMap(({ mentions }) => mentions);
    assert.deepEqual(
      await page.locator('mark.wortlaut-per').allTextContents(),
      people.sort((a, b) => a.start - b.start).map(({ start, end }) => EXAMPLE.slice(start, end)),
    );
  });
});
