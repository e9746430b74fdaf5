/** The npm package `wortlaut`. */
export * from '../pkg/wortlaut.js';
export { default } from '../pkg/wortlaut.js';
export { AnalyzerClient } from './analyzer/client.js';
