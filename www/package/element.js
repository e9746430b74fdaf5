/** The elements for other pages: `wortlaut/element`. */
export * from '../element/index.js';
export { setAssetBase } from './assets.js';
