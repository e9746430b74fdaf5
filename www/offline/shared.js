/** What other apps share with the installed one: the service worker keeps it in this browser, the page takes it from there. */

/** Where it is posted to, from the page's folder; as the manifest says. */
const TARGET = 'share';

const CACHE = 'wortlaut-shared';

/**
 * Whether something is being shared.
 * @param {Request} request
 * @param {string} folder of the page
 */
export function isShared({ method, url }, folder) {
  return method === 'POST' && url === new URL(TARGET, folder).href;
}

/**
 * Keeps what was posted until a page takes it; its address says nothing of it.
 * @param {Request} request
 * @param {string} folder
 */
export async function keepShared(request, folder) {
  const form = await request.formData();
  const cache = await caches.open(CACHE);
  await cache.put(`${new URL(TARGET, folder)}/${crypto.randomUUID()}`, new Response(form));
}

/**
 * Takes what was shared; every form is given once, to one page.
 * @param {string} folder
 * @returns {Promise<FormData[]>}
 */
export async function takeShared(folder) {
  try {
    if (!(await caches.has(CACHE))) return [];
    const cache = await caches.open(CACHE);
    const forms = [];
    for (const request of await cache.keys()) {
      if (!request.url.startsWith(`${new URL(TARGET, folder)}/`)) continue; // that of another page of this origin
      const kept = await cache.match(request);
      if (kept && (await cache.delete(request))) forms.push(await kept.formData());
    }
    return forms;
  } catch {
    return []; // no storage here, so nothing was kept
  }
}
