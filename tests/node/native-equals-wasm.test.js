/** The command line and the browser build find the same in the same text. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import init, { Analyzer } from 'wortlaut';

import { HOSTILE } from '../hostile.js';
import { articles } from './articles.js';

const COMMAND = fileURLToPath(new URL('../../target/debug/wortlaut', import.meta.url));

/** @param {string} text */
function native(text) {
  const args = ['analyze', '-', '--format', 'json', '--offsets', 'utf16', '--tokens', '--date', '2024-03-14'];
  const { status, stdout, stderr } = spawnSync(COMMAND, args, { input: text, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

describe('the analyzer as WebAssembly', () => {
  before(() => init());

  const texts = [
    ...articles().map((path) => ({ name: path, text: readFileSync(path, 'utf8') })),
    // The command line refuses text that is empty; UTF-8 can't hold half a surrogate pair.
    ...HOSTILE.filter(({ text }) => text.isWellFormed() && text.trim() !== ''),
  ];
  for (const { name, text } of texts) {
    it(`finds in ${name} what the command line finds`, () => {
      assert.deepEqual(new Analyzer().analyze(text, { date: '2024-03-14', tokens: true }), native(text));
    });
  }
});
