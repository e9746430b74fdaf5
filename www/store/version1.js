/** Takes over what version 1 kept: all corrections as one record. */
import { isObject } from './check.js';
import { database } from './database.js';
import { recordsOfVersion1 } from './file.js';
import { EVERYWHERE } from './records.js';

/** @import { Unfit } from './shapes.js' */

/**
 * In one transaction, so that nothing is lost and nothing comes twice. What is unfit stays as it was, under `unfit`.
 * @param {string} store
 */
export async function takeVersion1(store) {
  const db = await database();
  const transaction = db.transaction(['kept', 'records'], 'readwrite');
  const kept = transaction.objectStore('kept');
  const old = await kept.get(store);
  if (old === undefined) return;
  /** @type {Unfit[]} */
  const unfit = [];
  const records = recordsOfVersion1(isObject(old) ? old : {}, (it) => unfit.push(it));
  if (!isObject(old)) unfit.push({ where: store, raw: old });
  const lines = unfit.map((it) => ({ article: EVERYWHERE, type: 'unfit', key: it.where, value: it.raw, changed: 0 }));
  const puts = [...records, ...lines].map((line) => transaction.objectStore('records').put({ ...line, store }));
  await Promise.all([...puts, kept.delete(store), transaction.done]);
}
