/** The plugin for ProseMirror and TipTap: `wortlaut/prosemirror`. */
export * from '../editor/prosemirror.js';
export { AnalyzerClient } from '../analyzer/client.js';
export { setAssetBase } from './assets.js';
