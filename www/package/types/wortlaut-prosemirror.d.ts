/** A plugin for ProseMirror and TipTap. */
import type { Plugin } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import type { AnalyzerClient } from './shared.js';
import type { EditorSession } from './wortlaut-editor.js';

export type { EditorSession } from './wortlaut-editor.js';
export { AnalyzerClient, setAssetBase } from './shared.js';

export interface WortlautPluginOptions {
  /** Day of publication, `YYYY-MM-DD`. */
  date?: string;
  /** Unless given, the one of all elements and plugins on the page. */
  analyzer?: AnalyzerClient;
  /** Given once what a list of findings beside the editor needs. */
  onSession?: (session: EditorSession) => void;
}

/** Marks names, figures and dates with decorations, never in the document. */
export declare function wortlaut(options?: WortlautPluginOptions): Plugin<DecorationSet>;
