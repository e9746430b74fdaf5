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
declare module 'pdfjs-dist/build/pdf.worker.mjs';
