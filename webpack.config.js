/** Bundles the page into dist/, and once more for wortlaut.html; scripts/build/widget.js makes the npm package. */
import { fileURLToPath } from 'node:url';

import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

import { NoticeFile } from './scripts/webpack/notice-file.js';
import { PrecacheList } from './scripts/webpack/precache-list.js';

/** @param {string} name */
const path = (name) => fileURLToPath(new URL(name, import.meta.url));

const STYLES = { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] };

/** Our `Worker` is the browser's one, for pages that demand Trusted Types. */
const WORKERS = { parser: { javascript: { worker: ['Worker from ./trusted-worker.js', '...'] } } };

/** The page as it is served. @type {import('webpack').Configuration} */
const site = {
  name: 'site',
  entry: {
    main: './www/page.js',
    'service-worker': { import: './www/offline/service-worker.js', filename: 'service-worker.js' },
  },
  output: {
    path: path('dist'),
    filename: '[name].[contenthash].js',
    assetModuleFilename: '[name].[contenthash][ext]',
    clean: true,
    trustedTypes: { policyName: 'wortlaut-chunks' }, // scripts loaded later come from our own origin
  },
  module: { ...WORKERS, rules: [STYLES, { test: /\.txt$/, type: 'asset/resource' }] },
  plugins: [
    new HtmlPlugin({ template: './www/index.html', chunks: ['main'] }),
    new CssPlugin({ filename: '[name].[contenthash].css' }),
    new CopyPlugin({ patterns: [{ from: 'www/static' }] }),
    new NoticeFile(),
    new PrecacheList(),
  ],
  devtool: 'source-map',
  performance: {
    maxEntrypointSize: 250_000, // page script and style
    maxAssetSize: 6_000_000, // the analyzer with its models
    assetFilter: (name) => !name.endsWith('.map'),
  },
};

/** Everything in one script: for parts of wortlaut.html, which can load nothing. @type {import('webpack').Configuration} */
const inOneScript = {
  output: { path: path('target/single'), filename: '[name].js' },
  plugins: [new CssPlugin({ filename: '[name].css' }), new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  module: { rules: [STYLES, { test: /\.(txt|wasm)$/, type: 'asset/inline' }] },
  performance: false,
};

/** The worker with the analyzer inside. @type {import('webpack').Configuration} */
const inlineWorker = { ...inOneScript, name: 'worker', entry: { worker: './www/analyzer/worker.js' }, target: 'webworker' };

/** The worker that reads files, with all of its readers. @type {import('webpack').Configuration} */
const inlineReader = { ...inOneScript, name: 'reader', entry: { reader: './www/input/read/reader-worker.js' }, target: 'webworker' };

/** The page with the workers inside. @type {import('webpack').Configuration} */
const inlinePage = {
  ...inOneScript,
  name: 'page',
  dependencies: ['worker', 'reader'],
  entry: { page: './www/page.js' },
  resolve: { alias: { 'inline-worker': path('target/single/worker.js'), 'inline-reader': path('target/single/reader.js') } },
  plugins: [
    ...(inOneScript.plugins ?? []),
    new webpack.NormalModuleReplacementPlugin(/\/start-worker\.js$/, path('www/offline/start-inline-worker.js')),
    new webpack.NormalModuleReplacementPlugin(/\/start-reader\.js$/, path('www/offline/start-inline-reader.js')),
  ],
  module: {
    rules: [...(inOneScript.module?.rules ?? []), { test: /target\/single\/(worker|reader)\.js$/, type: 'asset/source' }],
  },
};

export default [site, inlineWorker, inlineReader, inlinePage];
