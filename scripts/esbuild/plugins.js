/** What esbuild does not do by itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { transform } from 'esbuild';

import { ROOT } from '../terminal.js';

/** @import { Plugin } from 'esbuild' */

/**
 * Makes of `import sheet from './x.css' with { type: 'css' }` a constructed sheet, since not every browser can import one.
 * @param {string | string[] | undefined} target
 * @returns {Plugin}
 */
export function styleSheets(target) {
  return {
    name: 'style-sheets',
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path, with: { type } }) => {
        if (type !== 'css') return null;
        const source = await readFile(path, 'utf8');
        const { code } = await transform(source, { loader: 'css', minify: true, ...(target && { target }) });
        return { contents: `const sheet = new CSSStyleSheet();\nsheet.replaceSync(${JSON.stringify(code.trim())});\nexport default sheet;` };
      });
    },
  };
}

/**
 * Takes another file in the place of one.
 * @param {RegExp} filter of how it is imported
 * @param {string} path
 * @returns {Plugin}
 */
export function insteadOf(filter, path) {
  return {
    name: `instead of ${filter}`,
    setup(build) {
      build.onResolve({ filter }, ({ importer }) => (importer.endsWith(path) ? null : { path: join(ROOT, path) }));
    },
  };
}

/**
 * Takes words out of a file that a bundler of the package's user would stumble over.
 * @param {RegExp} filter of the file's path
 * @param {string} words
 * @param {string} others
 * @returns {Plugin}
 */
export function reword(filter, words, others) {
  return {
    name: `without ${words}`,
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (!source.includes(words)) throw new Error(`${path} does not say ${words} any more`);
        return { contents: source.replace(words, others) };
      });
    },
  };
}
