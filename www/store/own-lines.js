/** The list of what the reader has said about names: own ones, those never marked, what was removed; each with its reach. */
import { changeOf, EVERYWHERE } from './records.js';

/** @import { Records } from './records.js' */
/** @import { Change, EntityCorrection, OwnLine, Reach, ValueType } from './shapes.js' */

/**
 * @param {Records} records
 * @param {string} article that is open
 * @returns {OwnLine[]}
 */
export function ownLines(records, article) {
  /** @type {Map<string, OwnLine>} */
  const lines = new Map();
  const add = (/** @type {Omit<OwnLine, 'id' | 'reach'>} */ part) => {
    const id = `${part.what} ${part.name}`;
    const line = lines.get(id);
    const own = line?.records ?? [];
    const all = [...own, ...part.records];
    const reach = all.some((it) => it.article === EVERYWHERE) ? 'always' : 'here';
    const forms = [...new Set([...(line?.forms ?? []), ...part.forms])].filter((it) => it !== part.name);
    lines.set(id, { ...part, id, forms, reach, records: all });
  };
  for (const where of [EVERYWHERE, article]) {
    const at = (/** @type {ValueType} */ type, /** @type {string} */ key) => [{ article: where, type, key }];
    for (const [key, { name, type, aliases = [] }] of records.entries(where, 'name')) {
      add({ what: 'name', name, type, forms: aliases, records: at('name', key) });
    }
    for (const [key, { name, forms }] of records.entries(where, 'ignore')) {
      add({ what: 'ignored', name, forms, records: at('ignore', key) });
    }
    for (const [key, it] of records.entries(where, 'entity')) add({ ...partOf(it), records: at('entity', key) });
    for (const type of /** @type {const} */ (['note', 'figure', 'time'])) {
      for (const [key, value] of records.entries(where, type)) {
        const name = value.at?.exact ?? key;
        if (value.removed) add({ what: 'removed', name, forms: [], records: at(type, key) });
      }
    }
  }
  return [...lines.values()];
}

/** @param {EntityCorrection} correction */
function partOf({ name, type, forms, at, also }) {
  if (name) return { what: /** @type {const} */ ('name'), name, type, forms };
  const words = forms[0] ?? at[0]?.exact ?? also[0]?.exact ?? '';
  return { what: /** @type {const} */ ('ignored'), name: words, forms };
}

/**
 * @param {OwnLine} line
 * @param {Reach} reach
 * @param {string} article that is open
 * @returns {Change[]}
 */
export function reachChanges({ what, name, type = 'MISC', forms, records }, reach, article) {
  if (what === 'removed') return [];
  const own = what === 'name' ? { name, type, aliases: forms } : { name, forms };
  const put = (/** @type {string} */ where) => changeOf(where, what === 'name' ? 'name' : 'ignore', name, own);
  if (reach === 'always') return [put(EVERYWHERE)];
  const gone = records.filter((it) => it.article === EVERYWHERE).map((it) => ({ ...it, value: null }));
  return gone.length < records.length ? gone : [...gone, put(article)];
}
