/** The reader's corrections: kept in this browser, undone step by step, saved and read as a file. */
import { openDB } from 'idb';

import { quoteOf } from './quote.js';

/** @import { AnalyzerOptions, Claim, Entity, EntityType, Span } from '../../pkg/wortlaut.js' */
/** @import { CorrectionData, Note, Reassigned } from './correction-data.js' */

/** How many steps can be undone. */
const STEPS = 100;

/** @returns {CorrectionData} */
const nothing = () => ({ version: 1, claims: {}, names: [], ignore: [], mentions: [] });

/** Tells listeners of `change` about every correction; of `names`, about those that the analyzer must know. */
export class Corrections extends EventTarget {
  /** @type {CorrectionData} */
  #data = nothing();
  /** Earlier states, latest last. @type {CorrectionData[]} */
  #past = [];
  /** Under which name they are kept; null: no longer than the page. @type {string | null} */
  #key = null;

  /**
   * Keeps corrections in this browser from now on, and reads what was kept; a browser that keeps nothing begins anew.
   * @param {string} key under which name
   */
  async load(key) {
    this.#key = key;
    try {
      const kept = await (await database()).get('kept', key);
      if (kept) this.#show({ ...nothing(), ...kept });
    } catch {
      // Storage is forbidden here: corrections last as long as the page.
    }
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  /** What the analyzer must know. @returns {AnalyzerOptions} */
  get names() {
    const { names, ignore } = this.#data;
    return { names, ignore };
  }

  /** By the claims' ids. @returns {Readonly<Record<string, Note>>} */
  get notes() {
    return this.#data.claims;
  }

  /** Mentions that mean another entity than was found. @returns {readonly Reassigned[]} */
  get mentions() {
    return this.#data.mentions;
  }

  /** What is kept, as the text of a file. */
  toText() {
    return `${JSON.stringify(this.#data, null, 2)}\n`;
  }

  /**
   * Takes over a file written by `toText`, in addition to what is kept.
   * @param {string} text
   * @throws {Error} where the file is another one
   */
  addText(text) {
    const data = /** @type {CorrectionData} */ ({ mentions: [], ...JSON.parse(text) });
    const { version, claims, names, ignore, mentions } = data;
    if (version !== 1 || ![names, ignore, mentions].every(Array.isArray)) throw new Error('not a file of corrections');
    this.#change({
      version,
      claims: { ...this.#data.claims, ...claims },
      names: [...this.#data.names.filter(({ name }) => !names.some((other) => other.name === name)), ...names],
      ignore: [...new Set([...this.#data.ignore, ...ignore])],
      mentions: this.#mentionsWith(mentions),
    });
  }

  /**
   * @param {string} claim id
   * @returns {Note}
   */
  noteOn(claim) {
    return this.#data.claims[claim] ?? { status: 'open', note: '', link: '' };
  }

  /**
   * Notes something about a claim, or corrects its kind, speaker or extent.
   * @param {string} text that holds the claim
   * @param {Claim} claim
   * @param {Partial<Note>} change
   */
  setNote(text, claim, change) {
    this.#note(claim.id, { at: quoteOf(text, claim), ...this.noteOn(claim.id), ...change });
  }

  /**
   * Takes back what was corrected in a claim; what was noted about it stays.
   * @param {string} claim id
   */
  takeAsFound(claim) {
    const { kind: _kind, speaker: _speaker, extent: _extent, ...note } = this.noteOn(claim);
    this.#note(claim, note);
  }

  /**
   * Gives mentions to another entity, which may be a new one: so an entity is split.
   * @param {string} text that holds them
   * @param {Span[]} spans
   * @param {{ name: string, type: EntityType }} entity
   */
  reassign(text, spans, { name, type }) {
    const added = spans.map((span) => ({ at: quoteOf(text, span), name, type }));
    this.#change({ ...this.#data, mentions: this.#mentionsWith(added) });
  }

  /**
   * Gives an entity another name or type; its names so far go on to be found.
   * @param {Entity} entity
   * @param {{ name?: string, type?: EntityType }} change
   */
  correctEntity(entity, { name = entity.name, type = entity.type }) {
    const forms = [entity.name, ...entity.aliases];
    const names = this.#isSplitOff(entity) ? this.#data.names : this.#namesWith({ name, type }, forms);
    this.#change({ ...this.#data, names, mentions: this.#renamed(entity, { name, type }) });
  }

  /**
   * Makes two entities one.
   * @param {Entity} entity whose name and type stay
   * @param {Entity} other
   */
  merge(entity, other) {
    const forms = [other.name, ...other.aliases, ...(this.#isSplitOff(entity) ? [] : entity.aliases)];
    const names = this.#isSplitOff(other) ? this.#data.names : this.#namesWith(entity, forms);
    this.#change({ ...this.#data, names, mentions: this.#renamed(other, entity) });
  }

  /**
   * Never marks a name again.
   * @param {Entity} entity
   */
  ignore(entity) {
    const { name, aliases, type } = entity;
    const mentions = this.#renamed(entity, { name: '', type });
    if (this.#isSplitOff(entity)) return this.#change({ ...this.#data, mentions });
    const names = this.#data.names.filter((it) => it.name !== name);
    this.#change({ ...this.#data, names, mentions, ignore: [...new Set([...this.#data.ignore, name, ...aliases])] });
  }

  /**
   * Whether there is an entity only since mentions were given to it. Its forms are those of another one, so the
   * analyzer must not learn them.
   * @param {Entity} entity
   */
  #isSplitOff({ name }) {
    const { mentions, names } = this.#data;
    return mentions.some((it) => it.name === name) && !names.some((it) => it.name === name);
  }

  /**
   * What the analyzer is to know with one more name.
   * @param {{ name: string, type: EntityType }} entity
   * @param {string[]} forms others of it
   */
  #namesWith({ name, type }, forms) {
    const known = new Set([name, ...forms]);
    const names = this.#data.names.filter((it) => !known.has(it.name));
    known.delete(name);
    return [...names, { name, type, aliases: [...known] }];
  }

  /**
   * What was reassigned, with more: of a mention, the latest counts.
   * @param {Reassigned[]} added
   */
  #mentionsWith(added) {
    const places = new Set(added.map(({ at }) => JSON.stringify(at)));
    return [...this.#data.mentions.filter(({ at }) => !places.has(JSON.stringify(at))), ...added];
  }

  /**
   * The mentions that the reader has reassigned, those of one entity now to another.
   * @param {Entity} entity
   * @param {{ name: string, type: EntityType }} other
   */
  #renamed(entity, { name, type }) {
    return this.#data.mentions.map((it) => (it.name === entity.name ? { ...it, name, type } : it));
  }

  /**
   * @param {string} claim id
   * @param {Note} note
   */
  #note(claim, note) {
    this.#change({ ...this.#data, claims: { ...this.#data.claims, [claim]: note } });
  }

  /** Takes the last correction back. */
  undo() {
    const before = this.#past.pop();
    if (before) this.#show(before);
    void this.#keep();
  }

  /** @param {CorrectionData} next */
  #change(next) {
    this.#past.push(this.#data);
    if (this.#past.length > STEPS) this.#past.shift();
    this.#show(next);
    void this.#keep();
  }

  /** @param {CorrectionData} next */
  #show(next) {
    const hasNewNames = JSON.stringify([next.names, next.ignore]) !== JSON.stringify([this.#data.names, this.#data.ignore]);
    this.#data = next;
    this.dispatchEvent(new Event('change'));
    if (hasNewNames) this.dispatchEvent(new Event('names'));
  }

  async #keep() {
    if (this.#key === null) return;
    try {
      await (await database()).put('kept', this.#data, this.#key);
    } catch {
      // Storage is forbidden here, as in `load`.
    }
  }
}

/** Opened once: a correction made just before the page is left is then written in time. */
let opened = /** @type {ReturnType<typeof openDB> | null} */ (null);

function database() {
  opened ??= openDB('wortlaut', 1, { upgrade: (db) => void db.createObjectStore('kept') });
  return opened;
}
