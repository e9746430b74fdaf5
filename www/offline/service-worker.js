/** The service worker: keeps every file of the page, so that it works without a network, and takes what other apps share. */
import { cleanupOutdatedCaches, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching';

import { dropFormer, formerOr, keepFormer } from './former.js';
import { isShared, keepShared } from './shared.js';

const worker = /** @type {any} */ (globalThis);

/** Every file of the build with its revision; the build writes it. */
const FILES = /** @type {{ url: string, revision: string | null }[]} */ (worker.WORTLAUT_FILES ?? []);

/** The page's folder. @type {string} */
const FOLDER = worker.registration.scope;

const FULL = 'Wortlaut konnte nicht aufnehmen, was geteilt wurde: Der Browser hat keinen Platz dafür. Bitte den Text kopieren und einfügen.';

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (isShared(request, FOLDER)) return event.respondWith(receive(request));
  if (request.mode === 'navigate') event.waitUntil(forgetClosed());
  const isForUs = request.method === 'GET' && request.url.startsWith(FOLDER);
  if (isForUs && request.mode !== 'navigate' && !getCacheKeyForURL(request.url)) event.respondWith(formerOr(request, FOLDER));
});

// What stands behind the page's address is nobody's business: the page is the same.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

// The first visit is to work without a network too.
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (/** @type {any} */ event) => {
  // An update waits until the reader agrees: what is on the screen stays as it is, in other tabs even then.
  if (event.data === 'update') event.waitUntil(takeOver());
});

async function takeOver() {
  await keepFormer(FOLDER, (url) => getCacheKeyForURL(url) !== undefined).catch(() => {}); // no room: they have to reload
  await worker.skipWaiting();
}

/** Earlier versions are of use only as long as a page is open. */
async function forgetClosed() {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length === 0) await dropFormer(FOLDER);
}

/**
 * Opens the page with what is shared.
 * @param {Request} request
 */
async function receive(request) {
  try {
    await keepShared(request, FOLDER);
  } catch {
    return new Response(FULL, { status: 507, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  }
  return Response.redirect(FOLDER, 303); // a reload does not share it again
}
