/** Builds dist/, the page ready to be served. */
import { run, say } from '../terminal.js';
import { refresh } from './fresh.js';
import { buildSingleFile } from './single-file.js';
import { buildWidget } from './widget.js';

const SOURCES = ['package-lock.json', 'webpack.config.js', 'scripts', 'www', 'pkg', 'src/data', 'docs/data.md'];

/** Builds the page, and the package's modules, where page or analyzer have changed. */
export async function buildPage() {
  await buildWidget();
  await refresh(['dist'], SOURCES, async () => {
    say('Building the page');
    await run('webpack', ['--mode', 'production', '--stats', 'errors-warnings']);
    buildSingleFile();
  });
}
