/** `Worker`, also for pages that demand Trusted Types. */
import { trustedScript } from './trust.js';

/** Named like the one it stands for, so that bundlers see `new Worker(new URL(…), …)`. */
export class Worker extends globalThis.Worker {
  /**
   * @param {URL} url
   * @param {WorkerOptions} options
   */
  constructor(url, options) {
    super(trustedScript(url), options);
  }
}
