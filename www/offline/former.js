/** Files of earlier versions of the page, kept by the service worker for tabs in which such a version is still open. */

const CACHE = 'wortlaut-former';

/**
 * Keeps the files that the version before has and this one lacks; those whose names tell their content, as an open page
 * asks for them. To be called before this version takes over, which deletes them elsewhere.
 * @param {string} folder of the page
 * @param {(url: string) => boolean} isOurs whether this version has a file
 */
export async function keepFormer(folder, isOurs) {
  const former = await caches.open(nameFor(folder));
  for (const name of await caches.keys()) {
    if (!name.includes('-precache-') || !name.endsWith(folder)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (new URL(request.url).search || isOurs(request.url)) continue;
      const file = await cache.match(request);
      if (file) await former.put(request, file);
    }
  }
}

/**
 * A file of an earlier version, else what the server has.
 * @param {Request} request
 * @param {string} folder
 */
export async function formerOr(request, folder) {
  return (await caches.match(request, { cacheName: nameFor(folder) }).catch(() => undefined)) ?? fetch(request);
}

/**
 * Forgets earlier versions.
 * @param {string} folder
 */
export function dropFormer(folder) {
  return caches.delete(nameFor(folder));
}

/** @param {string} folder */
function nameFor(folder) {
  return `${CACHE}-${folder}`;
}
