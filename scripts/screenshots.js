/** `npm run screenshots`: pictures of the page's main states, into docs/images. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.js';
import { findWordPress, installBrowsers } from './setup/system.js';
import { main, ROOT, say } from './terminal.js';

/** @import { Browser, Page } from 'playwright-core' */

const FOLDER = join(ROOT, 'docs', 'images');

/**
 * A state of the page.
 * @typedef {object} Picture
 * @property {string} name
 * @property {number} width
 * @property {number} height
 * @property {'light' | 'dark'} scheme
 * @property {(page: Page) => Promise<void>} reach
 */

/** @type {Picture[]} */
const PICTURES = [
  { name: 'page', width: 1440, height: 900, scheme: 'light', reach: openClaim },
  { name: 'names', width: 1440, height: 900, scheme: 'dark', reach: openName },
  { name: 'overview', width: 1440, height: 900, scheme: 'light', reach: (page) => page.locator('#tab-overview').click() },
  { name: 'page', width: 768, height: 1024, scheme: 'light', reach: async () => {} },
  { name: 'claim', width: 360, height: 740, scheme: 'light', reach: openClaimOnPhone },
  { name: 'findings', width: 360, height: 740, scheme: 'dark', reach: openFindings },
];

/** @param {Page} page */
async function openClaim(page) {
  await page.locator('[data-finding^="claim-"]').nth(1).click();
  await page.evaluate(() => scrollTo(0, 0));
}

/** @param {Page} page */
async function openName(page) {
  await page.locator('#tab-entities').click();
  await page.locator('.finding').first().click();
}

/** @param {Page} page */
async function openFindings(page) {
  await page.locator('#panes button').nth(1).click();
}

/** @param {Page} page */
async function openClaimOnPhone(page) {
  await openFindings(page);
  await page.locator('[data-finding^="claim-"]').nth(1).click();
}

/** @param {Browser} browser */
async function takeWordPress(browser) {
  const { startWordPress } = await import('../tests/e2e/hosts/wordpress/site.js');
  const { logIn, openDraft } = await import('../tests/e2e/hosts/wordpress/draft.js');
  const [title = '', ...lines] = readFileSync(join(ROOT, 'www/examples/werft.txt'), 'utf8').split('\n').filter(Boolean);
  const site = await startWordPress();
  const page = await browser.newPage({ viewport: { width: 1100, height: 640 } });
  await logIn(page, site.url);
  await page.goto(`${site.url}wp-admin/post-new.php`);
  await openDraft(page, title, lines);
  await page.locator('wortlaut-findings [data-finding^="claim-"]').nth(1).click();
  await page.screenshot({ path: join(FOLDER, 'wordpress-1100-light.png'), animations: 'disabled' });
  await page.close();
  await site.close();
}

await main(async () => {
  await installBrowsers();
  await build();
  say('Taking pictures');
  const { launch, visit } = await import('../tests/e2e/browser.js'); // needs the npm packages
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch();
  for (const { name, width, height, scheme, reach } of PICTURES) {
    const { page, close } = await visit(browser, { viewport: { width, height }, colorScheme: scheme });
    await reach(page);
    await page.screenshot({ path: join(FOLDER, `${name}-${width}-${scheme}.png`), animations: 'disabled' });
    await close();
  }
  if (findWordPress()) await takeWordPress(browser);
  await browser.close();
});
