/** What can be undone and done again in an article: kept beside its records, so that it survives a reload. */

/** @import { Change, Line, Step } from './shapes.js' */

/** How many steps can be undone. */
const MOST = 100;

/** The steps of one article, and how many of them stand. */
export class History {
  /** By their numbers. @type {Map<number, Step>} */
  #steps = new Map();
  /** Number of the last step that stands. */
  #last = 0;

  /**
   * @param {unknown[]} lines as {@link lines} has written them; others are passed over
   */
  constructor(lines = []) {
    this.take(/** @type {Line[]} */ (lines));
  }

  get canUndo() {
    return this.#steps.has(this.#last);
  }

  get canRedo() {
    return this.#steps.has(this.#last + 1);
  }

  /**
   * Takes over what was read, or what another tab has written.
   * @param {Line[]} lines
   */
  take(lines) {
    for (const { type, key, value } of lines) {
      const number = Number(key);
      if (type === 'cursor' && Number.isInteger(value)) this.#last = /** @type {number} */ (value);
      if (type !== 'step' || !Number.isInteger(number)) continue;
      if (isStep(value)) this.#steps.set(number, value);
      else this.#steps.delete(number);
    }
  }

  /**
   * Adds a step behind those that stand; those that were undone are gone.
   * @param {Step} step
   * @returns {Change[]} lines to write, as {@link take} reads them; of no article yet
   */
  add(step) {
    const gone = [...this.#steps.keys()].filter((number) => number > this.#last || number <= this.#last + 1 - MOST);
    this.#last += 1;
    for (const number of gone) this.#steps.delete(number);
    this.#steps.set(this.#last, step);
    const dropped = gone.filter((number) => number !== this.#last).map((number) => line('step', number, null));
    return [...dropped, line('step', this.#last, step), line('cursor', 0, this.#last)];
  }

  /**
   * Makes a step one with the last, where that was about the same records: what is being typed is undone as a whole.
   * @param {Step} step
   * @returns {Change[]} as {@link add}
   */
  amend(step) {
    const last = this.#steps.get(this.#last);
    const keyOf = (/** @type {Step} */ { changes }) => JSON.stringify(changes.map(({ article, type, key }) => [article, type, key]));
    if (!last || this.canRedo || keyOf(last) !== keyOf(step)) return this.add(step);
    const changes = step.changes.map((change, index) => ({ ...change, before: last.changes[index]?.before ?? null }));
    this.#steps.set(this.#last, { changes });
    return [line('step', this.#last, { changes })];
  }

  /**
   * The step to undo next.
   * @returns {{ changes: Change[], lines: Change[] } | null} what to change, and the lines to write
   */
  back() {
    const step = this.#steps.get(this.#last);
    if (!step) return null;
    this.#last -= 1;
    const changes = step.changes.map(({ before, after: _, ...rest }) => ({ ...rest, value: before }));
    return { changes: changes.reverse(), lines: [line('cursor', 0, this.#last)] };
  }

  /** The step to do again, as in {@link back}. */
  forth() {
    const step = this.#steps.get(this.#last + 1);
    if (!step) return null;
    this.#last += 1;
    const changes = step.changes.map(({ before: _, after, ...rest }) => ({ ...rest, value: after }));
    return { changes, lines: [line('cursor', 0, this.#last)] };
  }
}

/**
 * @param {'step' | 'cursor'} type
 * @param {number} key
 * @param {unknown} value
 */
function line(type, key, value) {
  return /** @type {Change} */ (/** @type {unknown} */ ({ article: '', type, key: String(key), value }));
}

/** @param {unknown} value @returns {value is Step} */
function isStep(value) {
  return Array.isArray(/** @type {Step | null} */ (value)?.changes);
}
