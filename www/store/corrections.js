/** The reader's corrections: kept in this browser, undone step by step, saved and read as a file. */
import { openDB } from 'idb';

import { quoteOf } from './quote.js';

/** @import { AnalyzerOptions, Claim, Entity, EntityType } from '../../pkg/wortlaut.js' */
/** @import { CorrectionData, Note } from './correction-data.js' */

/** How many steps can be undone. */
const STEPS = 100;

/** @returns {CorrectionData} */
const nothing = () => ({ version: 1, claims: {}, names: [], ignore: [] });

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
      if (kept) this.#show(kept);
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
    const { version, claims, names, ignore } = /** @type {Partial<CorrectionData>} */ (JSON.parse(text) ?? {});
    if (version !== 1 || !Array.isArray(names) || !Array.isArray(ignore)) throw new Error('not a file of corrections');
    this.#change({
      version,
      claims: { ...this.#data.claims, ...claims },
      names: [...this.#data.names.filter(({ name }) => !names.some((other) => other.name === name)), ...names],
      ignore: [...new Set([...this.#data.ignore, ...ignore])],
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
   * Gives an entity another name or type; its names so far go on to be found.
   * @param {Entity} entity
   * @param {{ name?: string, type?: EntityType }} change
   */
  correctEntity(entity, { name = entity.name, type = entity.type }) {
    const known = new Set([entity.name, ...entity.aliases]);
    const names = this.#data.names.filter((it) => !known.has(it.name));
    known.delete(name);
    this.#change({ ...this.#data, names: [...names, { name, type, aliases: [...known] }] });
  }

  /**
   * Makes two entities one.
   * @param {Entity} entity whose name and type stay
   * @param {Entity} other
   */
  merge(entity, other) {
    this.correctEntity({ ...entity, aliases: [...entity.aliases, other.name, ...other.aliases] }, {});
  }

  /**
   * Never marks a name again.
   * @param {Entity} entity
   */
  ignore({ name, aliases }) {
    const names = this.#data.names.filter((it) => it.name !== name);
    this.#change({ ...this.#data, names, ignore: [...new Set([...this.#data.ignore, name, ...aliases])] });
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
