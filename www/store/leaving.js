/** Warns before a page is left on which something is not yet stored. */

/**
 * @param {() => boolean} isSafe asked when the page is being left, after the field with the focus has told its words
 * @returns {() => void} ends it
 */
export function warnOfLoss(isSafe) {
  if (typeof document === 'undefined') return () => {};
  const warn = (/** @type {BeforeUnloadEvent} */ event) => {
    leaveField();
    if (!isSafe()) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  return () => removeEventListener('beforeunload', warn);
}

/** Makes a field tell what was typed in it. */
function leaveField() {
  let field = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus(); // one may stay
}
