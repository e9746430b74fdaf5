/** The plugins in the real editors: marks without a trace in document and history, and what a keystroke costs. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';

import { serve } from '../../scripts/serve.js';
import { LONG, report } from './quickness.js';
import { suite } from './suite.js';

/** @import { Page } from 'playwright-core' */

/**
 * Waits until words are marked.
 * @param {Page} page
 * @param {string} selector
 * @param {string} words
 */
async function marked(page, selector, words) {
  await page.locator(`${selector}`, { hasText: new RegExp(`^${words}$`) }).first().waitFor();
}

suite('editors', ({ name, openAddress }) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    const folders = { '/': 'tests/e2e/hosts', '/modules/': 'node_modules', '/pkg/': 'pkg', '/www/': 'www', '/wortlaut/': 'widget' };
    server = await serve(folders, 0, { 'Content-Security-Policy': '' });
  });
  after(() => server.close());

  const openEditors = async () => {
    const { page } = await openAddress(`${server.url}editors.html`);
    await page.waitForFunction(() => 'startTipTap' in window);
    return page;
  };

  it('ProseMirror: marks with decorations, and undoes only what was typed', async () => {
    const page = await openEditors();
    await page.evaluate(() => /** @type {any} */ (window).startProseMirror(['Erste Zeile.', 'Die Zeit in Jena.']));
    await marked(page, '.wortlaut-loc', 'Jena');
    const depth = () => page.evaluate(() => /** @type {any} */ (window).undoDepth());
    assert.equal(await depth(), 0);
    await page.locator('.ProseMirror p').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Das war in Köln.');
    await marked(page, '.wortlaut-loc', 'Köln');
    const text = () => page.evaluate(() => /** @type {any} */ (window).view.state.doc.textContent);
    assert.equal(await text(), 'Erste Zeile. Das war in Köln.Die Zeit in Jena.');
    await page.evaluate(() => /** @type {any} */ (window).undo());
    assert.equal(await text(), 'Erste Zeile.Die Zeit in Jena.');
    assert.equal(await depth(), 0);
    const json = await page.evaluate(() => JSON.stringify(/** @type {any} */ (window).view.state.doc.toJSON()));
    assert.ok(!json.includes('wortlaut'));
  });

  it('ProseMirror: is quick in a text of 3,000 words', async () => {
    const page = await openEditors();
    await page.evaluate((lines) => /** @type {any} */ (window).startProseMirror(lines), LONG);
    await marked(page, '.wortlaut-per', 'Henning Albers');
    const { costs, delays } = await page.evaluate(async () => {
      const { view, measure } = /** @type {any} */ (window);
      const place = Math.floor(view.state.doc.content.size / 2);
      const inside = view.state.doc.resolve(place).end();
      const type = (/** @type {string} */ words) => view.dispatch(view.state.tr.insertText(words, inside));
      const isMarked = (/** @type {string} */ town) =>
        [...document.querySelectorAll('.wortlaut-loc')].some((it) => it.textContent === town);
      return measure(type, isMarked);
    });
    report(name, 'ProseMirror', costs, delays);
  });

  it('TipTap: marks with the same plugin', async () => {
    const page = await openEditors();
    await page.evaluate(() => /** @type {any} */ (window).startTipTap('<p>Die Stadt Gera baut, sagte Ute Reh.</p>'));
    await marked(page, '.wortlaut-per', 'Ute Reh');
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).tiptap.getHTML()), '<p>Die Stadt Gera baut, sagte Ute Reh.</p>');
  });

  it('TinyMCE: marks with highlights, lists in the side bar, and leaves document and history alone', async () => {
    const page = await openEditors();
    const content = '<p>Die Stadt Gera baut, sagte Ute Reh.</p>';
    await page.evaluate((content) => /** @type {any} */ (window).startTinyMce(content), content);
    await highlighted(page, 'wortlaut-per', 'Ute Reh');
    const state = () =>
      page.evaluate(() => {
        const { editor } = /** @type {any} */ (window);
        return { html: editor.getContent(), raw: editor.getBody().innerHTML, undo: editor.undoManager.hasUndo() };
      });
    assert.deepEqual(await state(), { html: content, raw: content, undo: false });
    await page.getByRole('button', { name: 'Wortlaut' }).click();
    await page.locator('wortlaut-findings .finding', { hasText: 'Ute Reh' }).first().waitFor();
    await page.frameLocator('.tox-edit-area iframe').locator('body').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Auch Bremen baut.');
    await highlighted(page, 'wortlaut-loc', 'Bremen');
    assert.equal((await state()).html, '<p>Die Stadt Gera baut, sagte Ute Reh. Auch Bremen baut.</p>');
  });

  it('TinyMCE: is quick in a text of 3,000 words', async () => {
    const page = await openEditors();
    const content = LONG.map((line) => `<p>${line}</p>`).join('');
    await page.evaluate((content) => /** @type {any} */ (window).startTinyMce(content), content);
    await highlighted(page, 'wortlaut-per', 'Henning Albers');
    const { costs, delays } = await page.evaluate(async () => {
      const { editor, measure } = /** @type {any} */ (window);
      const words = editor.getBody().children[Math.floor(editor.getBody().children.length / 2)].lastChild;
      const type = (/** @type {string} */ more) => {
        words.appendData(more);
        editor.dispatch('input');
      };
      const isMarked = (/** @type {string} */ town) =>
        [...(editor.getWin().CSS.highlights.get('wortlaut-loc') ?? [])].some((it) => String(it) === town);
      return measure(type, isMarked);
    });
    report(name, 'TinyMCE', costs, delays);
  });
});

/**
 * Waits until words are highlighted in TinyMCE's frame.
 * @param {Page} page
 * @param {string} name
 * @param {string} words
 */
async function highlighted(page, name, words) {
  await page.waitForFunction(
    ([name, words]) => {
      const { highlights } = /** @type {any} */ (window).editor.getWin().CSS;
      return [...(highlights.get(name) ?? [])].some((it) => String(it) === words);
    },
    [name, words],
  );
}
