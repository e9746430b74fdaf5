/** Files that the bundler turns into addresses, or into text. */
declare module '*.txt' {
  const url: string;
  export default url;
}
declare module '*.css' {
  const sheet: CSSStyleSheet;
  export default sheet;
}
declare module 'inline-worker' {
  const script: string;
  export default script;
}
declare module 'inline-reader' {
  const script: string;
  export default script;
}
declare module 'pdfjs-dist/build/pdf.worker.mjs';

/** Names of files that the package's build fills in. */
declare const WORTLAUT_WASM: string;
declare const WORTLAUT_WORKER: string;
declare const WORTLAUT_READER: string;
