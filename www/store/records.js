/** Records in memory: of every one the latest counts. */

/** @import { Change, Line, Step, StoredRecord, Value, ValueType, Values } from './shapes.js' */

/** In place of an article's id: what holds in every one. */
export const EVERYWHERE = '*';

/** What is kept of the articles that were read in this session, and of all. */
export class Records {
  /** @type {Map<string, StoredRecord>} */
  #all = new Map();

  /**
   * @template {ValueType} Type
   * @param {string} article
   * @param {Type} type
   * @param {string} key
   * @returns {Values[Type] | undefined}
   */
  get(article, type, key) {
    return /** @type {Values[Type] | undefined} */ (this.#all.get(nameOf(article, type, key))?.value);
  }

  /**
   * @template {ValueType} Type
   * @param {string} article
   * @param {Type} type
   * @returns {[string, Values[Type]][]} by key, in the order in which they were changed
   */
  entries(article, type) {
    const own = [...this.#all.values()].filter((it) => it.article === article && it.type === type);
    own.sort((a, b) => a.changed - b.changed);
    return own.map(({ key, value }) => [key, /** @type {Values[Type]} */ (value)]);
  }

  /**
   * @template {ValueType} Type
   * @param {string} article
   * @param {Type} type
   * @returns {Values[Type][]} in the order in which they were changed
   */
  values(article, type) {
    return this.entries(article, type).map(([, value]) => value);
  }

  /** @returns {StoredRecord[]} */
  all() {
    return [...this.#all.values()];
  }

  /**
   * What a change does, as a step that can be undone.
   * @param {Change} change
   * @returns {Step['changes'][number]}
   */
  stepOf({ article, type, key, value }) {
    return { article, type, key, before: this.get(article, type, key) ?? null, after: value };
  }

  /**
   * Takes over what was read or changed, unless something later is known.
   * @param {Line[]} lines that were checked; those of the history are passed over
   */
  take(lines) {
    for (const line of lines) {
      latest = Math.max(latest, line.changed);
      const { article, type, key, value, changed } = line;
      if (type === 'step' || type === 'cursor') continue;
      const name = nameOf(article, type, key);
      if ((this.#all.get(name)?.changed ?? -Infinity) > changed) continue;
      if (value === null) this.#all.delete(name);
      else this.#all.set(name, /** @type {StoredRecord} */ (line));
    }
  }

  /**
   * Forgets what is known of an article.
   * @param {string} article
   */
  drop(article) {
    for (const [name, record] of this.#all) if (record.article === article) this.#all.delete(name);
  }

  /**
   * Gives an article another id.
   * @param {string} from
   * @param {string} to
   */
  rename(from, to) {
    const own = this.all().filter(({ article }) => article === from);
    this.drop(from);
    this.#all.delete(nameOf(EVERYWHERE, 'work', from));
    this.take(own.map((it) => ({ ...it, article: to })));
  }
}

/** When something was changed last, here or elsewhere. */
let latest = 0;

/**
 * Changes as they are written, later than all before.
 * @param {Change[]} changes
 * @returns {Line[]}
 */
export function linesOf(changes) {
  return changes.map((change) => {
    latest = Math.max(Date.now(), latest + 0.001);
    return { ...change, changed: latest };
  });
}

/**
 * A new id, for a record or an article.
 * @returns {string}
 */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8)); // `randomUUID` is not to be had on every page
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {string} article
 * @param {string} type
 * @param {string} key
 */
function nameOf(article, type, key) {
  return JSON.stringify([article, type, key]);
}

/**
 * @param {string} article
 * @param {ValueType} type
 * @param {string} key
 * @param {Value | null} value
 * @returns {Change}
 */
export function changeOf(article, type, key, value) {
  return { article, type, key, value };
}
