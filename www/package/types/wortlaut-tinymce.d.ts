/** A plugin for TinyMCE; importing it registers it with the page's `tinymce`, where there is one. */
import type { EditorSession } from './wortlaut-editor.js';

export type { EditorSession } from './wortlaut-editor.js';
export { setAssetBase } from './shared.js';

/** What `tinymce.PluginManager.add('wortlaut', …)` wants. */
export declare function wortlautPlugin(editor: any): {
  getMetadata(): { name: string; url: string };
  session: EditorSession;
};
