/** The side bar in the real block editor: findings as one writes, and not a trace in the post or its history. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { findWordPress } from '../../scripts/setup/system.js';
import { highlights } from './browser.js';
import { logIn, openDraft } from './hosts/wordpress/draft.js';
import { startWordPress } from './hosts/wordpress/site.js';
import { timeIn } from './profile.js';
import { LONG, report } from './quickness.js';
import { suite } from './suite.js';

/** @import { Frame, Page } from 'playwright-core' */

const MISSING = findWordPress() ? false : 'WordPress is not installed: see docs/wordpress/README.md';

const TITLE = 'Hafen baut eine Halle für 12 Millionen Euro';
const LINES = ['Das sagte Hafenchefin Ute Reh am Montag in Emden.', '„Die Halle wird 2027 fertig“, sagte Jens Okken.'];

describe('WordPress', { skip: MISSING }, () =>
  suite(
    'the block editor',
    ({ openAddress }) => {
      /** @type {Awaited<ReturnType<typeof startWordPress>>} */
      let site;
      before(async () => {
        site = await startWordPress();
      });
      after(async () => {
        const complaints = existsSync(site.log) ? readFileSync(site.log, 'utf8').split('\n') : [];
        await site.close();
        assert.deepEqual(complaints.filter((line) => line.includes('plugins/wortlaut')), []);
      });

      /**
       * @param {string[]} lines
       * @param {(page: Page) => Promise<unknown>} [prepare]
       */
      const edit = async (lines, prepare) => {
        const { page, requests } = await openAddress(`${site.url}wp-admin/post-new.php`, {}, async (page) => {
          await logIn(page, site.url);
          await prepare?.(page);
        });
        await openDraft(page, TITLE, lines);
        return { page, canvas: page.frame({ name: 'editor-canvas' }) ?? page.mainFrame(), requests };
      };

      it('lists and marks what is there, and leaves no trace in the post or its history', async () => {
        const { page, canvas, requests } = await edit(LINES);
        await finding(page, 'Die Halle wird').waitFor();
        const untouched = await stateOf(page);
        assert.deepEqual([untouched.dirty, untouched.undo], [false, false]);
        await finding(page, 'Die Halle wird').click();
        assert.equal(await selected(page), LINES[1]);
        const marks = await highlights(canvas);
        assert.deepEqual(marks['wortlaut-per'], ['Ute Reh', 'Jens Okken']);
        assert.deepEqual(marks['wortlaut-selected-speaker'], ['Jens Okken']);
        assert.match(marks['wortlaut-selected-claim']?.[0] ?? '', /^.?Die Halle wird/);
        assert.equal(await page.evaluate(() => document.activeElement?.localName), 'wortlaut-findings');
        await page.locator('wortlaut-findings .search').fill('Halle');
        await page.keyboard.press('Backspace'); // takes a letter away, and not the selected block
        await page.keyboard.press('Delete');
        assert.equal(await page.locator('wortlaut-findings .search').inputValue(), 'Hall');
        assert.deepEqual(await stateOf(page), untouched);
        await page.getByRole('button', { name: 'Wortlaut' }).first().click();
        await page.locator('wortlaut-findings').waitFor({ state: 'detached' });
        assert.deepEqual(await highlights(canvas), {});
        await page.getByRole('button', { name: 'Wortlaut' }).first().click();
        await marked(canvas, 'Ute Reh');
        assert.deepEqual(requests.filter((url) => !url.startsWith(site.url)), []);
      });

      it('follows what is typed, which alone can be undone', async () => {
        const { page, canvas } = await edit(LINES);
        await finding(page, 'Die Halle wird').waitFor();
        await canvas.getByText('Das sagte Hafenchefin').click();
        await page.keyboard.press('End');
        await page.keyboard.type(' „Wir zahlen 3.000 Euro“, sagte Wiebke Janßen.');
        await finding(page, 'Wir zahlen 3.000 Euro').waitFor();
        await marked(canvas, 'Wiebke Janßen');
        while ((await stateOf(page)).undo) await page.evaluate(() => /** @type {any} */ (window).wp.data.dispatch('core/editor').undo());
        assert.ok(!(await stateOf(page)).content.includes('Wiebke'));
        await finding(page, 'Wir zahlen').waitFor({ state: 'detached' });
      });

      it('reads captions, lists and quotations in blocks within blocks, and no marks of footnotes', async () => {
        const { page, canvas } = await edit(LINES);
        await page.evaluate(() => {
          const { blocks, data } = /** @type {any} */ (window).wp;
          const html = `<!-- wp:group --><div class="wp-block-group"><!-- wp:quote --><blockquote class="wp-block-quote">
            <!-- wp:paragraph --><p>Emden ist <em>Gera</em>.</p><!-- /wp:paragraph --><cite>Paul Reimers</cite></blockquote><!-- /wp:quote -->
            <!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>7 Euro</td><td>7 Euro</td></tr></tbody></table>
            <figcaption>In Leer<sup data-fn="a" class="fn"><a href="#a">1</a></sup> gezählt</figcaption></figure><!-- /wp:table --></div><!-- /wp:group -->`;
          data.dispatch('core/block-editor').insertBlocks(blocks.parse(html));
        });
        await marked(canvas, 'Gera');
        const marks = await highlights(canvas);
        assert.deepEqual(marks['wortlaut-loc'], ['Emden', 'Emden', 'Gera', 'Leer']);
        assert.deepEqual(marks['wortlaut-per'], ['Ute Reh', 'Jens Okken', 'Paul Reimers']);
        assert.deepEqual(marks['wortlaut-quantity']?.slice(-2), ['7 Euro', '7 Euro']);
      });

      it('is quick in a post of 3,000 words', async () => {
        const { page, canvas } = await edit(LONG);
        await marked(canvas, 'Henning Albers');
        await canvas.getByText(/Südkorea bauen zu lassen/).nth(3).click();
        await page.keyboard.press('End');
        const costs = [];
        for (let count = 0; count < 10; count += 1) {
          const cost = await timeIn(page, 'plugins/wortlaut', () => page.keyboard.type('eins zwei ', { delay: 50 }));
          costs.push(cost / 'eins zwei '.length);
        }
        const delays = [];
        for (const town of ['Köln', 'Bremen', 'Aachen', 'Ulm', 'Kassel', 'Erfurt', 'Trier']) {
          await page.waitForTimeout(1200); // the typing rests, and the whole text is read
          const start = performance.now();
          await page.keyboard.insertText(` Das war in ${town}.`);
          await marked(canvas, town);
          delays.push(performance.now() - start);
        }
        report('chromium', 'WordPress', costs, delays);
      });

      for (const { what, files, words } of [
        { what: 'plugin', files: '**/widget/*', words: 'Wortlaut konnte nicht geladen werden.' },
        { what: 'analyzer', files: '**/widget/assets/*.js', words: 'Die Analyse ist fehlgeschlagen' },
      ]) {
        it(`says so where the ${what} is not there`, async () => {
          const gone = (/** @type {Page} */ page) => page.context().route(files, (route) => route.fulfill({ status: 404 }));
          const { page } = await edit(LINES, gone);
          await page.getByText(words).first().waitFor();
        });
      }
    },
    ['chromium'],
  ),
);

/**
 * @param {Page} page
 * @param {string} words
 */
function finding(page, words) {
  return page.locator('wortlaut-findings .finding', { hasText: words }).first();
}

/**
 * Waits until words are marked in the post.
 * @param {Frame} canvas
 * @param {string} words
 */
async function marked(canvas, words) {
  await canvas.waitForFunction((words) => [...CSS.highlights.values()].some((it) => [...it].some((range) => String(range) === words)), words);
}

/** @param {Page} page */
function stateOf(page) {
  return page.evaluate(() => {
    const { getEditedPostContent, hasEditorUndo, isEditedPostDirty } = /** @type {any} */ (window).wp.data.select('core/editor');
    return { content: getEditedPostContent(), dirty: isEditedPostDirty(), undo: hasEditorUndo() };
  });
}

/** @param {Page} page */
function selected(page) {
  return page.evaluate(() => {
    const block = /** @type {any} */ (window).wp.data.select('core/block-editor').getSelectedBlock();
    return block && String(block.attributes.content);
  });
}
