/** Claims, figures and dates as the reader corrects them: each way of it, undone again, and all of them at once. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { validate } from '../contract.js';
import { ANALYSIS, EXAMPLE } from '../e2e/staged.js';
import { Reading } from '../../www/reading/reading.js';

/** @import { Claim, Quantity, Span, TimeExpression } from '../../pkg/wortlaut.js' */

/** The example as it was read. */
function read() {
  const reading = new Reading();
  reading.open({ name: 'werft.txt', text: EXAMPLE });
  reading.found(EXAMPLE, structuredClone(ANALYSIS), 1);
  return reading;
}

/** @param {Reading} reading @param {string} id */
const claimOf = (reading, id) => /** @type {Claim} */ (reading.claim(id));

/** @param {Reading} reading @param {Span} span */
const wordsAt = (reading, { start, end }) => reading.text.slice(start, end);

/** @param {string} words @returns {Span} */
function at(words) {
  const start = EXAMPLE.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

/** @param {Reading} reading @param {string} words */
const figureAt = (reading, words) =>
  /** @type {Quantity} */ (reading.analysis?.quantities.find((it) => wordsAt(reading, it) === words));

/** @param {Reading} reading @param {string} words */
const timeAt = (reading, words) =>
  /** @type {TimeExpression} */ (reading.analysis?.times.find((it) => wordsAt(reading, it) === words));

describe('a claim', () => {
  const parts = /** @type {const} */ ([
    ['kind', 'reported'],
    ['modality', 'doubtful'],
    ['polarity', 'denied'],
  ]);
  for (const [part, value] of parts) {
    it(`gets another ${part}, which is undone and done again`, () => {
      const reading = read();
      const before = claimOf(reading, 'c2');
      reading.corrections.setNote(EXAMPLE, before, { [part]: value });
      assert.deepEqual(claimOf(reading, 'c2'), { ...before, [part]: value, corrected: [part] });
      reading.corrections.undo();
      assert.deepEqual(claimOf(reading, 'c2'), before);
      reading.corrections.redo();
      assert.equal(claimOf(reading, 'c2')[part], value);
      reading.corrections.takeAsFound('c2');
      assert.deepEqual(claimOf(reading, 'c2'), before);
    });
  }

  it('gets an addressee: the entity of that name, or nobody but a name', () => {
    const reading = read();
    reading.corrections.setNote(EXAMPLE, claimOf(reading, 'c2'), { addressee: 'Sundlinien' });
    const { addressee, corrected } = claimOf(reading, 'c2');
    assert.deepEqual([addressee?.entity, addressee && wordsAt(reading, addressee), corrected], ['e4', 'Sundlinien', ['addressee']]);
    reading.corrections.setNote(EXAMPLE, claimOf(reading, 'c2'), { addressee: 'Betriebsrat' });
    assert.deepEqual([claimOf(reading, 'c2').addressee?.entity, claimOf(reading, 'c2').addressee?.name], [undefined, 'Betriebsrat']);
    reading.corrections.setNote(EXAMPLE, claimOf(reading, 'c2'), { addressee: '' });
    assert.equal(claimOf(reading, 'c2').addressee, null);
  });

  it('is joined with the next one: from the first word to the last, with the first one’s speaker', () => {
    const reading = read();
    const [one, two] = [claimOf(reading, 'c2'), claimOf(reading, 'c3')];
    reading.corrections.joinClaims([two, one]);
    const joined = claimOf(reading, 'c2');
    assert.deepEqual([joined.start, joined.end, joined.speaker], [one.start, two.end, one.speaker]);
    assert.equal(reading.claim('c3'), undefined);
    assert.deepEqual(joined.quantities.map((index) => wordsAt(reading, /** @type {Span} */ (reading.analysis?.quantities[index]))), ['18 Prozent', '620 Millionen Euro']);
    reading.corrections.undo();
    assert.deepEqual([claimOf(reading, 'c2'), claimOf(reading, 'c3')], [one, two]);
  });

  it('is split before a word: both keep the speaker, each the figures in its own words', () => {
    const reading = read();
    const before = claimOf(reading, 'c2');
    const id = reading.corrections.splitClaim(before, at('aber gegen einen').start) ?? '';
    const [first, second] = [claimOf(reading, 'c2'), claimOf(reading, id)];
    assert.deepEqual([first, second].map((it) => wordsAt(reading, it)), [
      'Wir haben bis zuletzt um den Auftrag gekämpft,',
      'aber gegen einen Preisabstand von 18 Prozent kommen wir nicht an',
    ]);
    assert.deepEqual([first.quantities.length, second.quantities.length], [0, 1]);
    assert.deepEqual([second.kind, second.polarity, second.speaker?.entity], ['direct', 'negated', 'e3']);
    reading.corrections.removeClaim(second);
    assert.equal(reading.claim(id), undefined, 'what was added can be removed');
    assert.equal(reading.corrections.splitClaim(before, before.start), null, 'nothing would be cut off');
  });

  it('is removed, listed as such, and comes back when that is lifted', () => {
    const reading = read();
    const before = claimOf(reading, 'c4');
    reading.corrections.removeClaim(before);
    assert.equal(reading.claim('c4'), undefined);
    const [line] = reading.corrections.lines;
    assert.deepEqual([line?.what, line?.name], ['removed', 'Das war schlicht gelogen']);
    reading.corrections.removeLine(/** @type {import('../../www/store/shapes.js').OwnLine} */ (line));
    assert.deepEqual(claimOf(reading, 'c4'), before);
  });

  it('is added at words that hold none, and is marked as the reader’s', () => {
    const reading = read();
    const id = reading.corrections.addClaim(at('Die Nordwerft AG wird bis Ende 2025'), { kind: 'reported' });
    assert.deepEqual(claimOf(reading, id).corrected, ['kind', 'extent']);
  });
});

describe('a figure', () => {
  it('gets another value, kind and unit, one after the other', () => {
    const reading = read();
    const words = '620 Millionen Euro';
    reading.corrections.correctFigure(figureAt(reading, words), { value: 26e6, low: null, high: null });
    reading.corrections.correctFigure(figureAt(reading, words), { unit: 'CHF' });
    const { kind, value, unit, corrected } = figureAt(reading, words);
    assert.deepEqual([kind, value, unit, corrected], ['money', 26e6, 'CHF', true]);
    reading.corrections.correctFigure(figureAt(reading, words), { kind: 'number', unit: null });
    assert.deepEqual([figureAt(reading, words).kind, figureAt(reading, words).unit, figureAt(reading, words).value], ['number', null, 26e6]);
    reading.corrections.undo();
    assert.equal(figureAt(reading, words).unit, 'CHF');
  });

  it('is removed from the list and from its claim, whose other figures stay', () => {
    const reading = read();
    reading.corrections.removeFigure(figureAt(reading, '340'));
    assert.equal(figureAt(reading, '340'), undefined);
    const [index = -1, ...others] = claimOf(reading, 'c1').quantities;
    assert.deepEqual([reading.analysis?.quantities[index]?.value, others], [1150, []]);
  });

  it('is added inside a claim, which then rests on it', () => {
    const reading = read();
    reading.corrections.addFigure(at('zwölf Monate'), { kind: 'measure', value: 12, unit: 'month' });
    const [index = -1] = claimOf(reading, 'c6').quantities;
    const figure = /** @type {Quantity} */ (reading.analysis?.quantities[index]);
    assert.deepEqual([wordsAt(reading, figure), figure.value, figure.low, figure.high, figure.unit], ['zwölf Monate', 12, 12, 12, 'month']);
  });
});

describe('a date', () => {
  it('gets another value: what was found of the words goes with the one that was found', () => {
    const reading = read();
    reading.corrections.correctTime(timeAt(reading, 'im Februar'), { kind: 'date', value: '2023-02' });
    const { value, corrected } = timeAt(reading, 'im Februar');
    assert.deepEqual([value, corrected], ['2023-02', true]);
    reading.corrections.undo();
    assert.equal(timeAt(reading, 'im Februar').value, '2024-02');
  });

  it('that was corrected no longer has the meanings that it had before', () => {
    const reading = new Reading();
    reading.open({ name: 'werft.txt', text: EXAMPLE });
    const times = ANALYSIS.times.map((time) => ({ ...time, candidates: ['2023-02', '2024-02'], range: /** @type {[string, string]} */ (['2024-02', '2024-03']), modifiers: [/** @type {const} */ ('start')] }));
    reading.found(EXAMPLE, { ...structuredClone(ANALYSIS), times }, 1);
    reading.corrections.correctTime(timeAt(reading, 'im Februar'), { kind: 'date', value: '2022-02-01' });
    const { pattern, candidates, range, modifiers } = timeAt(reading, 'im Februar');
    assert.deepEqual([pattern, candidates, range, modifiers], ['2022-02-01', [], null, []]);
  });

  it('is added and removed', () => {
    const reading = read();
    reading.corrections.addTime(at('bis zuletzt'), { kind: 'date', value: '2024-03-01' });
    assert.equal(timeAt(reading, 'bis zuletzt').value, '2024-03-01');
    assert.equal(claimOf(reading, 'c2').times.length, 1);
    reading.corrections.removeTime(timeAt(reading, 'bis zuletzt'));
    assert.equal(timeAt(reading, 'bis zuletzt'), undefined);
    reading.corrections.removeTime(timeAt(reading, 'Ende 2025'));
    assert.equal(timeAt(reading, 'Ende 2025'), undefined);
    assert.deepEqual(claimOf(reading, 'c1').times, []);
  });
});

describe('a reading in which everything was corrected', () => {
  it('keeps to the contract', () => {
    const reading = read();
    const { corrections } = reading;
    const all = { kind: /** @type {const} */ ('indirect'), modality: /** @type {const} */ ('possible'), polarity: /** @type {const} */ ('denied') };
    corrections.setNote(EXAMPLE, claimOf(reading, 'c2'), { ...all, speaker: 'Vorstand der Werft', addressee: 'Betriebsrat' });
    corrections.splitClaim(claimOf(reading, 'c2'), at('aber gegen einen').start);
    corrections.joinClaims([claimOf(reading, 'c3'), claimOf(reading, 'c4')]);
    corrections.removeClaim(claimOf(reading, 'c6'));
    corrections.addClaim(at('zwölf Monate früher'));
    for (const { id } of [...(reading.analysis?.entities ?? [])]) {
      const entity = reading.entity(id);
      if (entity) corrections.correctEntity(entity, { name: `${entity.name} Neu` });
    }
    for (const figure of [...(reading.analysis?.quantities ?? [])]) corrections.correctFigure(figure, { kind: 'money', value: 7, unit: 'EUR' });
    for (const time of [...(reading.analysis?.times ?? [])]) corrections.correctTime(time, { kind: 'date', value: '2024-01-02' });
    corrections.addFigure(at('Das war schlicht'), { kind: 'number', value: null });
    corrections.addTime(at('bis zuletzt'), { kind: 'date', value: '2024-03-01' });
    const { analysis } = reading;
    assert.ok(validate(analysis), JSON.stringify(validate.errors, null, 2));
    const parts = new Set(analysis?.claims.flatMap(({ corrected }) => corrected ?? []));
    assert.deepEqual([...parts].sort(), ['addressee', 'extent', 'kind', 'modality', 'polarity', 'speaker']);
    const found = [...(analysis?.entities ?? []), ...(analysis?.quantities ?? []), ...(analysis?.times ?? [])];
    assert.ok(found.every(({ corrected }) => corrected === true));
  });

  it('is refused where something else is said to be the reader’s', () => {
    const [first, ...others] = ANALYSIS.claims;
    assert.equal(validate({ ...ANALYSIS, claims: [{ ...first, corrected: ['mood'] }, ...others] }), false);
  });
});
