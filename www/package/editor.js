/** What a plugin for one more editor is made of: `wortlaut/editor`. */
export * from '../editor/index.js';
export { setAssetBase } from './assets.js';
