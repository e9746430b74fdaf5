/** Reads a Word document: what it shows, as it shows it. Deleted, struck and hidden text is not there. */
import { FileError } from '../file-error.js';
import { Lines } from '../lines.js';
import { parseTree } from '../tree.js';
import { TEXT, visit, within } from '../visit.js';
import { childOf, goneByStyle, kindsByStyle, saysGone, stylesIn, valueOf } from './styles.js';
import { unpack } from './unpack.js';

/** @import { BlockKind } from '../../../pkg/wortlaut.js' */
/** @import { Article } from '../article.js' */
/** @import { TreeNode } from '../tree.js' */

/** The parts of the file that hold text, and what its styles are. */
const PARTS = /^word\/(?:document\d*|styles|footnotes|endnotes|comments)\.xml$|^content\.xml$/;

/** Elements that are not read: properties, what was deleted, fields' codes, the second form of a drawing. */
const UNREAD = new Set(
  'w:pPr w:sectPr w:tblPr w:trPr w:tcPr w:tblGrid w:del w:moveFrom w:delText w:instrText w:delInstrText mc:Fallback w:rubyPr'.split(' '),
);

/** Characters of the longest row that is read as one line; a longer one is a layout. */
const LONGEST_ROW = 400;

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Promise<Article>}
 * @throws {FileError}
 */
export async function readWord(bytes, name) {
  const parts = await unpack(bytes, name, PARTS);
  const path = [...parts.keys()].find((it) => it.startsWith('word/document'));
  if (!path) throw new FileError(parts.has('content.xml') ? 'otherOffice' : 'damaged', name);
  const tree = (/** @type {string} */ part) => (parts.has(part) ? parseTree(parts.get(part) ?? '', { xmlMode: true }) : null);
  const notes = {
    'w:footnoteReference': notesIn(tree('word/footnotes.xml'), 'w:footnote'),
    'w:endnoteReference': notesIn(tree('word/endnotes.xml'), 'w:endnote'),
    'w:commentReference': notesIn(tree('word/comments.xml'), 'w:comment'),
  };
  const styles = stylesIn(tree('word/styles.xml'));
  const reader = new WordReader(kindsByStyle(styles), goneByStyle(styles), notes);
  reader.read(/** @type {TreeNode} */ (tree(path)));
  const { text, blocks } = reader.lines;
  const title = blocks.find(({ kind }) => kind === 'title');
  return { name: title ? text.slice(title.start, title.end) : name, text, blocks };
}

/**
 * @param {TreeNode | null} part
 * @param {string} name
 * @returns {Map<string, TreeNode>} by their identifiers
 */
function notesIn(part, name) {
  const notes = new Map();
  for (const node of part ? within(part) : []) {
    // Separators are notes too, of a type of their own.
    if (node.nodeName === name && !/separator|continuation/i.test(node.getAttribute('w:type') ?? '')) notes.set(node.getAttribute('w:id') ?? '', node);
  }
  return notes;
}

/** Writes a document's elements into lines. */
class WordReader {
  lines = new Lines();
  #kindOf;
  #isGoneIn;
  #notes;
  /** Text boxes, notes and comments that come behind the paragraph in which they stand. @type {(() => void)[]} */
  #behind = [];
  /** The row that is read as one line. @type {TreeNode | null} */
  #row = null;
  #noteCount = 0;
  #hasTitle = false;

  /**
   * @param {(style: string) => BlockKind | undefined} kindOf
   * @param {(style: string) => boolean} isGoneIn whether what is in a style is struck out or hidden
   * @param {Record<string, Map<string, TreeNode>>} notes by the elements that refer to them
   */
  constructor(kindOf, isGoneIn, notes) {
    this.#kindOf = kindOf;
    this.#isGoneIn = isGoneIn;
    this.#notes = notes;
  }

