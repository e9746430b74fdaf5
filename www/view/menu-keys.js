/** Keys in a menu made of `<details>`: Escape closes it, arrows go from entry to entry. */

/** @param {KeyboardEvent} event */
export function onMenuKey(event) {
  const menu = /** @type {HTMLDetailsElement} */ (event.currentTarget);
  const summary = /** @type {HTMLElement} */ (menu.querySelector('summary'));
  if (event.key === 'Escape' && menu.open) {
    event.stopPropagation();
    menu.open = false;
    summary.focus();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  menu.open = true;
  const entries = /** @type {HTMLElement[]} */ ([...menu.querySelectorAll('.menu-list :is(button, input)')]);
  const at = entries.findIndex((it) => it.matches(':focus'));
  entries[at < 0 ? (step > 0 ? 0 : entries.length - 1) : (at + step + entries.length) % entries.length]?.focus();
}
