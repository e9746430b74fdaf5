/** Links that lead to the very words. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { linkTo } from '../../www/export/text-fragment.js';

const TEXT = 'Die Stadt baut, sagte Ute Reh-Klein. „Wir bauen in Gera & Jena bis 2026 drei neue Brücken“, so Reh.';

/** @param {string} words */
const link = (words) => {
  const start = TEXT.indexOf(words);
  return linkTo({ name: '', text: TEXT, url: 'https://blatt.example/a?b=1#c' }, TEXT, { start, end: start + words.length });
};

it('quotes short stretches whole, long ones by their ends', () => {
  assert.equal(link('Ute Reh-Klein'), 'https://blatt.example/a?b=1#:~:text=Ute%20Reh%2DKlein');
  const long = link('Wir bauen in Gera & Jena bis 2026 drei neue Brücken');
  assert.equal(decodeURIComponent(long).split('text=')[1], 'Wir bauen in Gera,2026 drei neue Brücken');
});

it('gives no link where the address is not known', () => {
  assert.equal(linkTo({ name: '', text: TEXT }, TEXT, { start: 0, end: 3 }), '');
});
