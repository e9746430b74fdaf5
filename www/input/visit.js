/** Visits trees of nodes without recursion, which hostile nesting would exhaust. */

/**
 * A node of a page, or of a light tree (`tree.js`).
 * @typedef {object} MarkupNode
 * @property {number} nodeType
 * @property {string} nodeName
 * @property {MarkupNode | null} firstChild
 * @property {MarkupNode | null} nextSibling
 * @property {MarkupNode | null} parentNode
 */

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;

/**
 * @template {MarkupNode} Node
 * @param {Node} root
 * @param {(node: Node) => boolean} enter tells whether to go inside
 * @param {(node: Node) => void} leave called for every node that was gone into
 */
export function visit(root, enter, leave) {
  let node = /** @type {Node | null} */ (root);
  while (node) {
    const isInside = enter(node);
    const child = /** @type {Node | null} */ (isInside ? node.firstChild : null);
    if (child) {
      node = child;
      continue;
    }
    if (isInside) leave(node);
    while (node !== root && node && !node.nextSibling) {
      node = /** @type {Node | null} */ (node.parentNode);
      if (node) leave(node);
    }
    if (!node || node === root) return;
    node = /** @type {Node | null} */ (node.nextSibling);
  }
}

/**
 * A node and what is in it, in order.
 * @template {MarkupNode} Node
 * @param {Node} root
 * @param {number} [most] how many nodes to give
 * @returns {Generator<Node, void>}
 */
export function* within(root, most = Infinity) {
  let node = /** @type {Node | null} */ (root);
  for (let seen = 0; node && seen < most; seen += 1) {
    yield node;
    let next = /** @type {Node | null} */ (node.firstChild);
    while (!next && node && node !== root) {
      next = /** @type {Node | null} */ (node.nextSibling);
      if (!next) node = /** @type {Node | null} */ (node.parentNode);
    }
    node = next;
  }
}

/**
 * Whether a node is another, or in it.
 * @param {MarkupNode} node
 * @param {MarkupNode} root
 */
export function isIn(node, root) {
  for (let it = /** @type {MarkupNode | null} */ (node); it; it = it.parentNode) if (it === root) return true;
  return false;
}
