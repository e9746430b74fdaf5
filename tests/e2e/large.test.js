/** Texts of megabytes: marks, rails and rows are drawn near the window only, and an analysis can be cancelled. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { serve } from '../../scripts/serve.js';
import { paste, settled } from './browser.js';
import { NOTHING } from './staged.js';
import { suite } from './suite.js';

/** @import { Page } from 'playwright-core' */

const SENTENCE = 'In Gera sagte Ute Reh, es regne viel.';
const COUNT = 140_000;
const LAST = 'Nun folgt ein Schlusswort.';

/** Milliseconds from the paste to the marks, and for a step in what is shown, on a machine that does other things too. */
const SHOWN = 90_000;
const STEP = 10_000;

/** Of what is drawn, at most: some windows full. */
const MOST = 2000;

/**
 * Puts a worker in the place of the analyzer's that finds two names and a claim in each of the sentences.
 * @param {Page} page
 */
async function stageMany(page) {
  const at = (/** @type {string} */ words) => SENTENCE.indexOf(words);
  const script = `const places = (text, from, length) =>
      Array.from({ length: Math.floor(text.length / ${SENTENCE.length + 1}) }, (_, index) => {
        const start = index * ${SENTENCE.length + 1} + from;
        return { start, end: start + length };
      });
    const mention = (span) => ({ ...span, kind: 'name', confidence: 0.9 });
    const entity = (id, type, name, spans) => ({ id, type, name, aliases: [], mentions: spans.map(mention) });
    addEventListener('message', ({ data: { id, text } }) => {
      const people = places(text, ${at('Ute')}, 7);
      const claims = places(text, ${at('es')}, 13).map((span, index) => ({
        ...span, id: 'c' + index, spans: [span], kind: 'indirect', modality: 'reported', polarity: 'affirmed',
        speaker: { ...people[index], entity: 'e2', attribution: 'named' }, carrier: null, cue: null, addressee: null,
        frame: null, markers: [], check_worthiness: 0.3, reasons: [], entities: [], quantities: [], times: [],
      }));
      const entities = [entity('e1', 'LOC', 'Gera', places(text, ${at('Gera')}, 4)), entity('e2', 'PER', 'Ute Reh', people)];
      const analysis = { ...${JSON.stringify(NOTHING)}, text_length: text.length, entities, claims };
      postMessage({ id, analysis, elapsed: 1 });
    });`;
  await page.context().route(/\/wortlaut\.[0-9a-f]+\.js$/, (route) =>
    route.fulfill({ body: script, contentType: 'text/javascript' }),
  );
}

/**
 * How much is drawn, and how much of it in the window.
 * @param {Page} page
 */
