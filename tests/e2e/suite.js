/** Runs the same tests in Chromium and in Firefox: one browser for all tests of a suite, a fresh visit for each. */
import { after, afterEach, before, describe } from 'node:test';

import { launch, visit, visitAddress } from './browser.js';

/** @import { Browser, BrowserContextOptions, Page } from 'playwright-core' */
/** @import { BrowserName, Visit } from './browser.js' */

/**
 * What a suite's tests work with; every visit is closed after its test.
 * @typedef {object} Suite
 * @property {BrowserName} name
 * @property {(options?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>) => Promise<Visit>} open
 *   the page itself
 * @property {(url: string, options?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>) => Promise<Visit>} openAddress
 *   any other page
 */

/** The browsers to test in; `BROWSERS` in the environment chooses among them. */
const BROWSERS = /** @type {BrowserName[]} */ ((process.env.BROWSERS ?? 'chromium firefox').split(' '));

/**
 * @param {string} title
 * @param {(suite: Suite) => void} define
 * @param {BrowserName[]} [only] where a browser lacks what is tested
 */
export function suite(title, define, only = BROWSERS) {
  for (const name of BROWSERS.filter((it) => only.includes(it))) {
    describe(`${title} in ${name}`, () => {
      /** @type {Browser} */
      let browser;
      /** @type {Visit[]} */
      const visits = [];

      before(async () => {
        browser = await launch(name);
      });
      after(() => browser.close());
      afterEach(async () => {
        for (const { close } of visits.splice(0)) await close();
      });
      const kept = async (/** @type {Promise<Visit>} */ visiting) => {
        const visited = await visiting;
        visits.push(visited);
        return visited;
      };
      define({
        name,
        open: (options, prepare) => kept(visit(browser, options, prepare)),
        openAddress: (url, options, prepare) => kept(visitAddress(browser, url, options, prepare)),
      });
    });
  }
}
