/** What other apps share with the installed one: posted to the service worker, never to a server, never in an address. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { serve } from '../../scripts/serve.js';
import { paste, settled, shownLines } from './browser.js';
import { suite } from './suite.js';

/** @import { Page } from 'playwright-core' */

const { share_target: TARGET } = JSON.parse(readFileSync('www/static/manifest.webmanifest', 'utf8'));

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** @typedef {{ title?: string, text?: string, url?: string, file?: { name: string, text: string } }} Shared */

suite('shared with the page', ({ openAddress }) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    // In a folder of its own, as on most servers; the form stands beside it, where our policy does not forbid forms.
    server = await serve({ '/app/': path('../../dist'), '/': path('hosts') }, 0, { 'Content-Security-Policy': "object-src 'none'" });
  });
  after(() => server.close());

  const visit = async () => {
    const visited = await openAddress(`${server.url}app/`);
    await settled(visited.page);
    await visited.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    return visited;
  };

  /**
   * @param {Page} page
   * @param {Shared} shared
   */
  const share = async (page, { file, ...fields }) => {
    await page.context().setOffline(false);
    await page.goto(`${server.url}share.html`);
    await page.context().setOffline(true);
    await page.evaluate(
      ({ fields, file, action }) => {
        const [form] = document.forms;
        if (!form) throw new Error('no form');
        form.action = action;
        for (const [name, value] of Object.entries(fields)) /** @type {any} */ (form.elements.namedItem(name)).value = value;
        const files = new DataTransfer();
        if (file) files.items.add(new File([file.text], file.name));
        /** @type {HTMLInputElement} */ (form.elements.namedItem('files')).files = files.files;
      },
      { fields, file, action: new URL(TARGET.action, `${server.url}app/manifest.webmanifest`).href },
    );
    await page.getByRole('button', { name: 'Teilen' }).click();
    await page.waitForURL(`${server.url}app/`);
  };

  it('opens it without a network, once, with a way back to what was read', async () => {
    assert.deepEqual([TARGET.method, TARGET.enctype], ['POST', 'multipart/form-data']);
    const { page, requests } = await visit();
    await paste(page, { 'text/plain': 'In Apolda brennt Licht, sagte Uwe Kern.' });
    await share(page, { title: 'Aus Gera', text: 'In Gera regnet es, sagte Ute Reh.', url: 'https://blatt.example/gera' });
    await page.locator('#text').getByText('Ute Reh').waitFor();
    await settled(page);
    assert.deepEqual(await shownLines(page), ['Aus Gera', 'In Gera regnet es, sagte Ute Reh.']);
    assert.deepEqual(requests.filter((url) => /Gera|Reh|blatt/i.test(decodeURIComponent(url))), []);
    await page.locator('wortlaut-notice').getByRole('button').click();
    await page.locator('#text').getByText('Uwe Kern').waitFor();
    await settled(page);
    await page.reload();
    await page.locator('#text').getByText('Uwe Kern').waitFor();
    assert.deepEqual(await shownLines(page), ['In Apolda brennt Licht, sagte Uwe Kern.'], 'shared once');
  });

  it('opens files, and the words that come with them', async () => {
    const { page } = await visit();
    await share(page, { text: 'Bitte lesen, sagt Ute.', file: { name: 'gera.html', text: '<p>In Gera schneit es.</p>' } });
    await page.locator('#text').getByText('In Gera schneit es.').waitFor();
    assert.equal(await page.locator('#shelf button').count(), 2);
  });

  it('says of a link that it is one, and leaves the article as it is', async () => {
    const { page } = await visit();
    await paste(page, { 'text/plain': 'In Apolda brennt Licht, sagte Uwe Kern.' });
    await share(page, { url: 'https://blatt.example/gera' });
    await page.locator('#status .problem').getByText('blatt.example').waitFor();
    assert.deepEqual(await shownLines(page), ['In Apolda brennt Licht, sagte Uwe Kern.']);
  });

  it('asks nothing of the server when the address has words in it', async () => {
    const { page, requests } = await visit();
    await page.context().setOffline(true);
    await page.goto(`${server.url}app/?text=geheim`);
    await settled(page);
    assert.deepEqual(requests.filter((url) => url.includes('geheim') && !url.endsWith('/app/?text=geheim')), []);
  });
});

it('is refused unread by a server, where no service worker is', async () => {
  const server = await serve({ '/': path('../../dist') }, 0);
  const body = new FormData();
  body.set('text', 'geheim');
  const { status } = await fetch(`${server.url}share`, { method: 'POST', body });
  assert.equal(status, 405);
  assert.match(readFileSync(path('../../dist/index.html'), 'utf8'), /<meta name="?referrer"? content="?no-referrer/);
  await server.close();
});
