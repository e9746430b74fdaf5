/** Holds the types that the package declares against its sources: checked by `npm run check`, never run. */
import * as index from '../../www/package/index.js';
import * as editor from '../../www/package/editor.js';
import * as element from '../../www/package/element.js';
import * as frame from '../../www/embed/frame.js';
import * as node from '../../www/package/node.js';
import * as prosemirror from '../../www/package/prosemirror.js';
import * as tinymce from '../../www/package/tinymce.js';

/** Less what `analysis.d.ts` has in the repository only: the values of pkg/. */
type Own<Module> = Omit<Module, 'initSync' | 'start'>;
type Rest<Module> = Omit<Own<Module>, 'Analyzer'>;

type Index = Own<typeof import('../../www/package/types/wortlaut.js')>;
/** `spanInView` wants the whole reading, of which the types show a part. */
type Editor = Omit<Rest<typeof import('../../www/package/types/wortlaut-editor.js')>, 'spanInView'>;
type Elements = Rest<typeof import('../../www/package/types/wortlaut-element.js')>;
type Frame = Rest<typeof import('../../www/package/types/wortlaut-frame.js')>;
type ProseMirror = Rest<typeof import('../../www/package/types/wortlaut-prosemirror.js')>;
type TinyMce = Rest<typeof import('../../www/package/types/wortlaut-tinymce.js')>;

export const declared: [Index, Index, Editor, Elements, Frame, ProseMirror, TinyMce] = [
  index,
  node,
  editor,
  element,
  frame,
  prosemirror,
  tinymce,
];
