/** Odd files of corrections and damaged records: what is unfit is set aside, the rest holds, the analyzer takes it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import init, { Analyzer } from 'wortlaut';

import { fitArticle } from '../../www/library/fit-article.js';
import { Reading } from '../../www/reading/reading.js';

const TEXT = 'Die Firma Qorvix baut in Gera ein Werk. Qorvix zahlt dafür 3 Millionen Euro, sagte Ute Reh.';
const AT = { exact: 'Gera', prefix: 'Qorvix baut in ', suffix: ' ein Werk.', start: 25 };
const NAME = { name: 'Werk Gera', type: 'ORG' };

/** Parts of a file of version 1, each with how many of its lines can't be used. @type {[string, object, number][]} */
const OLD = [
  ['nothing', {}, 0],
  ['lists that are none', { names: 'Gera', ignore: 7, mentions: null, claims: [] }, 4],
  ['names without letters', { names: ['-', '…', '?', ' ', ''].map((name) => ({ name, type: 'ORG' })) }, 5],
  ['names of no type', { names: [{ name: 'Gera' }, { name: 'Gera', type: 'org' }, { name: 'Gera', type: null }] }, 3],
  ['names that are none', { names: [null, 1, 'Gera', [], { type: 'ORG' }, { name: 4, type: 'ORG' }] }, 6],
  ['half a character', { names: [{ name: 'Ger\ud800', type: 'LOC' }], ignore: ['\udc00x'] }, 2],
  ['very long names', { names: [{ name: 'x'.repeat(1e6), type: 'LOC' }] }, 1],
  ['aliases', { names: [{ ...NAME, aliases: ['…', 'Gera', 3, null] }] }, 3],
  ['aliases that are no list', { names: [{ ...NAME, aliases: 'Gera' }] }, 1],
  ['other properties', { names: [{ ...NAME, colour: 'red', __proto__: 1 }], more: true }, 0],
  ['words to ignore', { ignore: ['-', '', null, {}, 'Gera', 'x'.repeat(1000)] }, 5],
  ['a state that is none', { claims: { c1: { status: 'fertig', note: 'x' } } }, 1],
  ['notes that are none', { claims: { c1: null, c2: 'x', c3: [], c4: 0 } }, 4],
  ['notes of other kinds', { claims: { c1: { status: 'open', note: 5, link: {} } } }, 2],
  ['a kind that is none', { claims: { c1: { status: 'check', kind: 'gesungen' } } }, 1],
  ['a prototype', JSON.parse('{"claims": {"__proto__": {"status": "check"}, "constructor": {"status": "check"}}}'), 0],
  ['quotations', { claims: { c1: { at: { exact: '' } }, c2: { at: 'x' }, c3: { extent: { exact: 'a', prefix: 1 } } } }, 3],
  ['mentions without a place', { mentions: [{ name: 'Gera', type: 'LOC' }, null, 'Gera'] }, 3],
  ['mentions under no name', { mentions: [{ at: AT, name: '…', type: 'LOC' }] }, 1],
  ['mentions of no type', { mentions: [{ at: AT, name: 'Gera' }] }, 1],
  ['a place beyond the text', { mentions: [{ at: { ...AT, start: 1e300 }, name: 'Jena', type: 'LOC' }] }, 0],
  ['a place that is no number', { mentions: [{ at: { ...AT, start: null }, name: 'Jena', type: 'LOC' }] }, 1],
  ['a thousand lines', { names: Array.from({ length: 1000 }, (_, index) => ({ name: `Name ${index}`, type: 'PER' })) }, 0],
];

const record = { article: '*', type: 'name', key: 'k', value: NAME, changed: 1 };

