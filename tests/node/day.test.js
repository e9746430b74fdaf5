/** Days as people write them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { readDay, writeDay } from '../../www/i18n/day.js';

it('reads days in ISO, German and American form, and nothing else', () => {
  const cases = /** @type {[string, string | null][]} */ ([
    ['2024-03-14', '2024-03-14'],
    [' 14.03.2024 ', '2024-03-14'],
    ['1. 2. 2024', '2024-02-01'],
    ['3/14/2024', '2024-03-14'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2023', null],
    ['31.04.2024', null],
    ['14/3/2024', null],
    ['14.03.24', null],
    ['gestern', null],
    ['', null],
  ]);
  for (const [words, day] of cases) assert.equal(readDay(words), day, words);
});

it('writes them as the language does', () => {
  assert.equal(writeDay('2024-03-14', 'de'), '14.03.2024');
  assert.equal(writeDay('2024-03-14', 'en'), '2024-03-14');
  assert.equal(writeDay('', 'de'), '');
});
