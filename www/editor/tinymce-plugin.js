/** Registers the plugin with the page's TinyMCE: include this module before `tinymce.init`. */
import { wortlautPlugin } from './tinymce.js';

export { wortlautPlugin };

const { tinymce } = /** @type {{ tinymce?: import('tinymce').TinyMCE }} */ (/** @type {unknown} */ (globalThis));
tinymce?.PluginManager.add('wortlaut', wortlautPlugin);
