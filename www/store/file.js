/** The file that work is saved in: of this version and of version 1. */
import { checkRecord, isObject } from './check.js';
import { EVERYWHERE } from './records.js';

/** @import { StoredRecord, Unfit } from './shapes.js' */

/** Told of what can't be used. @typedef {(unfit: Unfit) => void} SetAside */

/**
 * @param {unknown} file
 * @param {SetAside} setAside
 * @returns {StoredRecord[]} what of it can be used
 * @throws {Error} where it is something else
 */
export function recordsOfFile(file, setAside) {
  if (!isObject(file)) throw new Error('not a file of corrections');
  if (file.version === 1) return recordsOfVersion1(file, setAside);
  if (file.version !== 2 || !Array.isArray(file.records)) throw new Error('not a file of corrections');
  return file.records.flatMap((raw, index) => checkRecord(raw, setAside, `records[${index}]`) ?? []);
}

/**
 * What version 1 kept: it did not say of which article, so claims are known by their ids, mentions by their words.
 * @param {Record<string, unknown>} file
 * @param {SetAside} setAside
 * @returns {StoredRecord[]}
 */
export function recordsOfVersion1({ claims, names, ignore, mentions }, setAside) {
  const list = (/** @type {unknown} */ value, /** @type {string} */ where) => {
    if (value !== undefined && !Array.isArray(value)) setAside({ where, raw: value });
    return Array.isArray(value) ? value : [];
  };
  if (claims !== undefined && !isObject(claims)) setAside({ where: 'claims', raw: claims });
  const make = (/** @type {string} */ type, /** @type {string} */ key, /** @type {unknown} */ value, /** @type {string} */ where) =>
    checkRecord({ article: EVERYWHERE, type, key, value, changed: 0 }, setAside, where) ?? [];
  return [
    ...Object.entries(isObject(claims) ? claims : {}).flatMap(([id, note]) => make('note', id, note, `claims.${id}`)),
    ...list(names, 'names').flatMap((it, index) => make('name', String(it?.name), it, `names[${index}]`)),
    ...list(ignore, 'ignore').flatMap((name, index) => make('ignore', String(name), { name }, `ignore[${index}]`)),
    ...list(mentions, 'mentions').flatMap((it, index) => {
      const { at, name, type } = isObject(it) ? it : {};
      const value = at === undefined ? null : { name, type, also: [at] };
      return make('entity', `v1 ${JSON.stringify(at)}`, value, `mentions[${index}]`);
    }),
  ];
}
