/** Draws the page's icon as PNG in the sizes that systems ask for: `node scripts/icons.js` after a change of the drawing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { findChromium } from './setup/system.js';
import { ROOT } from './terminal.js';

const FOLDER = join(ROOT, 'www/static');

/** Share of a maskable icon's side that no system cuts off: https://www.w3.org/TR/appmanifest/#icon-masks */
const SAFE = 0.8;

const drawing = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
const ground = /<rect [^>]*fill="([^"]+)"/.exec(drawing)?.[1] ?? '#fff';

const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
for (const [name, size, share] of /** @type {const} */ ([
  ['icon-192.png', 192, 1],
  ['icon-512.png', 512, 1],
  ['icon-maskable-512.png', 512, SAFE],
  ['apple-touch-icon.png', 180, SAFE],
])) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const isWhole = share === 1;
  await page.setContent(`<style>
    body { background: ${isWhole ? 'transparent' : ground}; display: grid; height: 100vh; margin: 0; place-items: center; }
    svg { height: ${100 * share}vh; width: ${100 * share}vw; }
  </style>${drawing}`);
  writeFileSync(join(FOLDER, name), await page.screenshot({ omitBackground: isWhole }));
  await page.close();
}
await browser.close();
