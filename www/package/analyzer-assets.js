/**
 * The analyzer's files. The build puts their names here, as words that bundlers can read: `new URL('…', import.meta.url)`
 * is how every one of them is told to carry a file along.
 */
import { assetAt } from './assets.js';

/** The worker, which is told where the WebAssembly lies: it does not know what a bundler has called it. */
export function workerAddress() {
  const address = new URL(assetAt(WORTLAUT_WORKER, () => new URL(`./assets/${WORTLAUT_WORKER}`, import.meta.url)));
  address.hash = wasmAddress().href;
  return address;
}

/** The WebAssembly. */
export function wasmAddress() {
  return assetAt(WORTLAUT_WASM, () => new URL(`./assets/${WORTLAUT_WASM}`, import.meta.url));
}
