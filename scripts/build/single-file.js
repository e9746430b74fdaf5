/** Writes dist/wortlaut.html: the page with its script, style and analyzer in one file that opens from anywhere. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { NOTICE } from '../notice/notice.js';
import { ROOT } from '../terminal.js';

/** Nothing is loaded from anywhere: all is inside the file. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'connect-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A script of a kind that no browser runs: it is only there to be read. */
const NOTE = 'type="text/plain" id="third-party"';

/** Puts the parts together that webpack has left in target/single. */
export function buildSingleFile() {
  const read = (/** @type {string[]} */ ...path) => readFileSync(join(ROOT, ...path), 'utf8');
  const script = read('target', 'single', 'page.js').replaceAll('</script', '<\\/script');
  const notice = read('dist', NOTICE).replaceAll('</script', '<\\/script');
  const style = read('target', 'single', 'page.css');
  const page = read('www', 'index.html')
    .replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, () => policy())
    .replace(/<link rel="(icon|apple-touch-icon|license|manifest)"[^>]*>\s*/g, '')
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `<script>${script}</script><script ${NOTE}>\n${notice}\n</script></body>`);
  writeFileSync(join(ROOT, 'dist', 'wortlaut.html'), page);
}

function policy() {
  return `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
}