function drawn(page) {
  return page.evaluate(() => {
    const isInView = (/** @type {Range | Element} */ it) => {
      const { bottom, top } = it.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const ranges = /** @type {Range[]} */ ([...CSS.highlights.values()].flatMap((marks) => [...marks]));
    const rails = [...document.querySelectorAll('.rail-bar')];
    const rows = document.querySelectorAll('.finding').length;
    const inView = ranges.some(isInView) && rails.some(isInView);
    return { inView, most: Math.max(ranges.length, rails.length, rows) };
  });
}

suite('large texts', ({ name, open, openAddress }) => {
  for (const [form, between] of /** @type {const} */ ([['in one line', ' '], ['in as many lines', '\n']])) {
    it(`shows 5 MB ${form} with ${COUNT} claims`, { timeout: 3 * SHOWN }, async () => {
      const { page, errors } = await open({}, stageMany);
      const text = (SENTENCE + between).repeat(COUNT) + LAST;
      assert.ok(text.length > 5_000_000);
      const isDrawn = async () => {
        const { inView, most } = await drawn(page);
        return inView && most < MOST;
      };
      const soon = async (/** @type {number} */ limit, /** @type {() => Promise<boolean>} */ isSo) => {
        const start = performance.now();
        while (!(await isSo())) {
          assert.ok(performance.now() - start < limit, `not within ${limit} ms: ${isSo}`);
          await page.waitForTimeout(20);
        }
        return Math.round(performance.now() - start);
      };
      const start = performance.now();
      page.setDefaultTimeout(SHOWN);
      await paste(page, { 'text/plain': text });
      const length = between === ' ' ? text.length : text.length - COUNT;
      const lengthShown = () => page.evaluate(() => document.querySelector('#text')?.textContent?.length);
      await soon(SHOWN, async () => (await lengthShown()) === length); // read elsewhere first, while the page shows the example
      await soon(SHOWN, isDrawn);
      const shown = Math.round(performance.now() - start);
      assert.ok(shown < SHOWN, `${shown} ms`);
      assert.equal(await lengthShown(), length);

      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      const scrolled = await soon(STEP, isDrawn);

      const row = (/** @type {number} */ index) => page.locator(`[data-finding="claim-c${index}"]`);
      await page.evaluate(() => scrollTo(0, 0));
      await soon(STEP, isDrawn);
      await row(3).evaluate((it) => it.focus());
      for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      const item = await row(5).evaluate((it) => {
        const { ariaSetSize, ariaPosInSet } = /** @type {Element} */ (it.closest('li'));
        return { ariaSetSize, ariaPosInSet, current: it.ariaCurrent };
      });
      assert.deepEqual(item, { ariaSetSize: String(COUNT), ariaPosInSet: '6', current: 'true' });

      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      await soon(STEP, isDrawn);
      const place = await page.evaluate(() => {
        const boxes = [...(CSS.highlights.get('wortlaut-loc') ?? [])].map((it) => /** @type {Range} */ (it).getClientRects()[0]);
        const box = boxes.find((it) => it && it.top > innerHeight / 2);
        return box ? { x: box.right + 20, y: box.top + box.height / 2 } : { x: 0, y: 0 };
      });
      await page.mouse.click(place.x, place.y); // „sagte“, which belongs to no finding: what was selected is so no more
      await soon(STEP, async () => (await page.locator('.finding[aria-current="true"]').count()) === 0);

      assert.ok(await page.evaluate(() => /** @type {any} */ (window).find('Schlusswort')), 'the browser finds words far away');
      await soon(STEP, async () => page.evaluate(() => scrollY > document.documentElement.scrollHeight / 2));
      await soon(STEP, isDrawn);
      console.log(`${name}, 5 MB ${form}: marked after ${shown} ms, after a leap ${scrolled} ms`);
      assert.deepEqual(errors, []);
    });
  }

  it(`marks of 5 MB in a widget what is near the window`, { timeout: 2 * SHOWN }, async (test) => {
    const server = await serve({ '/': 'tests/e2e/hosts', '/wortlaut/': 'widget' }, 0);
    test.after(() => server.close());
    const { page, errors } = await openAddress(`${server.url}bare.html`, {}, stageMany);
    const start = performance.now();
    await page.evaluate((text) => {
      const article = document.createElement('wortlaut-article');
      article.textContent = text;
      document.body.append(article);
    }, `${SENTENCE} `.repeat(COUNT));
    const marks = () => page.evaluate(() => [...(CSS.highlights.get('wortlaut-loc') ?? [])].map(String));
    while ((await marks()).length === 0) {
      assert.ok(performance.now() - start < SHOWN, `not within ${SHOWN} ms`);
      await page.waitForTimeout(100);
    }
    console.log(`${name}, 5 MB in a widget: marked after ${Math.round(performance.now() - start)} ms`);
    const marked = await marks();
    assert.ok(marked.length < MOST && marked.every((words) => words === 'Gera'));
    assert.deepEqual(errors, []);
  });

  it('can be cancelled while 5 MB are analysed, and read something else at once', async () => {
    const { page, errors } = await open();
    const pasting = paste(page, { 'text/plain': `${SENTENCE} `.repeat(COUNT) });
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByText('Die Analyse wurde abgebrochen.').waitFor();
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor();
    await paste(page, { 'text/plain': 'In Köln leben eine Million Menschen, sagte Anna Krüger.' });
    await settled(page);
    await pasting;
    await page.locator('.finding').first().waitFor();
    assert.deepEqual(errors, []);
  });
});
