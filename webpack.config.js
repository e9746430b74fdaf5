/** Bundles the page into dist/. The npm package itself is not bundled. */
import { fileURLToPath } from 'node:url';

import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';

/** @type {import('webpack').Configuration} */
export default {
  entry: './www/page.js',
  output: {
    path: fileURLToPath(new URL('dist', import.meta.url)),
    filename: '[name].[contenthash].js',
    assetModuleFilename: '[name].[contenthash][ext]',
    clean: true,
    trustedTypes: { policyName: 'wortlaut-chunks' }, // scripts loaded later come from our own origin
  },
  module: {
    // Our `Worker` is the browser's one, for pages that demand Trusted Types.
    parser: { javascript: { worker: ['Worker from ./trusted-worker.js', '...'] } },
    rules: [
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
      { test: /\.txt$/, type: 'asset/resource' },
    ],
  },
  plugins: [
    new HtmlPlugin({ template: './www/index.html', minify: false }),
    new CssPlugin({ filename: '[name].[contenthash].css' }),
    new CopyPlugin({ patterns: [{ from: 'www/static' }] }),
  ],
  devtool: 'source-map',
  performance: {
    maxEntrypointSize: 250_000, // page script and style
    maxAssetSize: 4_000_000, // the analyzer with its models
    assetFilter: (name) => !name.endsWith('.map'),
  },
};
