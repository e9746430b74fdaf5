/** A menu made of `<details>`: Escape closes it, arrows, Home and End go from entry to entry. */

/** @param {KeyboardEvent} event */
export function onMenuKey(event) {
  const menu = /** @type {HTMLDetailsElement} */ (event.currentTarget);
  const summary = /** @type {HTMLElement} */ (menu.querySelector('summary'));
  if (event.key === 'Escape' && menu.open) {
    event.stopPropagation();
    menu.open = false;
    summary.focus();
  }
  const entries = /** @type {HTMLElement[]} */ ([...menu.querySelectorAll('.menu-list :is(button, input)')]);
  const at = entries.findIndex((it) => it.matches(':focus'));
  const last = entries.length - 1;
  const down = at < last ? at + 1 : 0;
  const up = at > 0 ? at - 1 : last;
  const to = { ArrowDown: down, ArrowUp: up, ...(at >= 0 && { Home: 0, End: last }) }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation(); // the row of controls around the menu has keys of its own
  menu.open = true;
  entries[to]?.focus();
}

/**
 * Closes a menu that the focus leaves for something else. What goes nowhere, as when the browser has saved a file, leaves it open.
 * @param {FocusEvent} event
 */
export function onMenuLeft({ currentTarget, relatedTarget }) {
  const menu = /** @type {HTMLDetailsElement} */ (currentTarget);
  if (relatedTarget && !menu.contains(/** @type {Node} */ (relatedTarget))) menu.open = false;
}

/** Closes an open menu with a press beside it. @param {Event} event */
export function onMenuToggle({ currentTarget }) {
  const menu = /** @type {HTMLDetailsElement} */ (currentTarget);
  if (!menu.open) return;
  const ended = new AbortController();
  const { signal } = ended;
  const close = (/** @type {Event} */ event) => {
    if (!event.composedPath().includes(menu)) menu.open = false;
    if (!menu.open) ended.abort();
  };
  addEventListener('pointerdown', close, { signal, capture: true });
}
