/** The package in production builds of others, each opened in Chromium. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { build as esbuild } from 'esbuild';
import { build as vite, createServer } from 'vite';
import webpack from 'webpack';

import { checkApp, open, openAddress } from './browser.js';
import { project } from './project.js';

/** @import { Configuration } from 'webpack' */

/** @type {import('esbuild').BuildOptions} */
const common = { bundle: true, minify: true, target: 'es2022', logLevel: 'error' };

describe('the package', () => {
  /** @type {string} */
  let app;
  before(() => {
    app = project('app');
  });

  it('is built by Vite, for a path of its own', async () => {
    await vite({ root: app, base: '/blatt/', logLevel: 'error', build: { outDir: 'vite' } });
    await open({ '/blatt/': join(app, 'vite'), '/': join(app, 'vite') }, checkApp);
  });

  it('is served by Vite while one develops', async () => {
    const server = await createServer({ root: app, logLevel: 'error', optimizeDeps: { exclude: ['wortlaut'] } });
    try {
      await server.listen(0);
      await openAddress(server.resolvedUrls?.local[0] ?? '', checkApp);
    } finally {
      await server.close();
    }
  });

  it('is built by webpack', async () => {
    await webpackBuild({
      mode: 'production',
      context: app,
      entry: './main.js',
      output: { path: join(app, 'webpack'), filename: 'main.js' },
      module: { rules: [{ test: /\.css$/, use: [{ loader: resolved('css-loader') }] }] },
      performance: false,
    });
    putPage(app, join(app, 'webpack'));
    await open({ '/': join(app, 'webpack') }, checkApp);
  });

  it('is built by esbuild, with the assets put beside', async () => {
    const outdir = join(app, 'esbuild');
    await esbuild({ ...common, entryPoints: [join(app, 'main.js')], splitting: true, format: 'esm', outdir });
    cpSync(join(app, 'node_modules/wortlaut/widget/assets'), join(outdir, 'assets'), { recursive: true });
    putPage(app, outdir);
    await open({ '/': outdir }, checkApp);
  });

  it('is built by esbuild into one classic script, with the assets elsewhere', async () => {
    const outdir = join(app, 'classic');
    const entryPoints = { main: join(app, 'classic.js') };
    await esbuild({ ...common, entryPoints, format: 'iife', outdir, logOverride: { 'empty-import-meta': 'silent' } });
    putPage(app, outdir);
    await open({ '/': outdir, '/elsewhere/': join(app, 'node_modules/wortlaut/widget/assets') }, checkApp);
  });

  it('is built by Vite with React', async () => {
    const folder = project('react', ['react', 'react-dom', 'scheduler']);
    await vite({ root: folder, base: './', logLevel: 'error', esbuild: { jsx: 'automatic' }, build: { outDir: 'vite' } });
    await open({ '/': join(folder, 'vite') }, async ({ page, errors }) => {
      await page.locator('#found', { hasText: 'Gera, Ute Reh' }).waitFor();
      await page.locator('wortlaut-findings').locator('.finding', { hasText: 'Ute Reh' }).first().waitFor();
      await page.evaluate(() => /** @type {any} */ (document.querySelector('#reader')).select({ type: 'entity', id: 'e1' }));
      await page.locator('#chosen', { hasText: 'Gera' }).waitFor();
      await page.getByRole('button', { name: 'Anderer Text' }).click();
      await page.locator('#found', { hasText: 'Jena, Jan Kolb' }).waitFor();
      assert.deepEqual(errors, []);
    });
  });

  it('works in a plain page from a static server', async () => {
    const widget = join(app, 'node_modules/wortlaut/widget');
    await open({ '/': 'tests/package/fixtures/plain', '/wortlaut/': widget }, checkApp, {});
    assert.equal(readdirSync(join(widget, 'assets')).filter((name) => name.endsWith('.wasm')).length, 1);
  });
});

/**
 * Puts the app's page beside its script.
 * @param {string} app
 * @param {string} folder
 */
function putPage(app, folder) {
  cpSync(join(app, 'index.html'), join(folder, 'index.html'));
}

/** @param {Configuration} configuration */
function webpackBuild(configuration) {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() || stats?.hasWarnings()) reject(new Error(stats.toString('errors-warnings')));
      else resolve(undefined);
    });
  });
}

/** @param {string} name */
function resolved(name) {
  return new URL(import.meta.resolve(name)).pathname;
}
