/** The embedded page: on hosts that forbid WebAssembly, and against hosts that it is not meant for. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';

import { serve } from '../../scripts/serve.js';
import { suite } from './suite.js';

const HOST = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src http:";
const TEXT = 'Die Stadt Gera baut eine Brücke, sagte Ute Reh.';

/**
 * What the frame has said of a kind, once it has.
 * @param {import('playwright-core').Page} page
 * @param {string} what
 */
async function heard(page, what) {
  const found = await page.waitForFunction((what) => {
    const { log } = /** @type {{ log: [string, any][] }} */ (/** @type {unknown} */ (window));
    return log.find(([it]) => it === what);
  }, what);
  return (await found.jsonValue())?.[1];
}

suite('the embedded page', ({ openAddress }) => {
  /** @type {Awaited<ReturnType<typeof serve>>[]} */
  let servers;
  let host = '';
  let wortlaut = '';
  before(async () => {
    const folders = { '/': 'tests/e2e/hosts', '/wortlaut/': 'widget' };
    servers = [
      await serve(folders, 0, { 'Content-Security-Policy': HOST }),
      await serve({ '/': 'widget' }, 0, { 'Content-Security-Policy': 'frame-ancestors *' }),
    ];
    [host = '', wortlaut = ''] = servers.map(({ url }) => url);
  });
  after(() => Promise.all(servers.map(({ close }) => close())));

  /** @param {string} origin that the frame is told to talk to */
  const openHost = (origin) => openAddress(`${host}frame.html#${wortlaut}embed.html?origin=${origin}`);

  it('analyses for a host that forbids WebAssembly, and is as high as its content', async () => {
    const { page, errors } = await openHost(new URL(host).origin);
    const isForbidden = await page.evaluate(() =>
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => false,
        () => true,
      ),
    );
    assert.ok(isForbidden);
    await heard(page, 'ready');
    await page.evaluate((text) => /** @type {any} */ (window).frame.open({ name: 'Gera', text }), TEXT);
    const { analysis, text } = await heard(page, 'analysis');
    assert.equal(text, TEXT);
    const names = analysis.entities.map((/** @type {any} */ { name }) => name);
    assert.ok(names.includes('Gera') && names.includes('Ute Reh'), names);
    await page.evaluate(() => /** @type {any} */ (window).frame.select({ type: 'entity', id: 'e1' }));
    assert.equal((await heard(page, 'select')).finding.id, 'e1');
    const frame = page.frames().find((it) => it.parentFrame());
    const height = () => frame?.evaluate(() => document.documentElement.offsetHeight);
    while ((await height()) !== (await page.locator('iframe').evaluate((it) => it.clientHeight))) await page.waitForTimeout(20);
    assert.ok(Number(await height()) > 300, 'the reader is shown');
    assert.ok(!errors.some((it) => it.includes('wortlaut')), `${errors}`);
  });

  it('refuses messages from an origin that it was not told of', async () => {
    const { page } = await openHost('https://cms.example');
    const frame = page.frames().find((it) => it.parentFrame());
    await frame?.locator('wortlaut-reader #text').waitFor({ state: 'attached' });
    await page.evaluate((text) => {
      const { contentWindow } = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      contentWindow?.postMessage({ wortlaut: 1, type: 'article', article: { name: '', text } }, '*');
    }, TEXT);
    // A message of our own behind it: when that has arrived, so has the other.
    await frame?.evaluate(() => new Promise((resolve) => {
      addEventListener('message', resolve, { once: true });
      postMessage('', '*');
    }));
    assert.equal(await frame?.evaluate(() => /** @type {any} */ (document.querySelector('wortlaut-reader')).text), '');
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).log), [], 'nor does it say anything');
  });

  it('answers messages that it does not understand with an error, and goes on', async () => {
    const { page, errors } = await openHost(new URL(host).origin);
    await heard(page, 'ready');
    const ours = await page.evaluate((text) => {
      const { contentWindow } = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      const article = { name: '', text };
      const endless = /** @type {any} */ ({});
      endless.endless = endless;
      const odd = [null, 5, 'x', [], {}, true, 5n, endless, new Date(), new Map(), new Uint8Array(2)];
      // Not meant for us: no word about these.
      const others = [...odd, { type: 'article', article }, { wortlaut: 2, type: 'article', article }, { wortlaut: '1' }];
      const ours = [
        ...[undefined, ...odd].map((type) => ({ type, article })),
        ...[undefined, ...odd].map((article) => ({ type: 'article', article })),
        ...[undefined, ...odd].filter((it) => it !== 'x').map((text) => ({ type: 'article', article: { name: '', text } })),
        ...odd.filter((it) => it !== 'x').map((name) => ({ type: 'article', article: { name, text } })),
        ...odd.filter((it) => !(Array.isArray(it) && it.length === 0)).map((blocks) => ({ type: 'article', article: { ...article, blocks } })),
        ...odd.map((block) => ({ type: 'article', article: { ...article, blocks: [block] } })),
        ...odd.filter((it) => it !== null).map((selection) => ({ type: 'select', selection })),
        ...odd.map((id) => ({ type: 'select', selection: { type: 'claim', id: id === 'x' ? 5 : id } })),
        ...odd.filter((it) => it !== 5).map((index) => ({ type: 'select', selection: { type: 'time', index } })),
      ];
      for (const message of others) contentWindow?.postMessage(message, '*');
      for (const message of ours) contentWindow?.postMessage({ wortlaut: 1, ...message }, '*');
      for (const index of [1e9, 0]) contentWindow?.postMessage({ wortlaut: 1, type: 'select', selection: { type: 'time', index } }, '*');
      contentWindow?.postMessage({ wortlaut: 1, type: 'select', selection: { type: 'entity', id: 'e999', mention: 9 } }, '*');
      contentWindow?.postMessage({ wortlaut: 1, type: 'article', article: { text } }, '*');
      return ours.length;
    }, TEXT);
    assert.equal((await heard(page, 'analysis')).text, TEXT);
    const told = await page.evaluate(() => /** @type {{ log: [string, any][] }} */ (/** @type {any} */ (window)).log.filter(([it]) => it === 'error').map(([, { message }]) => message));
    assert.deepEqual(told.filter((/** @type {string} */ it) => !/must be|knows no message/.test(it)), []);
    assert.equal(told.length, ours);
    assert.deepEqual(errors.filter((it) => !it.includes('Content Security Policy')), []);
  });
});
