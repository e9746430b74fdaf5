/** A real browser with the built page, and a record of everything that it asks for. */
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { serve } from '../../scripts/serve.js';
import { findChromium } from '../../scripts/setup/system.js';

/** @import { Browser, BrowserContextOptions, Page } from 'playwright-core' */

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * A page and what happened on it.
 * @typedef {object} Visit
 * @property {Page} page
 * @property {string[]} requests addresses asked for, by the page and its worker
 * @property {string[]} errors uncaught errors, and what the browser complained about
 * @property {() => Promise<void>} close
 */

/** Starts Chromium with a fresh profile; nothing of its own goes over the network. */
export function launch() {
  return chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/**
 * Opens the page on a server of its own.
 * @param {Browser} browser
 * @param {BrowserContextOptions} [options]
 * @param {(page: Page) => Promise<unknown>} [prepare] before the page is loaded
 * @returns {Promise<Visit>}
 */
export async function visit(browser, options = {}, prepare) {
  const server = await serve(DIST, 0);
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
  await page.goto(server.url);
  await settled(page);
  const close = async () => {
    await context.close();
    await server.close();
  };
  return { page, requests, errors, close };
}

/**
 * Waits until the article has been analysed.
 * @param {Page} page
 */
export async function settled(page) {
  await page.locator('#status[data-state="ready"]').waitFor();
}

/**
 * Pastes into whatever has the focus.
 * @param {Page} page
 * @param {Record<string, string>} data by MIME type
 */
export async function paste(page, data) {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
  await settled(page);
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
 * The lines of the article as they stand in the page.
 * @param {Page} page
 */
export function shownLines(page) {
  return page.locator('#text > *').allTextContents();
}

/**
 * The words under each highlight, by name of the highlight.
 * @param {Page} page
 * @returns {Promise<Record<string, string[]>>}
 */
export function highlights(page) {
  return page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, marks]) => [name, [...marks].map((range) => String(range))])),
  );
}
