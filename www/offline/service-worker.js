/** The service worker: keeps every file of the page, so that it works without a network. */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/** Every file of the build with its revision; the build writes it. */
const FILES = /** @type {{ url: string, revision: string | null }[]} */ (
  /** @type {any} */ (globalThis).WORTLAUT_FILES ?? []
);

// What another app shares comes in the page's address, which is the page all the same.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/^(title|text|url)$/] });
cleanupOutdatedCaches();

addEventListener('message', ({ data }) => {
  // An update waits until the reader agrees: what is on the screen stays as it is.
  if (data === 'update') /** @type {any} */ (globalThis).skipWaiting();
});
