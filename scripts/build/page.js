/** Builds dist/, the page ready to be served, and widget/, the elements for other pages. */
import { run, say } from '../terminal.js';
import { refresh } from './fresh.js';
import { buildSingleFile } from './single-file.js';

const SOURCES = ['package-lock.json', 'webpack.config.js', 'scripts', 'www', 'pkg'];

/** Builds both where the page or the analyzer has changed. */
export async function buildPage() {
  await refresh(['dist', 'widget'], SOURCES, async () => {
    say('Building the page');
    await run('webpack', ['--mode', 'production', '--stats', 'errors-warnings']);
    buildSingleFile();
  });
}
