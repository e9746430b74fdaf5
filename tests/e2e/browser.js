/** A real browser with the built page, and a record of everything that it asks for. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium, firefox } from 'playwright-core';

import { serve } from '../../scripts/serve.js';
import { findChromium, findFirefox } from '../../scripts/setup/system.js';

/** @import { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core' */

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * A page and what happened on it.
 * @typedef {object} Visit
 * @property {Page} page
 * @property {string[]} requests addresses asked for, by the page and its worker
 * @property {string[]} errors uncaught errors, and what the browser complained about
 * @property {() => Promise<void>} close
 */

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Where Firefox puts what it saves. */
const DOWNLOADS = mkdtempSync(join(tmpdir(), 'wortlaut-'));

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * Starts a browser with a fresh profile; nothing of its own goes over the network.
 * @param {BrowserName} [name]
 */
export function launch(name = 'chromium') {
  if (name === 'firefox') {
    // The system's own Firefox, by WebDriver BiDi.
    return firefox.launch({ executablePath: findFirefox() ?? '', channel: 'moz-firefox', downloadsPath: DOWNLOADS });
  }
  return chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/**
 * Opens the page on a server of its own, and waits until its article has been analysed.
 * @param {Browser} browser
 * @param {BrowserContextOptions} [options]
 * @param {(page: Page) => Promise<unknown>} [prepare] before the page is loaded
 * @returns {Promise<Visit>}
 */
export async function visit(browser, options, prepare) {
  const server = await serve({ '/': DIST }, 0);
  const visited = await visitAddress(browser, server.url, options, prepare);
  await settled(visited.page);
  const close = async () => {
    await visited.close();
    await server.close();
  };
  return { ...visited, close };
}

/**
 * Opens an address in a context of its own.
 * @param {Browser} browser
 * @param {string} url
 * @param {BrowserContextOptions} [options]
 * @param {(page: Page) => Promise<unknown>} [prepare] before the page is loaded
 * @returns {Promise<Visit>}
 */
export async function visitAddress(browser, url, options = {}, prepare) {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const errors = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await prepare?.(page);
  await page.goto(url);
  return { page, requests, errors, close: () => context.close() };
}

/**
 * Waits until the article has been analysed.
 * @param {Page} page
 * @param {string} [status] where that is said
 */
export async function settled(page, status = '#status') {
  await page.locator(`${status}[data-state="ready"]`).waitFor();
}

/**
 * Pastes into whatever has the focus.
 * @param {Page} page
 * @param {Record<string, string>} data by MIME type
 * @param {string} [status] where the result is said
 */
export async function paste(page, data, status) {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(paste, 'clipboardData', { value: clipboardData }); // Firefox's constructor takes none
    let target = document.activeElement ?? document.body;
    while (target.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
    target.dispatchEvent(paste);
  }, data);
  await settled(page, status);
}

/**
 * Drops files onto the page.
 * @param {Page} page
 * @param {{ name: string, text: string }[]} files
 */
export async function drop(page, files) {
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

/**
 * The records that the page keeps of its reader's work.
 * @param {Page} page
 * @returns {Promise<{ store: string, article: string, type: string, key: string, value: any }[]>}
 */
export function stored(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('wortlaut');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('records').objectStore('records').getAll();
          reading.onsuccess = () => resolve(reading.result);
          opening.result.close();
        };
      }),
  );
}

/**
 * What axe-core finds wrong with a page as it is; the page must have been opened with `bypassCSP`.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function barriers(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run();
    return violations.map((/** @type {any} */ it) => `${it.id}: ${it.nodes.map((/** @type {any} */ n) => n.html).join('\n')}`);
  });
}

/**
 * The lines of the article as they stand in the page.
 * @param {Page} page
 */
export function shownLines(page) {
  return page.locator('#text > *').allTextContents();
}

/**
 * The words under each highlight, by name of the highlight.
 * @param {Page | Frame} page
 * @returns {Promise<Record<string, string[]>>}
 */
export function highlights(page) {
  return page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, marks]) => [name, [...marks].map((range) => String(range))])),
  );
}

/**
 * The middle of the first piece of a highlight.
 * @param {Page} page
 * @param {string} name
 */
export function placeOf(page, name) {
  return page.evaluate((name) => {
    const [range] = CSS.highlights.get(name) ?? [];
    const box = range instanceof Range ? range.getClientRects()[0] : null; // words may stand on two lines
    if (!box) throw new Error(`nothing is marked as ${name}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, name);
}

/**
 * The file that an action on the page saves.
 * @param {Page} page
 * @param {string} name that the file is to have
 * @param {() => Promise<void>} act
 */
export async function saved(page, name, act) {
  if (page.context().browser()?.browserType().name() === 'firefox') {
    rmSync(join(DOWNLOADS, name), { force: true }); // of an earlier test
    await act();
    const isWritten = () => existsSync(join(DOWNLOADS, name)) && 0 < statSync(join(DOWNLOADS, name)).size;
    while (!isWritten()) await page.waitForTimeout(20); // BiDi does not tell of such downloads
    return readFileSync(join(DOWNLOADS, name), 'utf8');
  }
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  if (download.suggestedFilename() !== name) throw new Error(`saved as ${download.suggestedFilename()}`);
  return readFileSync(await download.path(), 'utf8');
}