  /** @param {TreeNode} root */
  read(root) {
    visit(root, (node) => this.#enter(node), (node) => this.#leave(node));
    this.lines.end();
  }

  /** @param {TreeNode} node */
  #enter(node) {
    const { nodeName, nodeType } = node;
    if (nodeType === TEXT) {
      const { nodeName: parent } = /** @type {TreeNode} */ (node.parentNode);
      if (parent === 'w:t' || parent === 'm:t') this.lines.add(node);
      return false;
    }
    if (UNREAD.has(nodeName) || (nodeName === 'w:r' && isGone(node, this.#isGoneIn))) return false;
    if (nodeName in this.#notes) this.#refer(node);
    if (nodeName === 'w:txbxContent') {
      this.#behind.push(() => this.#aside(node));
      return false;
    }
    if (nodeName === 'w:tab' || nodeName === 'w:ptab') this.lines.write(' ');
    if (nodeName === 'w:br' || nodeName === 'w:cr') this.lines.break();
    if (nodeName === 'w:noBreakHyphen') this.lines.write('-');
    if (nodeName === 'w:tr' && !this.#row && isRow(node)) {
      this.lines.end();
      this.#row = node;
    }
    if (nodeName === 'w:tc' && this.#row) this.lines.cell();
    if (nodeName === 'w:p') this.#open(node);
    return true;
  }

  /** @param {TreeNode} node */
  #leave(node) {
    if (node === this.#row) {
      this.#row = null;
      this.#end();
    }
    if (node.nodeName !== 'w:p') return;
    if (this.#row) return void this.lines.write(' ');
    this.#end();
    this.lines.close();
  }

  /** @param {TreeNode} paragraph */
  #open(paragraph) {
    if (this.#row) return;
    this.lines.end();
    const properties = childOf(paragraph, 'w:pPr');
    const style = properties && valueOf(properties, 'w:pStyle');
    let kind = style ? this.#kindOf(style) : undefined;
    if (!kind && properties && childOf(properties, 'w:numPr')) kind = 'list_item';
    // A document without a title style has its title in the first heading.
    if (kind === 'heading' && !this.#hasTitle && this.lines.text === '') kind = 'title';
    if (kind === 'title') this.#hasTitle = true;
    this.lines.open(kind);
  }

  /** Ends a paragraph or a row, and writes what belongs behind it. */
  #end() {
    this.lines.end();
    for (const write of this.#behind.splice(0)) write();
  }

  /** @param {TreeNode} box */
  #aside(box) {
    const row = this.#row;
    this.#row = null;
    this.lines.open(undefined);
    for (let child = box.firstChild; child; child = child.nextSibling) this.read(child);
    this.lines.close();
    this.#row = row;
  }

  /** @param {TreeNode} reference */
  #refer(reference) {
    const note = this.#notes[reference.nodeName]?.get(reference.getAttribute('w:id') ?? '');
    if (!note) return;
    const isComment = note.nodeName === 'w:comment';
    const author = note.getAttribute('w:author');
    const mark = isComment ? `[Kommentar${author ? ` von ${author}` : ''}]` : `[${(this.#noteCount += 1)}]`;
    const words = wordsOf(note, this.#isGoneIn);
    if (words) this.#behind.push(() => this.lines.block(isComment ? 'boilerplate' : undefined, `${mark} ${words}`));
  }
}

/**
 * Whether a run of text is struck out or hidden, by itself or by its style.
 * @param {TreeNode} run
 * @param {(style: string) => boolean} isGoneIn
 */
function isGone(run, isGoneIn) {
  const properties = childOf(run, 'w:rPr');
  const own = saysGone(properties);
  if (own !== undefined || !properties) return own ?? false;
  return isGoneIn(valueOf(properties, 'w:rStyle') ?? '');
}

/**
 * Whether a row of a table is read as one line: several cells, none of which holds a text of its own.
 * @param {TreeNode} row
 */
function isRow(row) {
  let cells = 0;
  let length = 0;
  for (const node of within(row, 5000)) {
    if (node.nodeName === 'w:tc') cells += 1;
    if (node.nodeName === 'w:tbl') return false;
    length += node.data.length;
    if (length > LONGEST_ROW) return false;
  }
  return cells > 1;
}

/**
 * @param {TreeNode} note
 * @param {(style: string) => boolean} isGoneIn
 */
function wordsOf(note, isGoneIn) {
  let words = '';
  visit(
    note,
    (node) => {
      if (node.nodeType === TEXT && node.parentNode?.nodeName === 'w:t') words += node.data;
      if (/^w:(?:p|tab|br)$/.test(node.nodeName)) words += ' ';
      return node.nodeType !== TEXT && !UNREAD.has(node.nodeName) && !(node.nodeName === 'w:r' && isGone(node, isGoneIn));
    },
    () => {},
  );
  return words.replace(/\s+/g, ' ').trim();
}
