/** What the styles of a Word document say that its paragraphs are. */
import { within } from '../visit.js';

/** @import { BlockKind } from '../../../pkg/wortlaut.js' */
/** @import { TreeNode } from '../tree.js' */

/** Kinds by the built-in names of styles, which Word writes in English, others also in German. @type {[RegExp, BlockKind][]} */
const KINDS = [
  [/^(?:title|titel)$/, 'title'],
  [/^(?:subtitle|untertitel)$/, 'subtitle'],
  [/^(?:heading|überschrift|berschrift) ?\d/, 'heading'],
  [/^(?:caption|beschriftung)$/, 'caption'],
  [/^(?:list|liste|aufzählung)/, 'list_item'],
];

/** Styles that are based on each other in a circle end here. */
const MOST_BASES = 20;

/**
 * The value of an element's child, such as `<w:pStyle w:val="Titel"/>`.
 * @param {TreeNode} element
 * @param {string} name
 * @returns {string | null} null where there is no such child
 */
export function valueOf(element, name) {
  const child = childOf(element, name);
  return child && (child.getAttribute('w:val') ?? '');
}

/**
 * @param {TreeNode} element
 * @param {string} name
 */
export function childOf(element, name) {
  for (let child = element.firstChild; child; child = child.nextSibling) if (child.nodeName === name) return child;
  return null;
}

/**
 * What properties say of text being struck out or hidden.
 * @param {TreeNode | null} properties a `w:rPr`
 * @returns {boolean | undefined} undefined where they say nothing
 */
export function saysGone(properties) {
  const values = properties ? ['w:strike', 'w:dstrike', 'w:vanish'].map((name) => valueOf(properties, name)).filter((it) => it !== null) : [];
  return values.length === 0 ? undefined : values.some((it) => !/^(?:0|false|off|none)$/.test(it));
}

/**
 * @param {TreeNode | null} styles the document's `styles.xml`
 * @returns {Map<string, TreeNode>} its styles by their identifiers
 */
export function stylesIn(styles) {
  /** @type {Map<string, TreeNode>} */
  const byId = new Map();
  for (const node of styles ? within(styles) : []) {
    if (node.nodeName === 'w:style') byId.set(node.getAttribute('w:styleId') ?? '', node);
  }
  return byId;
}

/**
 * @param {Map<string, TreeNode>} byId
 * @returns {(id: string) => boolean} whether a style strikes out or hides what is in it
 */
export function goneByStyle(byId) {
  return (id) => {
    let style = byId.get(id);
    for (let steps = 0; style && steps < MOST_BASES; steps += 1) {
      const says = saysGone(childOf(style, 'w:rPr'));
      if (says !== undefined) return says;
      style = byId.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return false;
  };
}

/**
 * @param {Map<string, TreeNode>} byId
 * @returns {(id: string) => BlockKind | undefined} the kind of paragraphs in a style
 */
export function kindsByStyle(byId) {
  return (id) => {
    let style = byId.get(id);
    let name = id;
    for (let steps = 0; steps < MOST_BASES; steps += 1) {
      name = (style && valueOf(style, 'w:name')) || name;
      const kind = KINDS.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
      if (kind || !style) return kind;
      const level = childOf(style, 'w:pPr') && valueOf(/** @type {TreeNode} */ (childOf(style, 'w:pPr')), 'w:outlineLvl');
      if (level !== null && Number(level) < 9) return 'heading';
      name = valueOf(style, 'w:basedOn') ?? '';
      style = byId.get(name);
      if (!name) return undefined;
    }
    return undefined;
  };
}
