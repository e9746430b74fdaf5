/** Lends the style of our marks to the tree that holds the marked text, for as long as it is needed there. */
import sheet from '../styles/highlights.css' with { type: 'css' };

/** How many elements need it in each tree. @type {WeakMap<Document | ShadowRoot, number>} */
const borrowers = new WeakMap();

/**
 * The style holds rules for our own highlights and nothing else. A shadow tree's own style can't reach them, since
 * browsers do not agree on whether `::highlight` is inherited.
 * @param {Document | ShadowRoot} root
 * @returns {() => void} takes it back
 */
export function lendStyle(root) {
  const count = borrowers.get(root) ?? 0;
  borrowers.set(root, count + 1);
  if (count === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const left = (borrowers.get(root) ?? 1) - 1;
    borrowers.set(root, left);
    if (left === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== sheet);
  };
}
