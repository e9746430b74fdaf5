/** The list that findings stand in: every row, or of very many those near the window; on paper every row. */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { until } from 'lit/directives/until.js';

/** Rows up to which all are in the page: more than any article has. */
const MANY = 300;

/** @typedef {typeof import('@lit-labs/virtualizer/virtualize.js')} Virtualizer */

/** Loaded with the first list that needs it. @type {Virtualizer | null} */
let virtualizer = null;

/** Finds the row with a key, in each list that does not hold all of its rows. @type {WeakMap<Element, (key: string) => number>} */
const indices = new WeakMap();

/**
 * @template Item
 * @param {Item[]} items the same array as long as they are the same
 * @param {(item: Item) => string} keyOf as in the row's `data-finding`
 * @param {(item: Item) => unknown} content
 * @param {{ style?: string, isPrinted?: boolean }} [how] `style`: class of the list
 */
export function rows(items, keyOf, content, { style = '', isPrinted = false } = {}) {
  if (items.length <= MANY || isPrinted) {
    const row = (/** @type {Item} */ item) => html`<li>${content(item)}</li>`;
    return html`<ol class="list ${style}" role="list">${repeat(items, keyOf, row)}</ol>`;
  }
  // Assistive technology is told where in the whole list a row stands.
  const row = (/** @type {Item} */ item, /** @type {number} */ index) =>
    html`<li aria-setsize=${items.length} aria-posinset=${index + 1}>${content(item)}</li>`;
  const near = (/** @type {Virtualizer} */ { virtualize }) => virtualize({ items, keyFunction: keyOf, renderItem: row });
  const know = (/** @type {Element | undefined} */ list) =>
    list && indices.set(list, (key) => items.findIndex((item) => keyOf(item) === key));
  return html`<ol class="list is-long ${style}" role="list" ${ref(know)}>
    ${virtualizer ? near(virtualizer) : until(load().then(near), repeat(items.slice(0, MANY), keyOf, row))}
  </ol>`;
}

/**
 * Brings a row into view that may not be in the page yet.
 * @param {Element} root holds the lists
 * @param {string} key
 */
export function revealRow(root, key) {
  const row = root.querySelector(`[data-finding="${CSS.escape(key)}"]`);
  if (row) return row.scrollIntoView({ block: 'nearest' });
  for (const list of root.querySelectorAll('.list.is-long')) {
    const index = indices.get(list)?.(key) ?? -1;
    if (index >= 0 && virtualizer) /** @type {any} */ (list)[virtualizer.virtualizerRef]?.element(index)?.scrollIntoView();
  }
}

async function load() {
  virtualizer = await import('@lit-labs/virtualizer/virtualize.js');
  return virtualizer;
}
