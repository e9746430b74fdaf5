/** Fields that are typed in: their words are taken over meanwhile, as one step to undo; what was wrong with them is forgiven. */

/** Milliseconds after the last key. */
const REST = 500;

/** What goes on in a field: what is still to be taken over, and whether some of it was. @type {WeakMap<EventTarget, { due: ReturnType<typeof setTimeout>, isBegun: boolean }>} */
const typing = new WeakMap();

/** Takes words over; `amends`: they go on with those taken over before. @typedef {(words: string, amends: boolean) => void} Take */

/** @typedef {(event: Event) => void} Listener */

/**
 * For `input`: takes over when there is a pause.
 * @param {Take} take
 * @returns {Listener}
 */
export function whileTyping(take) {
  return ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    const before = typing.get(field);
    clearTimeout(before?.due);
    const now = { isBegun: before?.isBegun ?? false, due: setTimeout(() => pause(), REST) };
    const pause = () => {
      take(field.value, now.isBegun);
      now.isBegun = true;
    };
    typing.set(field, now);
  };
}

/**
 * For `change`: takes over what is left.
 * @param {Take} take
 * @returns {Listener}
 */
export function whenTyped(take) {
  return ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    const before = typing.get(field);
    clearTimeout(before?.due);
    typing.delete(field);
    take(field.value, before?.isBegun ?? false);
  };
}

/** What was said against a field may no longer be so. @param {Event} event */
export function forgive({ target }) {
  /** @type {HTMLInputElement} */ (target).setCustomValidity('');
}
