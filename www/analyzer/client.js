/** Runs the analyzer in a Web Worker: one promise per request, a fresh worker after a crash. */
import { checkText } from './check-input.js';
import { startWorker } from './start-worker.js';

/** @import { AnalyzeOptions, AnalyzerOptions } from '../../pkg/wortlaut.js' */
/** @import { Request, Response, Result } from './messages.js' */

/**
 * A request and those who wait for it.
 * @typedef {object} Job
 * @property {Request} request
 * @property {(result: Result) => void} resolve
 * @property {(reason: unknown) => void} reject
 */

/**
 * Milliseconds after which a running request that nobody waits for any more is ended together with its worker: sooner
 * it is quicker to let it finish than to load the model again.
 */
const PATIENCE = 1000;

/** An analyzer that does not block the page. */
export class AnalyzerClient {
  /** @type {() => Worker} */
  #start;
  /** @type {Worker | null} */
  #worker = null;
  /** The worker has one job at a time, so that those in the queue can still be cancelled. @type {Job | null} */
  #running = null;
  /** When that was begun. */
  #since = 0;
  /** @type {Job[]} */
  #queue = [];
  #lastId = 0;

  /** @param {() => Worker} [start] makes a worker that runs `worker.js`, where a bundler needs help */
  constructor(start = startWorker) {
    this.#start = start;
  }

  /** Starts loading the analyzer, so that the first request is answered sooner. */
  warmUp() {
    this.#worker ??= this.#listen(this.#start());
  }

  /**
   * Analyses an article. Offsets count UTF-16 code units: `text.slice(start, end)`.
   * @param {string} text
   * @param {AnalyzeOptions} [options]
   * @param {{ names?: AnalyzerOptions, signal?: AbortSignal }} [more] the user's own names; a signal that drops the
   *   request, or its answer
   * @returns {Promise<Result>} rejects with an `Error` for people, whose `cause` may be an `Obstacle`, or
   *   with the signal's reason
   */
  analyze(text, options = {}, { names = {}, signal } = {}) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      // Here and not on the way to the worker, where a value that can't be sent would look like a worker that is broken.
      const request = structuredClone({ id: ++this.#lastId, text: checkText(text), options, names });
      const job = { request, resolve, reject };
      signal?.addEventListener('abort', () => this.#cancel(job, signal.reason), { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  /** Ends the worker; whoever waits is told so. The client can be used again. */
  dispose() {
    this.#stop(new Error('The analyzer was closed.'));
    for (const job of this.#queue.splice(0)) job.reject(new Error('The analyzer was closed.'));
  }

  #next() {
    const job = this.#running ? undefined : this.#queue.shift();
    if (!job) return;
    this.#running = job;
    this.#since = performance.now();
    try {
      this.warmUp();
      this.#worker?.postMessage(job.request);
    } catch (error) {
      this.#stop(error); // no worker may be started here
      this.#next();
    }
  }

  /**
   * @param {Worker} worker
   * @returns {Worker}
   */
  #listen(worker) {
    worker.addEventListener('message', ({ data }) => this.#settle(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#stop(failureOf(event));
      this.#next();
    });
    return worker;
  }

  /** @param {Response} response */
  #settle(response) {
    const job = this.#running;
    if (response.id !== job?.request.id) return;
    this.#running = null;
    if (!('error' in response)) {
      job.resolve({ analysis: response.analysis, elapsed: response.elapsed });
    } else {
      job.reject(new Error(response.error, { cause: response.reason }));
      if (response.broken) this.#stop(new Error(response.error));
    }
    this.#next();
  }

  /**
   * Drops a request. One that runs can't be interrupted: its answer is ignored, or its worker ended.
   * @param {Job} job
   * @param {unknown} reason
   */
  #cancel(job, reason) {
    this.#queue = this.#queue.filter((other) => other !== job);
    job.reject(reason);
    const patience = PATIENCE - (performance.now() - this.#since);
    if (job === this.#running) setTimeout(() => this.#giveUp(job, reason), patience);
  }

  /**
   * Ends a request that nobody waits for, if it still runs.
   * @param {Job} job
   * @param {unknown} reason
   */
  #giveUp(job, reason) {
    if (job !== this.#running) return;
    this.#stop(reason);
    this.#next();
  }

  /** @param {unknown} reason */
  #stop(reason) {
    this.#worker?.terminate();
    this.#worker = null;
    this.#running?.reject(reason);
    this.#running = null;
  }
}

/**
 * A worker whose script can't be loaded says no word.
 * @param {ErrorEvent} event
 */
function failureOf({ message }) {
  return message ? new Error(message) : new Error('The analyzer’s worker could not be loaded.', { cause: 'missing' });
}
