/** Focus never falls out of a part of the page: where what had it vanishes or is disabled, what stands nearest gets it. */

/** What can have the focus. */
const FOCUSABLE = ':is(button, input, select, textarea, summary, a[href], [tabindex]):not(:disabled, [tabindex="-1"])';

/**
 * @param {HTMLElement} root
 * @param {() => void} otherwise puts the focus where nothing is near
 * @param {AbortSignal} signal ends it
 */
export function keepFocus(root, otherwise, signal) {
  /** What has the focus, and what holds it, the nearest first. @type {Element[]} */
  let trail = [];
  const check = () => {
    const [last, ...around] = trail;
    if (!last || isFocusable(last) || (hasFocus(root) && activeIn(root) !== last)) return;
    const near = around.map((it) => it.isConnected && [...it.querySelectorAll(FOCUSABLE)].find(isFocusable)).find(Boolean);
    if (near instanceof HTMLElement) near.focus({ preventScroll: true });
    else otherwise();
  };
  const remember = (/** @type {FocusEvent} */ { target }) => {
    trail = [];
    for (let it = /** @type {Element | null} */ (target); it && it !== root; it = it.parentElement) trail.push(it);
  };
  // Whoever leaves what is still there, leaves it on purpose.
  const forget = () => setTimeout(() => !hasFocus(root) && trail[0] && isFocusable(trail[0]) && (trail = []));
  root.addEventListener('focusin', remember, { signal });
  root.addEventListener('focusout', forget, { signal });
  const changes = new MutationObserver(() => trail.length > 0 && requestAnimationFrame(check));
  changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden', 'open', 'data-pane'] });
  signal.addEventListener('abort', () => changes.disconnect());
}

/** @param {Element} element */
function isFocusable(element) {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
}

/** Whether something in the root's tree has the focus. @param {HTMLElement} root */
function hasFocus(root) {
  const active = activeIn(root);
  return active !== null && active !== document.body;
}

/** @param {HTMLElement} root */
function activeIn(root) {
  return /** @type {Document | ShadowRoot} */ (root.getRootNode()).activeElement;
}
