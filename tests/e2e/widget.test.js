/** The widgets on pages of others: strict ones, several at once, put away and brought back. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';

import { POLICY, serve } from '../../scripts/serve.js';
import { HOSTILE } from '../hostile.js';
import { barriers, highlights, paste } from './browser.js';
import { suite } from './suite.js';

/** @import { Page } from 'playwright-core' */

/** No policy for Trusted Types but those that docs/widget.md names. */
const STRICT = { 'Content-Security-Policy': `${POLICY}; trusted-types wortlaut lit-html` };

/**
 * Waits until widgets have been analysed.
 * @param {Page} page
 * @param {string} [selector]
 */
async function analysed(page, selector = 'wortlaut-article, wortlaut-reader') {
  await page.waitForFunction(
    (selector) => [...document.querySelectorAll(selector)].every((it) => /** @type {any} */ (it).analysis),
    selector,
  );
}

suite('widgets', ({ name, openAddress }) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    server = await serve({ '/': 'tests/e2e/hosts', '/wortlaut/': 'widget' }, 0, STRICT);
  });
  after(() => server.close());

  const openWidgets = async () => {
    const visited = await openAddress(`${server.url}widgets.html`);
    await analysed(visited.page);
    return visited;
  };

  it('mark what they wrap, and change nothing in it', async () => {
    const { page, errors } = await openWidgets();
    const source = await (await fetch(`${server.url}widgets.html`)).text();
    for (const id of ['first', 'second']) {
      const inside = await page.locator(`#${id}`).evaluate((it) => it.innerHTML);
      assert.ok(source.includes(inside), inside);
    }
    const marked = Object.values(await highlights(page)).flat().map((words) => words.replace(/\s+/g, ' '));
    for (const words of ['Gera', 'Ute Reh', 'Jena', 'Zwickau', 'Eva Lohse']) {
      assert.ok(marked.some((it) => it.includes(words)), `${words}: ${marked}`);
    }
    assert.deepEqual(errors, []);
  });

  it('share one worker and one model', async () => {
    const { page, requests } = await openWidgets();
    assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
    if (name === 'chromium') assert.equal(page.workers().length, 1);
    const origin = new URL(page.url()).origin;
    assert.deepEqual(requests.filter((url) => new URL(url).origin !== origin), []);
  });

  it('tell what they have found, and what is selected', async () => {
    const { page } = await openAddress(`${server.url}bare.html`);
    const log = await page.evaluate(async () => {
      const element = document.createElement('wortlaut-article');
      const log = /** @type {[string, any][]} */ ([]);
      for (const what of ['ready', 'analysis', 'select', 'error']) {
        document.addEventListener(`wortlaut-${what}`, (event) => log.push([what, /** @type {CustomEvent} */ (event).detail]));
      }
      element.append(Object.assign(document.createElement('p'), { textContent: 'In Jena regnet es, sagte Jan Kolb.' }));
      document.body.append(element);
      await customElements.whenDefined('wortlaut-article');
      while (log.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
      /** @type {any} */ (element).select({ type: 'entity', id: 'e1' });
      return log.map(([what, detail]) => [what, detail.finding?.name ?? detail.text ?? '', detail.spans?.[0] ?? null]);
    });
    assert.deepEqual(log, [
      ['ready', '', null],
      ['analysis', 'In Jena regnet es, sagte Jan Kolb.', null],
      ['select', 'Jena', { start: 3, end: 7, ...log[2]?.[2] }],
    ]);
  });

  it('follow the text that they wrap', async () => {
    const { page } = await openWidgets();
    await page.locator('#second > p').evaluate((it) => void (it.textContent = 'In Suhl schneit es, sagte Mia Voss.'));
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-loc') ?? [])].some((it) => String(it) === 'Suhl'));
  });

  it('show a card for what is clicked, and leave links alone', async () => {
    const { page } = await openWidgets();
    const place = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('wortlaut-loc') ?? [])].find((it) => String(it) === 'Jena');
      const box = /** @type {Range} */ (range).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    await page.locator('#second .card').getByText('Jena').waitFor();
    await page.locator('#first a').click();
    assert.equal(new URL(page.url()).hash, '#weiter');
  });

  it('leave nothing behind when removed, and work when brought back', async () => {
    const { page, requests, errors } = await openWidgets();
    const left = await page.evaluate(() => {
      const main = /** @type {HTMLElement} */ (document.querySelector('main'));
      main.remove();
      const traces = { marks: CSS.highlights.size, sheets: document.adoptedStyleSheets.length };
      /** @type {any} */ (window).main = main;
      return traces;
    });
    assert.deepEqual(left, { marks: 0, sheets: 0 });
    await page.evaluate(() => document.body.append(/** @type {any} */ (window).main));
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await page.locator('#second > p').evaluate((it) => void (it.textContent = 'In Suhl schneit es.'));
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-loc') ?? [])].some((it) => String(it) === 'Suhl'));
    assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1, 'the model is kept');
    assert.deepEqual(errors, []);
  });

  it('are freed when removed, and the worker is closed some time after', async () => {
    const { page } = await openAddress(`${server.url}bare.html`, {}, (page) => page.clock.install());
    const put = () =>
      page.evaluate(() => {
        const elements = ['wortlaut-article', 'wortlaut-reader', 'wortlaut-findings'].map((name) => {
          const element = document.createElement(name);
          element.append(Object.assign(document.createElement('p'), { textContent: 'In Jena regnet es, sagte Jan Kolb.' }));
          document.body.append(element);
          return element;
        });
        Object.assign(window, { elements });
      });
    await put();
    await analysed(page);
    if (name === 'chromium') assert.equal(page.workers().length, 1);
    await page.evaluate(() => {
      const all = /** @type {any} */ (window);
      for (const element of all.elements) element.remove();
      all.refs = all.elements.map((/** @type {object} */ it) => new WeakRef(it));
      delete all.elements;
    });
    if (name === 'chromium') {
      const closed = page.workers()[0]?.waitForEvent('close');
      await page.clock.fastForward(11_000);
      await closed;
      const cdp = await page.context().newCDPSession(page);
      await page.evaluate(() => Promise.resolve()); // a WeakRef keeps what it holds until its task is over
      await cdp.send('HeapProfiler.collectGarbage');
      const left = await page.evaluate(() =>
        /** @type {any} */ (window).refs.map((/** @type {any} */ it) => it.deref()?.localName).filter(Boolean),
      );
      assert.deepEqual(left, []);
    } else await page.clock.fastForward(11_000);
    await put();
    await analysed(page);
  });

  it('lay their marks over the words without the Custom Highlight API', async () => {
    const { page, errors } = await openAddress(`${server.url}widgets.html`, {}, (page) => page.addInitScript('delete window.Highlight'));
    await analysed(page);
    const distance = await page.locator('#second').evaluate((element) => {
      const words = /** @type {Text} */ (element.querySelector('p')?.firstChild);
      const range = document.createRange();
      range.setStart(words, words.data.indexOf('Jena'));
      range.setEnd(words, words.data.indexOf('Jena') + 4);
      const near = range.getBoundingClientRect();
      const boxes = [...(element.shadowRoot?.querySelectorAll('.overlay-mark.wortlaut-loc') ?? [])];
      const distances = boxes.map((it) => it.getBoundingClientRect()).map(({ x, y, width }) => Math.hypot(x - near.x, y - near.y, width - near.width));
      return Math.min(...distances);
    });
    assert.ok(distance < 1, `${distance} pixels`);
    assert.equal(await page.locator('#second mark').count(), 0, 'the wrapped text is not changed');
    await page.locator('#second').evaluate((it) => it.remove());
    assert.deepEqual(errors, []);
  });

  it('touch nothing else on the page', async () => {
    const { page } = await openAddress(`${server.url}bare.html`);
    const traces = () =>
      page.evaluate(() => ({
        names: Object.keys(window).sort(),
        head: document.head.outerHTML,
        attributes: [...document.documentElement.attributes, ...document.body.attributes].map(({ name }) => name),
        stored: localStorage.length + sessionStorage.length,
        cookies: document.cookie,
      }));
    const before = await traces();
    await page.evaluate(async () => {
      for (const name of ['wortlaut-article', 'wortlaut-reader']) {
        const element = document.createElement(name);
        element.append(Object.assign(document.createElement('p'), { textContent: 'In Jena regnet es.' }));
        document.body.append(element);
      }
    });
    await analysed(page);
    assert.deepEqual(await traces(), before);
    assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases?.()) ?? []), []);
  });

  it('work inside another shadow root', async () => {
    const { page, errors } = await openAddress(`${server.url}bare.html`);
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open' });
      for (const name of ['wortlaut-article', 'wortlaut-reader']) {
        const element = document.createElement(name);
        element.append(Object.assign(document.createElement('p'), { textContent: `In Jena regnet es, sagte ${name}.` }));
        root.append(element);
      }
    });
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-loc') ?? [])].filter((it) => String(it) === 'Jena').length === 2);
    const styled = await page.evaluate(() => {
      const words = document.body.querySelector('div')?.shadowRoot?.querySelector('wortlaut-article p');
      return words ? getComputedStyle(words, '::highlight(wortlaut-loc)').textDecorationStyle : '';
    });
    assert.equal(styled, 'dotted');
    const place = await page.evaluate(() => {
      // Either element may have been marked first.
      const ranges = [...(CSS.highlights.get('wortlaut-loc') ?? [])];
      const range = ranges.find((it) => /** @type {Range} */ (it).startContainer.parentElement?.closest('wortlaut-article'));
      const box = /** @type {Range} */ (range).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    await page.locator('wortlaut-article .card').getByText('Jena').waitFor();
    assert.deepEqual(errors, []);
  });

  it('read what is pasted into them, and nothing that is pasted elsewhere', async () => {
    const { page } = await openWidgets();
    await page.locator('#reader #text').focus();
    await paste(page, { 'text/plain': 'In Plauen tagt der Rat.' }, '#reader #status');
    assert.deepEqual(await page.locator('#reader #text > *').allTextContents(), ['In Plauen tagt der Rat.']);
    await page.locator('#first a').focus();
    await paste(page, { 'text/plain': 'In Aue tagt niemand.' }, '#reader #status');
    assert.deepEqual(await page.locator('#reader #text > *').allTextContents(), ['In Plauen tagt der Rat.']);
  });

  it('show hostile articles as they are', async () => {
    const { page, errors } = await openWidgets();
    for (const { text } of HOSTILE.filter(({ text }) => text.trim() !== '')) {
      await page.evaluate((text) => {
        /** @type {any} */ (document.querySelector('#reader')).text = text;
        const words = /** @type {HTMLElement} */ (document.querySelector('#second > p'));
        words.textContent = text;
      }, text);
      await page.locator('#reader #status[data-state="ready"]').waitFor();
      const shown = await page.locator('#reader #text > *').allTextContents();
      assert.equal(shown.join('\n'), text.split(/\r\n|\r|\n/).filter((line) => line.trim()).join('\n'));
    }
    assert.equal(await page.locator('#reader #text :is(img, script, a)').count(), 0);
    assert.deepEqual(errors, []);
  });

  it('analyse every text once', async () => {
    // Counts what is asked of the analyzer, by text; the worker of the package is a plain one.
    const { page } = await openAddress(`${server.url}bare.html`, {}, (page) =>
      page.addInitScript(() => {
        const asked = /** @type {Record<string, number>} */ ({});
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ ...rest) {
          asked[message.text] = (asked[message.text] ?? 0) + 1;
          return postMessage.call(this, message, ...rest);
        };
        Object.assign(window, { asked });
      }),
    );
    const asked = await page.evaluate(async () => {
      for (const name of ['wortlaut-article', 'wortlaut-reader']) {
        const element = document.createElement(name);
        element.append(Object.assign(document.createElement('p'), { textContent: `In Jena regnet es, sagte ${name}.` }));
        document.body.append(element);
        while (!(/** @type {any} */ (element).analysis)) await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return /** @type {any} */ (window).asked;
    });
    assert.deepEqual(asked, { '': 2, 'In Jena regnet es, sagte wortlaut-article.': 1, 'In Jena regnet es, sagte wortlaut-reader.': 1 });
  });

  it('leave no nodes behind when they are removed before the answer, 500 times', async () => {
    if (name !== 'chromium') return; // only its debugger counts nodes
    const { page } = await openAddress(`${server.url}bare.html`);
    const cdp = await page.context().newCDPSession(page);
    const mount = (/** @type {number} */ times) =>
      page.evaluate(async (times) => {
        for (let time = 0; time < times; time += 1) {
          for (const name of ['wortlaut-article', 'wortlaut-reader', 'wortlaut-findings']) {
            const element = document.createElement(name);
            element.append(Object.assign(document.createElement('p'), { textContent: `In Jena regnet es, sagte Jan Kolb ${time}.` }));
            document.body.append(element);
            await /** @type {any} */ (element).updateComplete;
            element.remove();
          }
        }
      }, times);
    const nodes = async () => {
      // What was asked before is answered; one more element shows that all is well.
      await page.evaluate(async () => {
        const element = document.createElement('wortlaut-article');
        element.textContent = 'In Suhl regnet es.';
        document.body.append(element);
        while (!(/** @type {any} */ (element).analysis)) await new Promise((resolve) => setTimeout(resolve, 10));
        element.remove();
      });
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find((it) => it.name === 'Nodes')?.value ?? 0;
    };
    await cdp.send('Performance.enable');
    await mount(20);
    const before = await nodes();
    await mount(500);
    const after = await nodes();
    console.log(`nodes after 20 mounts ${before}, after 520 ${after}`);
    assert.ok(after < before + 500, `${before} nodes became ${after}`);
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
  });

  it('go on with an analysis when they are put elsewhere before the answer', async () => {
    const { page } = await openAddress(`${server.url}bare.html`);
    await page.evaluate(async () => {
      const element = document.createElement('wortlaut-article');
      element.append(Object.assign(document.createElement('p'), { textContent: 'In Jena regnet es.' }));
      document.body.append(element);
      await /** @type {any} */ (element).updateComplete;
      document.body.append(document.createElement('section'));
      document.querySelector('section')?.append(element);
    });
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-loc') ?? [])].some((it) => String(it) === 'Jena'));
  });

  for (const { what, files } of [
    { what: 'worker', files: '**/assets/*.js' },
    { what: 'WebAssembly', files: '**/assets/*.wasm' },
  ]) {
    it(`say in words that the ${what} is not there`, async () => {
      const { page } = await openAddress(`${server.url}bare.html`, {}, (page) =>
        page.context().route(files, (route) => route.fulfill({ status: 404 })),
      );
      const told = await page.evaluate(async () => {
        const told = /** @type {string[]} */ ([]);
        document.addEventListener('wortlaut-error', (event) => told.push(/** @type {CustomEvent} */ (event).detail.message));
        for (const name of ['wortlaut-article', 'wortlaut-reader', 'wortlaut-findings']) {
          const element = document.createElement(name);
          element.append(Object.assign(document.createElement('p'), { textContent: 'In Jena regnet es.' }));
          document.body.append(element);
        }
        while (told.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
        return told;
      });
      const words = 'Eine Datei der Analyse fehlt auf dem Server';
      assert.deepEqual(told.filter((it) => !it.startsWith(words)), []);
      for (const name of ['wortlaut-article', 'wortlaut-reader', 'wortlaut-findings']) {
        await page.locator(`${name} .problem`, { hasText: words }).first().waitFor();
      }
    });
  }

  it('say in words that the answer of a server is no WebAssembly', async () => {
    const { page } = await openAddress(`${server.url}bare.html`, {}, (page) =>
      page.context().route('**/assets/*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })),
    );
    await page.evaluate(() => document.body.append(document.createElement('wortlaut-article')));
    await page.locator('wortlaut-article .problem', { hasText: 'Eine Datei der Analyse fehlt' }).waitFor();
  });

  it('keep the properties that were set before they were defined', async () => {
    const { page, errors } = await openAddress(`${server.url}bare.html`, {}, (page) =>
      page.addInitScript(() =>
        addEventListener('DOMContentLoaded', () => {
          const early = (/** @type {string} */ name, /** @type {object} */ values) =>
            document.body.appendChild(Object.assign(document.createElement(name), values));
          early('wortlaut-reader', { id: 'reader', text: 'In Jena regnet es, sagte Jan Kolb.', date: '2024-05-06', language: 'en' });
          early('wortlaut-findings', { id: 'findings', text: 'In Suhl schneit es.' });
        }),
      ),
    );
    await analysed(page, '#reader, #findings');
    const kept = await page.evaluate(() =>
      [...document.querySelectorAll('#reader, #findings')].map((it) => {
        const { text, date, language, analysis } = /** @type {any} */ (it);
        return [text, date, language, analysis.entities[0].name, Object.hasOwn(it, 'text')];
      }),
    );
    assert.deepEqual(kept, [
      ['In Jena regnet es, sagte Jan Kolb.', '2024-05-06', 'en', 'Jena', false],
      ['In Suhl schneit es.', null, null, 'Suhl', false],
    ]);
    assert.deepEqual(errors, []);
  });

  it('list what another element holds, whichever comes first', async () => {
    const { page } = await openAddress(`${server.url}bare.html`);
    await page.evaluate(() => {
      const put = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes, words = '') => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        if (words) element.append(Object.assign(document.createElement('p'), { textContent: words }));
        document.body.append(element);
      };
      put('wortlaut-findings', { for: 'a', id: 'before' });
      put('wortlaut-article', { id: 'a' }, '„In Jena regnet es“, sagte Jan Kolb.');
      put('wortlaut-article', { id: 'b' }, '„In Suhl schneit es“, sagte Mia Voss.');
      put('wortlaut-findings', { for: 'b', id: 'after' });
    });
    await page.locator('#before .finding', { hasText: 'Jan Kolb' }).first().waitFor();
    await page.locator('#after .finding', { hasText: 'Mia Voss' }).first().waitFor();
    await page.locator('#after').evaluate((it) => it.setAttribute('language', 'en'));
    await page.locator('#after [role=tab]', { hasText: 'People & places' }).waitFor();
    await page.locator('#before').evaluate((it) => it.setAttribute('for', 'b'));
    await page.locator('#before .finding', { hasText: 'Mia Voss' }).first().click();
    await page.waitForFunction(() => [...(CSS.highlights.get('wortlaut-selected-claim') ?? [])].some((it) => String(it).includes('Suhl')));
  });

  it('refuse what is no text, no article and no selection, and say why', async () => {
    const { page } = await openAddress(`${server.url}bare.html`);
    const told = await page.evaluate(() => {
      const element = /** @type {any} */ (document.body.appendChild(document.createElement('wortlaut-reader')));
      const failure = (/** @type {() => void} */ act) => {
        try {
          act();
          return 'taken';
        } catch (error) {
          return error instanceof TypeError ? error.message : `${error}`;
        }
      };
      return [
        ...[5, null, undefined, {}].map((text) => failure(() => void (element.text = text))),
        ...[null, 'x', { text: 'x', blocks: 'x' }, { text: 'x', blocks: [{}] }, { text: 'x', date: 5 }].map((it) => failure(() => element.open(it))),
        ...['x', {}, { type: 'claim' }, { type: 'time', index: -1 }, { type: 'other', id: 'x' }].map((it) => failure(() => element.select(it))),
        failure(() => void (element.reading = element.reading)),
        failure(() => element.open({ text: 'In Jena regnet es.' })),
      ];
    });
    assert.deepEqual(told.filter((it) => !/ must be | has a reading of its own/.test(it)), ['taken']);
  });

  it('have no barrier that axe-core knows', async () => {
    const { page } = await openAddress(`${server.url}widgets.html`, { bypassCSP: true });
    await analysed(page);
    assert.deepEqual(await barriers(page), [], 'closed');
    for (const below of await page.locator('.below > summary').all()) await below.click();
    await page.locator('#second .finding').first().click();
    await page.locator('#reader #panes button').last().click();
    await page.locator('#reader .finding').first().click();
    assert.deepEqual(await barriers(page), [], 'open');
  });
});
