/** Puts the notice of what is bundled beside it. */
import { packagesOf } from '../notice/npm.js';
import { NOTICE, noticeText } from '../notice/notice.js';

/** Webpack plugin that writes THIRD_PARTY.txt. */
export class NoticeFile {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, NormalModule, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('NoticeFile', (compilation) => {
      // Workers are compilations of their own, but what is in them is in the list of the main one's modules too.
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'NoticeFile', stage }, () => {
        const paths = [...compilation.modules].flatMap((module) => modulesIn(module)).flatMap((module) => (module instanceof NormalModule ? module.resource : []));
        compilation.emitAsset(NOTICE, new sources.RawSource(noticeText(packagesOf(paths))));
      });
    });
  }
}

/**
 * A module, and those that were joined into it.
 * @param {any} module
 * @returns {import('webpack').Module[]}
 */
function modulesIn(module) {
  return module.modules ?? [module];
}
