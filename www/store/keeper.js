/** Keeps records in this browser, each in its own right, and tells other tabs and elements with the same store. */
import { checkRecord } from './check.js';
import { database, storage, troubleOf } from './database.js';
import { warnOfLoss } from './leaving.js';
import { EVERYWHERE } from './records.js';
import { takeVersion1 } from './version1.js';

/** @import { Line, StoredRecord, Trouble, Unfit } from './shapes.js' */

/**
 * Tells listeners of `told` (a `CustomEvent` with {@link Line}s that can be used) what others have changed; of `state`, that `trouble`,
 * `isStored` or `unfit` may be others.
 */
export class Keeper extends EventTarget {
  /** What keeps work from being stored; it stays in memory meanwhile. @type {Trouble | null} */
  trouble = null;
  /** What was stored and can't be used. @type {(Unfit & { key: [string, string, string, string] })[]} */
  unfit = [];

  /** @type {string} */
  #store;
  /** Not yet written, by their keys. @type {Map<string, Line>} */
  #waiting = new Map();
  #isWriting = false;
  #stopWarning = () => {};
  /** @type {BroadcastChannel | null} */
  #channel = null;

  /** @param {string} store name under which all of it is kept */
  constructor(store) {
    super();
    this.#store = store;
    storage.addEventListener('trouble', this.#onTrouble);
    this.#stopWarning = warnOfLoss(() => this.isStored);
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(`wortlaut-${store}`);
    this.#channel.addEventListener('message', ({ data }) => {
      if (Array.isArray(data)) this.dispatchEvent(new CustomEvent('told', { detail: data.flatMap(checkTold) }));
    });
    /** @type {{ unref?: () => void }} */ (this.#channel).unref?.(); // Node's need not keep the process alive
  }

  /** Whether everything has been written. */
  get isStored() {
    return this.#waiting.size === 0;
  }

  /** Lets go of the channel; what waits is still written. */
  close() {
    storage.removeEventListener('trouble', this.#onTrouble);
    this.#stopWarning();
    this.#channel?.close();
    this.#channel = null;
  }

  /**
   * Everything that is kept about an article, unchecked.
   * @param {string} article
   * @returns {Promise<unknown[]>} nothing where storage is forbidden
   */
  async read(article) {
    try {
      const db = await database();
      return await db.getAll('records', IDBKeyRange.bound([this.#store, article], [this.#store, article, []]));
    } catch (error) {
      this.#say(troubleOf(error));
      return [];
    }
  }

  /** What holds in every article; what version 1 kept is taken over first. */
  async readAll() {
    try {
      await takeVersion1(this.#store);
    } catch {
      // Said by what follows.
    }
    return this.read(EVERYWHERE);
  }

  /**
   * The records among what was read; the rest is set aside, and stays where it is.
   * @param {unknown[]} all
   * @returns {StoredRecord[]}
   */
  records(all) {
    const records = all.flatMap((raw) => {
      const { article, type, key } = /** @type {StoredRecord} */ (raw);
      return checkRecord(raw, (unfit) => this.unfit.push({ ...unfit, key: [this.#store, article, type, key] })) ?? [];
    });
    if (this.unfit.length > 0) this.#tell();
    return records;
  }

  /**
   * Writes lines in one transaction; one without value is deleted. What can't be written waits for the next time.
   * @param {Line[]} lines
   */
  write(lines) {
    if (lines.length === 0) return;
    for (const line of lines) this.#waiting.set(JSON.stringify([line.article, line.type, line.key]), line);
    this.#channel?.postMessage(lines);
    void this.flush();
  }

  /** Writes what waits; after the storage was cleared only once it is wanted there again: see {@link begin}. */
  async flush() {
    if (this.#isWriting || this.trouble === 'cleared') return;
    this.#isWriting = true;
    while (this.#waiting.size > 0) {
      const lines = [...this.#waiting];
      try {
        await this.#put(lines.map(([, line]) => line));
      } catch (error) {
        this.#say(troubleOf(error));
        break;
      }
      for (const [key, line] of lines) if (this.#waiting.get(key) === line) this.#waiting.delete(key);
      this.#say(null);
    }
    this.#isWriting = false;
    this.#tell();
  }

  /**
   * Begins anew after the storage was cleared.
   * @param {Line[]} lines what is to stand there
   */
  begin(lines) {
    this.#say(null);
    this.write(lines);
  }

  /** Forgets everything that was set aside. */
  async dropUnfit() {
    const keys = this.unfit.map(({ key }) => key);
    this.unfit = [];
    this.#tell();
    const transaction = (await database()).transaction('records', 'readwrite');
    await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
  }

  /** @param {Line[]} lines */
  async #put(lines) {
    const transaction = (await database()).transaction('records', 'readwrite', { durability: 'strict' });
    const { store } = transaction;
    const requests = lines.map((line) =>
      line.value === null
        ? store.delete([this.#store, line.article, line.type, line.key])
        : store.put({ ...line, store: this.#store }),
    );
    await Promise.all([...requests, transaction.done]);
  }

  #onTrouble = (/** @type {Event} */ event) => {
    const trouble = /** @type {CustomEvent<Trouble | null>} */ (event).detail;
    if (trouble || this.trouble === 'blocked') this.#say(trouble);
  };

  /** @param {Trouble | null} trouble */
  #say(trouble) {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('state'));
  }
}

/**
 * What another tab has told, where it can be used.
 * @param {Line} line
 * @returns {Line[]}
 */
function checkTold(line) {
  if (line.value === null || line.type === 'step' || line.type === 'cursor') return [line];
  const record = checkRecord(line, () => {});
  return record ? [record] : [];
}
