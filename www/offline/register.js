/** Registers the service worker, and tells when a newer version waits, or has been started in another tab. */
import { trustedScript } from '../analyzer/trust.js';

/**
 * @param {(update: () => void) => void} onUpdate is given what starts the newer version
 */
export async function goOffline(onUpdate) {
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return;
  const workers = navigator.serviceWorker;
  let isVersioned = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (isVersioned) onUpdate(() => location.reload());
    isVersioned = true; // the first worker is of this version
  });
  const url = trustedScript(new URL('service-worker.js', document.baseURI));
  const registration = await workers.register(url).catch(() => null);
  if (!registration) return; // forbidden here; the page works, with a network
  const offer = () => {
    if (registration.waiting && workers.controller) onUpdate(() => start(registration));
  };
  const watch = () => registration.installing?.addEventListener('statechange', offer);
  offer();
  watch();
  registration.addEventListener('updatefound', watch);
}

/** @param {ServiceWorkerRegistration} registration */
function start({ waiting }) {
  if (!waiting) return location.reload(); // another tab was quicker
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('update');
}
