/** Wrong options are refused with words for a person. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import init, { Analyzer } from 'wortlaut';

describe('the analyzer', () => {
  before(() => init());

  it('names a date that is none', () => {
    assert.throws(() => new Analyzer().analyze('Ja.', { date: '2024-02-30' }), /2024-02-30/);
  });

  it('names an unknown type of entity', () => {
    const names = /** @type {any} */ ([{ name: 'Anna Krüger', type: 'HUMAN' }]);
    assert.throws(() => new Analyzer({ names }), /HUMAN/);
  });

  it('stays usable after an error', () => {
    const analyzer = new Analyzer();
    assert.throws(() => analyzer.analyze('Ja.', { date: 'gestern' }), Error);
    assert.equal(analyzer.analyze('Ja.').text_length, 3);
  });
});
