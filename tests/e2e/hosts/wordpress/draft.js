/** A draft in the block editor, with the side bar open. */
import { WRITER } from './site.js';

/** @import { Page } from 'playwright-core' */

/**
 * Makes the page its writer's; nothing that WordPress shows from elsewhere is asked for.
 * @param {Page} page
 * @param {string} url the site's
 */
export async function logIn(page, url) {
  await page.context().route((asked) => !asked.href.startsWith(url), (route) => route.abort());
  await page.context().request.post(`${url}wp-login.php`, { form: WRITER });
}

/**
 * Writes a draft and opens it anew, so that there is nothing to undo.
 * @param {Page} page at a new post
 * @param {string} title
 * @param {string[]} lines
 */
export async function openDraft(page, title, lines) {
  const content = lines.map((line) => `<!-- wp:paragraph --><p>${line}</p><!-- /wp:paragraph -->`).join('\n\n');
  await page.waitForFunction(() => 'apiFetch' in (/** @type {any} */ (window).wp ?? {}));
  const id = await page.evaluate(async (data) => {
    const { wp } = /** @type {any} */ (window);
    return (await wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data })).id;
  }, { title, content, status: 'draft' });
  await page.goto(new URL(`post.php?post=${id}&action=edit`, page.url()).href);
  await page.getByRole('button', { name: 'Wortlaut' }).first().click();
  await page.locator('wortlaut-findings :is(.finding, .problem), .components-notice.is-error').first().waitFor();
}
