/** One tab stop for a row of controls; arrows, Home and End go from one to the other. */

/** Controls of the row itself, not those in its menus. */
const CONTROLS = ':is(button, summary):not(:disabled, .menu-list *)';

/**
 * Makes one control of a row a tab stop, the others not.
 * @param {HTMLElement} row
 * @param {Element | null} [wanted] the one that has the focus
 */
export function rove(row, wanted = null) {
  const controls = controlsOf(row);
  const stop = controls.find((it) => it === wanted) ?? controls.find((it) => it.tabIndex === 0 && it.hasAttribute('tabindex')) ?? controls[0];
  for (const it of controls) it.tabIndex = it === stop ? 0 : -1;
}

/** @param {KeyboardEvent} event */
export function onRowKey(event) {
  const { currentTarget, target, key } = event;
  const row = /** @type {HTMLElement} */ (currentTarget);
  const controls = controlsOf(row);
  const at = controls.indexOf(/** @type {HTMLElement} */ (target));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: controls.length - 1 }[key];
  if (at < 0 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  controls[(to + controls.length) % controls.length]?.focus();
}

/** @param {HTMLElement} row */
function controlsOf(row) {
  return /** @type {HTMLElement[]} */ ([...row.querySelectorAll(CONTROLS)]).filter((it) => it.checkVisibility());
}
