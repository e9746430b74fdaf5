/** The browser's storage: opened once, by everything on the page that keeps something. */
import { openDB } from 'idb';

/** @import { DBSchema, IDBPDatabase } from 'idb' */
/** @import { KeptArticle, Trouble } from './shapes.js' */

/** Written by version 2; version 1 had `kept` alone. */
const VERSION = 2;

/**
 * `records`: one per article and claim, name or figure; what undoes them. `articles`: what was read, with its text.
 * @typedef {DBSchema & {
 *   kept: { key: string, value: unknown },
 *   records: { key: [string, string, string, string], value: { store: string, article: string, type: string, key: string } },
 *   articles: { key: [string, string], value: KeptArticle },
 * }} Schema
 */

/** @typedef {IDBPDatabase<Schema>} Database */

/** Tells listeners of `trouble` (a `CustomEvent` with a {@link Trouble} or null) what has become of the storage. */
export const storage = new EventTarget();

/** @type {Promise<Database> | null} */
let opened = null;

/**
 * The storage, opened where it is not.
 * @returns {Promise<Database>} rejects where storage is forbidden or of a newer form: see {@link troubleOf}
 */
export function database() {
  opened ??= open();
  return opened;
}

async function open() {
  try {
    const db = await openDB('wortlaut', VERSION, {
      upgrade: (/** @type {Database} */ db, from) => {
        if (from < 1) db.createObjectStore('kept');
        db.createObjectStore('records', { keyPath: ['store', 'article', 'type', 'key'] });
        db.createObjectStore('articles', { keyPath: ['store', 'id'] });
      },
      blocked: () => tell('blocked'),
      blocking: (_, next) => void leave(next),
      terminated: () => lose('cleared'),
    });
    tell(null);
    return db;
  } catch (error) {
    opened = null; // it may go better later
    throw error;
  }
}

/**
 * Makes way for another tab, which deletes the storage or gives it a newer form.
 * @param {number | null} next version; null: it is deleted
 */
async function leave(next) {
  const db = await opened;
  db?.close();
  lose(next === null ? 'cleared' : 'newer');
}

/** @param {Trouble} trouble */
function lose(trouble) {
  opened = null;
  tell(trouble);
}

/** @param {Trouble | null} trouble */
function tell(trouble) {
  storage.dispatchEvent(new CustomEvent('trouble', { detail: trouble }));
}

/**
 * Why something could not be stored.
 * @param {unknown} error
 * @returns {Trouble}
 */
export function troubleOf(error) {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  return name === 'SecurityError' || name === 'InvalidStateError' || name === 'UnknownError' || name === '' ? 'denied' : 'failed';
}
