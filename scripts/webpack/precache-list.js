/** Writes the list of the build's files into the service worker. */
import { createHash } from 'node:crypto';

const NAME = 'service-worker.js';

/** Files that are of no use offline. */
const LEFT_OUT = /\.map$|\.LICENSE\.txt$|^wortlaut\.html$/;

/** A name that changes with its content. */
const HASHED = /\.[0-9a-f]{20}\./;

/** Webpack plugin that puts `WORTLAUT_FILES` in front of the service worker. */
export class PrecacheList {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('PrecacheList', (compilation) => {
      // After everything else, so that the list names files as they end up.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'PrecacheList', stage }, (assets) => {
        const files = Object.entries(assets)
          .filter(([name]) => name !== NAME && !LEFT_OUT.test(name))
          .map(([url, source]) => ({ url, revision: HASHED.test(url) ? null : hash(source.buffer()) }));
        const list = `self.WORTLAUT_FILES=${JSON.stringify(files)};\n`;
        compilation.updateAsset(NAME, (worker) => new sources.ConcatSource(list, worker));
      });
    });
  }
}

/** @param {Buffer} content */
function hash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 20);
}
