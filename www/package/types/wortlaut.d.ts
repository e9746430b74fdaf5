/** The npm package in a browser: the analyzer itself, and a client that runs it in a Web Worker. */
export type * from './analysis.js';
export type { Result } from './shared.js';
export { Analyzer } from './wortlaut-node.js';
export { AnalyzerClient, setAssetBase } from './shared.js';

/** Loads the analyzer into this thread; call it once, before anything else. */
export default function init(source?: WasmSource | Promise<WasmSource>): Promise<void>;

/** The WebAssembly, or where it is; unless given, the package's own. */
export type WasmSource = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;
