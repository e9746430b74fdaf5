/** Whatever JavaScript hands over: an analysis, or an `Error` that says what was wrong; never a broken analyzer. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import init, { Analyzer } from 'wortlaut';

const TEXT = '„Gera baut“, sagte Ute Reh am Montag.';

/** Values that no caller should hand over, and some that one may. @returns {unknown[]} */
function values() {
  const refusing = new Proxy({}, {
    get() {
      throw new RangeError('no');
    },
    ownKeys() {
      throw new RangeError('no');
    },
  });
  const throwing = Object.defineProperty({}, 'date', {
    enumerable: true,
    get() {
      throw new RangeError('no');
    },
  });
  const endless = /** @type {any} */ ([]);
  endless.push(endless);
  return [
    ...[undefined, null, true, false, 0, 1, -1, 0.5, NaN, Infinity, -0, 2 ** 53, 5n, Symbol('x'), '', 'x', '\ud83d', '2024-02-30'],
    ...[{}, [], [[]], [null], [undefined], [5], ['x'], [{}], [Symbol('x')], () => 'x', new Date(0), new String('x'), new Map([['a', 1]])],
    ...[new Uint8Array(3), new ArrayBuffer(3), Promise.resolve('x'), /x/, Object.create(null), refusing, throwing, endless, 'x'.repeat(1000)],
    ...[{ length: -1 }, { length: 4_000_000_000 }, { kind: 'x', start: 5, end: 1 }, { kind: 'title', start: -1, end: 99 }, { toString: null }],
  ];
}

/** What a broken module says. */
const BROKEN = /memory access|unreachable|out of bounds|null pointer|recursive use|is not a function|of undefined|of null/;

/**
 * Calls; what it throws must be an error in words.
 * @param {string} what
 * @param {() => unknown} call
 */
function refusesOrAnswers(what, call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error && !(error instanceof WebAssembly.RuntimeError), `${what}: ${String(error)}`);
    assert.ok(error.message.length > 0 && !BROKEN.test(error.message), `${what}: ${error.message}`);
  }
}

describe('the border to JavaScript', () => {
  before(() => init());

  it('answers wrong texts with what was wrong', () => {
    const analyzer = /** @type {any} */ (new Analyzer());
    for (const value of values()) {
      if (typeof value === 'string') continue;
      assert.throws(() => analyzer.analyze(value), { name: 'TypeError', message: /^The text must be a string/ });
    }
    assert.equal(analyzer.analyze(TEXT).text_length, TEXT.length);
  });

  it('answers wrong options', () => {
    const analyzer = /** @type {any} */ (new Analyzer());
    for (const value of values()) {
      refusesOrAnswers('options', () => analyzer.analyze(TEXT, value));
      for (const key of ['date', 'blocks', 'criteria', 'tokens', 'rules', 'other']) {
        for (const odd of [value, [value]]) refusesOrAnswers(key, () => analyzer.analyze(TEXT, { [key]: odd }));
      }
      for (const key of ['kind', 'start', 'end']) {
        const block = { kind: 'paragraph', start: 0, end: TEXT.length, [key]: value };
        refusesOrAnswers(`block’s ${key}`, () => analyzer.analyze(TEXT, { blocks: [block] }));
      }
    }
    assert.equal(analyzer.analyze(TEXT).text_length, TEXT.length);
  });

  it('answers wrong names', () => {
    const Unchecked = /** @type {any} */ (Analyzer);
    for (const value of values()) {
      refusesOrAnswers('options', () => new Unchecked(value));
      for (const key of ['names', 'ignore', 'other']) {
        for (const odd of [value, [value]]) refusesOrAnswers(key, () => new Unchecked({ [key]: odd }));
      }
      for (const key of ['name', 'type', 'aliases']) {
        refusesOrAnswers(`name’s ${key}`, () => new Unchecked({ names: [{ name: 'Gera', type: 'LOC', [key]: value }] }));
      }
    }
  });

  it('never lets WebAssembly call what may throw', () => {
    const analyzer = new Analyzer();
    const getter = (/** @type {string} */ key) =>
      Object.defineProperty({}, key, {
        enumerable: true,
        get() {
          throw new RangeError(String(new Error().stack));
        },
      });
    for (const call of [
      () => analyzer.analyze(TEXT, getter('date')),
      () => analyzer.analyze(TEXT, { blocks: [/** @type {any} */ (getter('kind'))] }),
      () => new Analyzer(getter('names')),
      () => new Analyzer({ names: [/** @type {any} */ (getter('aliases'))] }),
    ]) {
      assert.throws(call, (error) => error instanceof RangeError && !error.message.includes('wasm:'));
    }
  });

  it('says that an analyzer has been freed', () => {
    const analyzer = new Analyzer();
    analyzer.free();
    assert.throws(() => analyzer.analyze(TEXT), /has been freed/);
    analyzer.free();
  });
});
