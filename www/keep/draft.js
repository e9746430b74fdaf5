/** What is typed into the intake's field, kept until it is read. */
import { Intake } from '../reader/intake.js';

/** @import { Desk } from '../reader/desk.js' */

const KEY = 'wortlaut-draft';

/** The page's draft. */
export class Draft {
  /** Whether it is kept at all. */
  isKept = () => true;
  /** Whether there is one that could not be stored. */
  isLost = false;

  /**
   * Puts back what was typed, and keeps what will be.
   * @param {Desk} desk
   */
  async follow(desk) {
    await desk.updateComplete;
    const intake = /** @type {Intake | null} */ (desk.querySelector(Intake.tag));
    if (!intake) return;
    intake.draft ||= load();
    intake.addEventListener('input', () => this.#save(intake.draft));
    desk.addEventListener('opening', () => queueMicrotask(() => this.#save(intake.draft))); // it may be what is opened
  }

  /** Keeps nothing of it. */
  forget() {
    save('');
  }

  /** @param {string} draft */
  #save(draft) {
    this.isLost = !save(this.isKept() ? draft : '') && draft.trim() !== '';
  }
}

/** @returns {string} */
function load() {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return ''; // storage is forbidden here
  }
}

/**
 * @param {string} draft
 * @returns {boolean} whether it could be stored
 */
function save(draft) {
  try {
    if (draft) localStorage.setItem(KEY, draft);
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false; // forbidden or full
  }
}
