/** `npm run book`: one small site of all pages of documentation, in target/book. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { installBook } from './setup/rust.js';
import { main, ROOT, run, say } from './terminal.js';

/** Pages lie in the book as they do in the repository, so that links between them hold. */
const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'models/README.md', 'docs'];

const SETTINGS = `[book]
title = "Wortlaut"
language = "en"

[build]
build-dir = "site"
create-missing = false
`;

await main(async () => {
  await installBook();
  say('Building the book');
  const book = join(ROOT, 'target', 'book');
  const source = join(book, 'src');
  rmSync(book, { recursive: true, force: true });
  mkdirSync(join(source, 'models'), { recursive: true });
  for (const page of PAGES) cpSync(join(ROOT, page), join(source, page), { recursive: true });
  cpSync(join(ROOT, 'docs', 'SUMMARY.md'), join(source, 'SUMMARY.md'));
  writeFileSync(join(book, 'book.toml'), SETTINGS);
  await run('mdbook', ['build', book]);
  say(`Built: ${join(book, 'site', 'index.html')}`);
});
