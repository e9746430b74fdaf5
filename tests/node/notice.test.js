/** The notice that the command line prints names the crates that it is made of now. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { COMMAND_LINE_NOTICE } from '../../scripts/notice/command-line.js';
import { commandLineNotice } from '../../scripts/notice/notice.js';

test('the command line’s notice is current', () => {
  const hint = 'run node scripts/notice/command-line.js';
  assert.equal(readFileSync(COMMAND_LINE_NOTICE, 'utf8'), commandLineNotice(), hint);
});
