/** Registers the service worker, and tells when a newer version waits. */
import { trustedScript } from '../analyzer/trust.js';

/**
 * @param {(update: () => void) => void} onUpdate is given what starts the newer version
 */
export async function goOffline(onUpdate) {
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return;
  const url = trustedScript(new URL('service-worker.js', document.baseURI));
  const registration = await navigator.serviceWorker.register(url).catch(() => null);
  if (!registration) return; // forbidden here; the page works, with a network
  const offer = () => {
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) onUpdate(() => start(waiting));
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}

/** @param {ServiceWorker} waiting */
function start(waiting) {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('update');
}