/** Records of a file of version 2. @type {[string, unknown[], number][]} */
const NEW = [
  ['none', [], 0],
  ['values that are none', [null, 1, 'x', [], true].map((value) => ({ ...record, value })), 5],
  ['no records at all', [null, 1, 'x', []], 4],
  ['types that are none', ['unfit', 'step', '__proto__', 'constructor', 7].map((type) => ({ ...record, type })), 5],
  ['keys that are none', [{ ...record, key: 5 }, { ...record, article: null }], 2],
  ['a clock that was wrong', [{ ...record, changed: 1e300 }, { ...record, key: 'l', changed: NaN }], 0],
  ['an entity without mentions', [{ ...record, type: 'entity', value: NAME }], 0],
  ['an entity with odd mentions', [{ ...record, type: 'entity', value: { ...NAME, at: [AT, {}, null], also: 'x' } }], 3],
  ['an entity without a letter', [{ ...record, type: 'entity', value: { ...NAME, name: '?' } }], 1],
  ['figures', [{ ...record, type: 'figure', value: { at: AT, change: { value: 'viel', kind: 'number', low: Infinity } } }], 2],
  ['a figure without a place', [{ ...record, type: 'figure', value: { change: {} } }], 1],
  ['a time', [{ ...record, type: 'time', value: { at: AT, change: { kind: 'nie', value: '2024' }, removed: 'ja' } }], 2],
  ['a work', [{ ...record, type: 'work', value: { size: 3, sketch: [1, 'x'] } }], 1],
];

/** What is no file of corrections. */
const OTHERS = ['', '{', 'null', '7', '[]', '"x"', '{}', '{"version": 7}', '{"version": "1"}', '{"version": 2}', '{"version": 2, "records": {}}'];

/** @param {Reading} reading */
function analyze(reading) {
  reading.found(reading.text, new Analyzer(reading.corrections.names).analyze(reading.text), 1);
  return reading.analysis?.entities.length ?? 0;
}

before(() => init());

describe('odd files of corrections', () => {
  for (const [what, part, unfit] of OLD) {
    it(`of version 1, with ${what}`, async () => {
      await check({ version: 1, ...part }, unfit);
    });
  }
  for (const [what, records, unfit] of NEW) {
    it(`of version 2, with ${what}`, async () => {
      await check({ version: 2, records }, unfit);
    });
  }
  for (const text of OTHERS) {
    it(`is refused: ${text}`, async () => {
      const reading = new Reading();
      reading.open({ name: '', text: TEXT });
      await assert.rejects(reading.corrections.addText(text));
      assert.equal(reading.corrections.canUndo, false);
    });
  }

  /**
   * @param {object} file
   * @param {number} unfit
   */
  async function check(file, unfit) {
    const reading = new Reading();
    reading.open({ name: '', text: TEXT });
    await reading.corrections.addFile(file);
    assert.equal(reading.corrections.unfit.length, unfit, JSON.stringify(reading.corrections.unfit).slice(0, 500));
    assert.ok(analyze(reading) > 0);
    const again = new Reading();
    again.open({ name: '', text: TEXT });
    await again.corrections.addText(reading.corrections.toText());
    assert.equal(again.corrections.unfit.length, 0, 'what was taken over is fit');
    analyze(again);
    assert.deepEqual(again.analysis, reading.analysis);
  }
});

describe('names without a letter', () => {
  for (const name of ['-', '…', '?', '', ' ', '„“', '\ud800', 'x'.repeat(300)]) {
    it(`are refused: ${name.slice(0, 5)}`, () => {
      const reading = new Reading();
      reading.open({ name: '', text: TEXT });
      analyze(reading);
      const [entity] = reading.analysis?.entities ?? [];
      assert.ok(entity);
      assert.equal(reading.corrections.correctEntity(entity, { name }, 'always'), false);
      assert.ok(analyze(reading) > 0);
      assert.equal(reading.corrections.canUndo, false);
    });
  }
});

describe('damaged articles', () => {
  const article = { store: 's', id: 'a', name: 'A', text: 'Ein Text.', work: 'w', opened: 1, at: 0, shelf: ['a'] };
  for (const raw of [null, 7, 'x', {}, { ...article, text: '' }, { ...article, text: 7 }, { ...article, id: null }]) {
    it(`are set aside: ${JSON.stringify(raw)}`, () => assert.equal(fitArticle(raw), null));
  }
  const odd = [
    ...[{ date: '2024-02-30' }, { date: 7 }, { blocks: [{}] }, { blocks: [{ kind: 'title', start: 0, end: 99 }] }],
    ...[{ blocks: [{ kind: 'chapter', start: 0, end: 3 }] }, { shelf: 7 }, { opened: 'x' }, { at: NaN }, { url: {} }, { name: null }],
  ];
  for (const part of odd) {
    it(`hold without what is unfit: ${JSON.stringify(part)}`, () => {
      const fit = fitArticle({ ...article, ...part });
      assert.ok(fit);
      new Analyzer().analyze(fit.text, { ...(fit.date && { date: fit.date }), ...(fit.blocks && { blocks: fit.blocks }) });
    });
  }
});
