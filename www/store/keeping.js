/** Where work is kept: in a storage, once that is open; until then nowhere but in memory. */

/** @import { Keeper } from './keeper.js' */
/** @import { Line, StoredRecord, Trouble, Unfit } from './shapes.js' */

/** Lines of an article as they were read: those of the history, and the records that can be used. @typedef {{ history: Line[], records: StoredRecord[] }} Read */

/**
 * Tells listeners of `state` that `trouble`, `isStored` or `unfit` may be others; of `told` (a `CustomEvent` with
 * {@link Line}s), what other tabs have changed.
 */
export class Keeping extends EventTarget {
  /** Name of the storage; null: none. @type {string | null} */
  #store = null;
  /** @type {Keeper | null} */
  #keeper = null;

  /**
   * Opens a storage in place of the one before.
   * @param {string} store its name
   * @returns {Promise<StoredRecord[] | null>} what holds in every article; null where another was wanted meanwhile
   */
  async open(store) {
    this.#store = store;
    const { Keeper } = await import('./keeper.js');
    if (store !== this.#store) return null;
    this.#keeper?.close();
    const keeper = new Keeper(store);
    this.#keeper = keeper;
    keeper.addEventListener('state', () => this.dispatchEvent(new Event('state')));
    keeper.addEventListener('told', (event) => {
      const { detail } = /** @type {CustomEvent<Line[]>} */ (event);
      this.dispatchEvent(new CustomEvent('told', { detail }));
    });
    const records = keeper.records(await keeper.readAll());
    return keeper === this.#keeper ? records : null;
  }

  /**
   * What is kept of an article.
   * @param {string} article
   * @returns {Promise<Read | null>} null where the storage was changed meanwhile
   */
  async read(article) {
    const keeper = this.#keeper;
    const lines = /** @type {Line[]} */ ((await keeper?.read(article)) ?? []);
    if (!keeper || keeper !== this.#keeper) return null;
    const isHistory = (/** @type {Line} */ { type }) => type === 'step' || type === 'cursor';
    return { history: lines.filter(isHistory), records: keeper.records(lines.filter((line) => !isHistory(line))) };
  }

  /** Whether a storage is open. */
  get isOpen() {
    return this.#keeper !== null;
  }

  /** What keeps work from being stored; it stays in memory meanwhile. @returns {Trouble | null} */
  get trouble() {
    return this.#keeper?.trouble ?? null;
  }

  /** Whether everything has been stored that is to be. */
  get isStored() {
    return this.#keeper?.isStored ?? true;
  }

  /** What was stored and can't be used. @returns {Unfit[]} */
  get unfit() {
    return this.#keeper?.unfit ?? [];
  }

  /** Deletes what can't be used. */
  async dropUnfit() {
    await this.#keeper?.dropUnfit();
  }

  /** @param {Line[]} lines to be stored; one without value is deleted */
  write(lines) {
    this.#keeper?.write(lines);
  }

  /**
   * Tries once more to store what waits.
   * @param {() => Line[]} all what is in memory, for a storage that was cleared
   */
  retry(all) {
    if (this.trouble === 'cleared') this.#keeper?.begin(all());
    else void this.#keeper?.flush();
  }
}
