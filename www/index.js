/** The npm package in a browser: the analyzer itself, and a client that runs it in a Web Worker. */
export { default, Analyzer } from '../pkg/wortlaut.js';
export { AnalyzerClient } from './analyzer/client.js';
