/** docs/widget.md and docs/editors.md, followed to the letter: every block of code is taken from them as it stands. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { build } from 'esbuild';

import { serve } from '../../scripts/serve.js';
import { open, openAddress, OPEN } from './browser.js';
import { project } from './project.js';

/** @import { Page } from 'playwright-core' */
/** @import { Visit } from '../e2e/browser.js' */

/** Packages that the documents' blocks import. */
const OTHERS = [
  ...['react', 'react-dom', 'scheduler', '@tiptap/core', '@tiptap/extension-document', '@tiptap/extension-paragraph', '@tiptap/extension-text'],
  ...['@tiptap/pm', 'prosemirror-schema-basic', 'prosemirror-state', 'prosemirror-view', 'prosemirror-model', 'prosemirror-transform'],
];

const PAGE = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Blatt</title>';
const EDITOR = '<div id="editor"></div><div id="side-bar"></div>';

/**
 * The blocks of code under a heading.
 * @param {'widget' | 'editors'} name
 * @param {string} heading
 * @param {string} language
 * @returns {string[]}
 */
function blocks(name, heading, language) {
  const text = readFileSync(`docs/${name}.md`, 'utf8');
  const section = text.split(/^## /m).find((it) => it.startsWith(`${heading}\n`));
  const found = [...(section ?? '').matchAll(/^```(\w+)\n([^]*?)^```$/gm)].filter(([, it]) => it === language).map(([, , code]) => code ?? '');
  assert.ok(found.length > 0, `${name}.md has no ${language} under ${heading}`);
  return found;
}

/** @param {Page} page @param {string} words @param {string} [layer] */
async function highlighted(page, words, layer = 'per') {
  await page.waitForFunction(
    ([words, layer]) => [...(CSS.highlights.get(`wortlaut-${layer}`) ?? [])].some((it) => String(it).replace(/\s+/g, ' ').includes(words ?? '')),
    [words, layer],
  );
}

/** @param {Visit} visit */
function checkOneModel({ requests, errors }) {
  assert.equal(requests.filter((url) => url.split('#')[0]?.endsWith('.wasm')).length, 1, 'one model is loaded, once');
  assert.deepEqual(errors, []);
}

describe('the documents', () => {
  /** @type {string} */
  let folder;
  let widget = '';
  before(() => {
    folder = project(null, OTHERS);
    widget = join(folder, 'node_modules/wortlaut/widget');
  });

  /**
   * Bundles a block as the documents say, and opens it.
   * @param {string} code
   * @param {string} body of the page
   * @param {(visit: Visit) => Promise<void>} check
   * @param {string} [first] a module that comes before
   */
  const bundle = async (code, body, check, first = '') => {
    const source = mkdtempSync(join(folder, 'source-'));
    writeFileSync(join(source, 'first.js'), first);
    writeFileSync(join(source, 'block.jsx'), code);
    writeFileSync(join(source, 'main.js'), "import './first.js';\nimport './block.jsx';\n");
    const outdir = join(source, 'dist');
    await build({ entryPoints: [join(source, 'main.js')], bundle: true, splitting: true, format: 'esm', outdir, jsx: 'automatic', logLevel: 'error' });
    if (!first) cpSync(join(widget, 'assets'), join(outdir, 'assets'), { recursive: true });
    const style = code.includes('.css') ? '<link rel="stylesheet" href="main.css">' : '';
    writeFileSync(join(outdir, 'index.html'), `${PAGE}${style}${body}<script type="module" src="main.js"></script>`);
    await open({ '/': outdir, '/somewhere/assets/': join(widget, 'assets') }, check);
  };

  /**
   * Opens a page as it stands in the documents.
   * @param {string} html
   * @param {(visit: Visit) => Promise<void>} check
   * @param {Record<string, string>} [folders]
   * @param {Record<string, string>} [headers]
   */
  const plain = async (html, check, folders = {}, headers = OPEN) => {
    const place = mkdtempSync(join(folder, 'plain-'));
    writeFileSync(join(place, 'index.html'), `${PAGE}${html}`);
    await open({ '/': place, '/wortlaut/': widget, ...folders }, check, headers);
  };

  it('put an article into a bundled page', async () => {
    const [code = ''] = blocks('widget', 'With a bundler', 'js');
    const [html = ''] = blocks('widget', 'With a bundler', 'html');
    await bundle(code, html, async (visit) => {
      await highlighted(visit.page, 'Henning Albers');
      checkOneModel(visit);
    });
  });

  it('say where the files are', async () => {
    const [code = '', base = ''] = blocks('widget', 'With a bundler', 'js');
    const [html = ''] = blocks('widget', 'With a bundler', 'html');
    await bundle(code, html, async (visit) => {
      await highlighted(visit.page, 'Henning Albers');
      assert.ok(visit.requests.some((url) => new URL(url).pathname.startsWith('/somewhere/assets/')));
      checkOneModel(visit);
    }, base);
  });

  it('put an article into a plain page, under the strict policy', async () => {
    const [html = ''] = blocks('widget', 'Without a bundler', 'html');
    const policy = blocks('widget', 'Strict pages', 'csp').join(' ').replace(/\s+/g, ' ').trim();
    await plain(html, async (visit) => {
      await highlighted(visit.page, 'Henning Albers');
      checkOneModel(visit);
    }, {}, { 'Content-Security-Policy': policy });
  });

  it('tie lists to an article, and listen', async () => {
    const [script = ''] = /^.*\n/.exec(blocks('widget', 'Without a bundler', 'html')[0] ?? '') ?? [];
    const [html = ''] = blocks('widget', 'Elements', 'html');
    const [listen = ''] = blocks('widget', 'Events', 'js');
    await plain(`${script}${html}<script type="module">${listen}</script>`, async (visit) => {
      await visit.page.locator('wortlaut-findings .finding', { hasText: 'Henning Albers' }).first().click();
      await visit.page.waitForFunction(() => document.title.includes('Wir schließen niemanden aus'));
      checkOneModel(visit);
    });
  });

  it('show a page of React', async () => {
    const [code = ''] = blocks('widget', 'TypeScript and React', 'jsx');
    await bundle(code, '<div id="root"></div>', async (visit) => {
      await visit.page.locator('wortlaut-findings .finding', { hasText: 'Ute Reh' }).first().waitFor();
      checkOneModel(visit);
    });
  });

  it('embed the frame', async () => {
    const [html = ''] = blocks('widget', 'Where a page forbids WebAssembly', 'html');
    const other = await serve({ '/': widget }, 0, { 'Content-Security-Policy': 'frame-ancestors *' });
    const place = mkdtempSync(join(folder, 'frame-'));
    const host = await serve({ '/': place, '/wortlaut/': widget }, 0, OPEN);
    try {
      const own = html.replace('https://wortlaut.example/', other.url).replace('https://cms.example', new URL(host.url).origin);
      writeFileSync(join(place, 'index.html'), `${PAGE}${own}`);
      await openAddress(host.url, async ({ page, errors }) => {
        const reader = page.frameLocator('iframe').locator('wortlaut-reader');
        await reader.locator('#text', { hasText: 'Ute Reh' }).waitFor();
        await reader.locator('.finding').first().waitFor({ state: 'attached' });
        assert.deepEqual(errors, []);
      });
    } finally {
      await Promise.all([other.close(), host.close()]);
    }
  });

  it('mark what is written in ProseMirror', async () => {
    const [code = ''] = blocks('editors', 'ProseMirror and TipTap', 'js');
    await bundle(code, EDITOR, checkTyping('.ProseMirror'));
  });

  it('mark what is written in TipTap', async () => {
    const [, code = ''] = blocks('editors', 'ProseMirror and TipTap', 'js');
    await bundle(code, EDITOR, checkTyping('.ProseMirror'));
  });

  it('list beside ProseMirror what is written in it', async () => {
    const [, , code = ''] = blocks('editors', 'ProseMirror and TipTap', 'js');
    await bundle(code, EDITOR, async (visit) => {
      await checkTyping('.ProseMirror')(visit);
      await visit.page.locator('#side-bar .finding', { hasText: 'Ute Reh' }).first().waitFor();
      checkOneModel(visit);
    });
  });

  it('mark what stands in TinyMCE', async () => {
    const [html = ''] = blocks('editors', 'TinyMCE', 'html');
    await plain(html, async (visit) => {
      const frame = await (await visit.page.waitForSelector('.tox-edit-area iframe')).contentFrame();
      await frame?.waitForFunction(() => [...(CSS.highlights.get('wortlaut-per') ?? [])].some((it) => String(it) === 'Ute Reh'));
      await visit.page.getByRole('button', { name: 'Wortlaut' }).click();
      await visit.page.locator('wortlaut-findings .finding', { hasText: 'Ute Reh' }).first().waitFor();
      checkOneModel(visit);
    }, { '/tinymce/': 'node_modules/tinymce' });
  });

  it('mark what stands in any other editor, before the first key', async () => {
    const [code = ''] = blocks('editors', 'Any other editor', 'js');
    const body = EDITOR.replace('></div>', ' contenteditable="true"><p>„Gera baut“, sagte Ute Reh.</p></div>');
    await bundle(code, body, async (visit) => {
      const { page } = visit;
      await highlighted(page, 'Ute Reh');
      await page.locator('#side-bar .finding', { hasText: 'Ute Reh' }).first().waitFor();
      await page.locator('#editor p').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' Auch Jan Kolb war da.');
      await highlighted(page, 'Jan Kolb');
      checkOneModel(visit);
    });
  });
});

/** @param {string} selector */
function checkTyping(selector) {
  return async (/** @type {Visit} */ visit) => {
    await visit.page.locator(selector).click();
    await visit.page.keyboard.type('„Gera baut“, sagte Ute Reh.');
    await visit.page.locator(`${selector} .wortlaut-per`, { hasText: /^Ute Reh$/ }).first().waitFor();
    checkOneModel(visit);
  };
}
