/** The plugin for TinyMCE: `wortlaut/tinymce`. */
export * from '../editor/tinymce-plugin.js';
export { setAssetBase } from './assets.js';
