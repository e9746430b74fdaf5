/** The JSON Schema of the contract is current, and the analyzer keeps to it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';

import init, { Analyzer } from 'wortlaut';

import { SCHEMA, schemaText } from '../../scripts/schema.js';
import { validate } from '../contract.js';
import { HOSTILE } from '../hostile.js';
import { articles } from './articles.js';

describe('docs/analysis.schema.json', () => {
  before(() => init());

  it('is what report.d.ts says (else: npm run schema)', () => {
    assert.equal(readFileSync(SCHEMA, 'utf8'), schemaText());
  });

  const texts = [...articles().map((path) => ({ name: path, text: readFileSync(path, 'utf8') })), ...HOSTILE];
  for (const { name, text } of texts) {
    it(`describes what is found in ${name}`, () => {
      const analysis = new Analyzer().analyze(text, { tokens: true, rules: true });
      assert.ok(validate(analysis), JSON.stringify(validate.errors, null, 2));
      assert.equal(analysis.text_length, text.length);
    });
  }

  it('refuses what is not an analysis', () => {
    assert.equal(validate({ schema: 2 }), false);
  });
});
