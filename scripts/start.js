/** `npm start`: sets up, builds, and serves the page. */
import { join } from 'node:path';

import { build } from './build.js';
import { serve } from './serve.js';
import { main, ROOT, say } from './terminal.js';

/** Where the page is served unless `PORT` says otherwise. */
const PORT = 8080;

await main(async () => {
  await build();
  const { url } = await serve({ '/': join(ROOT, 'dist') }, Number(process.env.PORT ?? PORT));
  say(`Wortlaut is ready: ${url}`);
  console.log('It opens with an example article. Paste or drop one of your own. Ctrl+C ends the server.');
});
