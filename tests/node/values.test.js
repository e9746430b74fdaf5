/** Figures and dates in words: every form that the analyzer can give, in both languages, and never as code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import init, { Analyzer } from 'wortlaut';
import { figureInWords } from '../../www/values/figure.js';
import { groupOf } from '../../www/values/group.js';
import { sentenceOf } from '../../www/values/sentence.js';
import { timeInWords } from '../../www/values/time.js';
import { articles } from './articles.js';

/** @import { Quantity, TimeExpression, TimeModifier } from '../../pkg/wortlaut.js' */

/**
 * @param {string} value
 * @param {Partial<TimeExpression>} [rest]
 * @returns {TimeExpression}
 */
function time(value, rest = {}) {
  const open = { candidates: [], range: null, length: null, modifiers: [] };
  return { start: 0, end: 0, kind: 'date', value, pattern: value, ...open, ...rest };
}

/**
 * @param {Partial<Quantity>} rest
 * @returns {Quantity}
 */
function figure(rest) {
  const open = { value: null, low: null, high: null, unit: null, per: null, hedge: null, counted: null };
  return { start: 0, end: 0, kind: 'number', precision: 'exact', ...open, ...rest };
}

/**
 * What German and English make of a value.
 * @param {TimeExpression} value
 * @param {string} [said]
 * @param {boolean} [isDayKnown]
 */
function both(value, said = '', isDayKnown = false) {
  return (/** @type {const} */ (['de', 'en'])).map((language) => timeInWords(value, { language, said, isDayKnown }).replace(/\s/g, ' '));
}

/** What no reader should see: codes of TIMEX3 and of the calendar, days in ISO 8601. */
const CODE = /X|_|#|\bP\d|\bP[TX]|\d[TW]|\bW\d|T\d|[QH]\d|\bBC\d|\b(SP|SU|FA|WI|MO|MI|AF|EV|NI|WE|WD|DE|CE)\b|\d{4}-\d|undefined|null|NaN|\{|\}/;

describe('dates', () => {
  it('says what is meant, and what is open', () => {
    const ask = 'Erscheinungstag angeben';
    const cases = /** @type {[TimeExpression, string, string][]} */ ([
      [time('2022-10-09'), '9.10.2022', 'Oct 9, 2022'],
      [time('2022-W40'), '3. bis 9.10.2022', 'Oct 3 to 9, 2022'],
      [time('2020-W53'), '28.12.2020 bis 3.1.2021', 'Dec 28, 2020 to Jan 3, 2021'],
      [time('2022-W40-WE'), 'Wochenende 8. bis 9.10.2022', 'weekend Oct 8 to 9, 2022'],
      [time('XXXX-WXX-4'), `Donnerstag (Tag offen: ${ask})`, 'Thursday (day open: enter the day of publication)'],
      [time('XXXX-WXX-4', { candidates: ['2022-10-06', '2022-10-13'] }), '6. oder 13.10.2022', 'Oct 6 or 13, 2022'],
      [time('XXXX-WXX-5TAF', { candidates: ['2022-10-07TAF', '2022-10-14TAF'] }), '7. oder 14.10.2022, am Nachmittag', 'Oct 7 or 14, 2022, in the afternoon'],
      [time('XXXX-08', { candidates: ['2022-08', '2023-08'] }), 'August 2022 oder August 2023', 'August 2022 or August 2023'],
      [time('XXXX-08-10'), `10. August (Jahr offen: ${ask})`, 'August 10 (year open: enter the day of publication)'],
      [time('XXXX', { candidates: ['2021'] }), 'Jahr offen, wörtlich 2021', 'year open, literally 2021'],
      [time('XXXX-XX-XX'), `Tag offen: ${ask}`, 'day open: enter the day of publication'],
      [time('PRESENT_REF', { candidates: ['2022-10-12'] }), 'bei Erscheinen (12.10.2022)', 'when published (Oct 12, 2022)'],
      [time('PAST_REF'), 'in der Vergangenheit', 'in the past'],
      [time('15'), '16. Jahrhundert', '16th century'],
      [time('BC04'), '5. Jahrhundert v. Chr.', '5th century BC'],
      [time('-043'), '44 v. Chr.', '44 BC'],
      [time('198', { modifiers: ['start'] }), 'Anfang der 1980er-Jahre', 'start of the 1980s'],
      [time('2022-Q2'), '2. Quartal 2022', '2nd quarter 2022'],
      [time('2022-H1', { modifiers: ['until', 'end'] }), 'bis Ende des 1. Halbjahrs 2022', 'until end of the 1st half 2022'],
      [time('2015-SU', { modifiers: ['since'] }), 'ab Sommer 2015', 'from summer 2015 on'],
      [time('2022-05-WXX-1-#1'), '1. Montag im Mai 2022', '1st Monday of May 2022'],
      [time('1989', { modifiers: ['since', 'end'] }), 'ab Ende 1989', 'from end of 1989 on'],
      [time('2022-W41', { modifiers: ['start'] }), 'Anfang der Woche 10. bis 16.10.2022', 'start of the week Oct 10 to 16, 2022'],
      [range('2021-08-15', '2022-02-24'), '15.8.2021 bis 24.2.2022', 'Aug 15, 2021 to Feb 24, 2022'],
      [range('2015-07', '2015-09'), 'Juli bis September 2015', 'July to September 2015'],
      [range('2022', '2016-03'), '2022 bis März 2016', '2022 to March 2016'],
    ]);
    for (const [value, german, english] of cases) assert.deepEqual(both(value), [german, english], value.value);
  });

  it('asks for the day of publication only where that is not known', () => {
    assert.equal(both(time('XXXX-SU'), '', true)[0], 'Sommer (Jahr offen)');
    assert.equal(both(time('XXXX-SU'), '', false)[0], 'Sommer (Jahr offen: Erscheinungstag angeben)');
  });

  it('writes hours, parts of the day, and both halves of a spoken one', () => {
    const clock = (/** @type {string} */ value, /** @type {Partial<TimeExpression>} */ rest = {}) => time(value, { kind: 'time', ...rest });
    assert.deepEqual(both(clock('T13:04')), ['13:04 Uhr', '1:04 PM']);
    assert.deepEqual(both(clock('T24')), ['24 Uhr', '12 AM']);
    assert.deepEqual(both(range('T10', 'T18', 'time')), ['10 bis 18 Uhr', '10 AM to 6 PM']);
    assert.deepEqual(both(range('2022-10-09T10', '2022-10-09T16', 'time'))[0], '9.10.2022, 10 bis 16 Uhr');
    assert.deepEqual(both(clock('T02:30', { candidates: ['T02:30', 'T14:30'] }), 'halb drei')[0], '2:30 oder 14:30 Uhr');
    assert.deepEqual(both(clock('T08', { candidates: ['T08', 'T20'] }), '8 Uhr')[0], '8 Uhr');
    assert.deepEqual(both(clock('2022-10-11T12'), 'Dienstagmittag')[0], '11.10.2022, am Mittag');
    assert.deepEqual(both(clock('2022-10-11TEV', { modifiers: ['start'] }))[0], '11.10.2022, früh am Abend');
  });

  it('writes lengths and repetitions', () => {
    const length = (/** @type {string} */ value, /** @type {TimeModifier[]} */ ...modifiers) => time(value, { kind: 'duration', modifiers });
    const set = (/** @type {string} */ value) => time(value, { kind: 'set' });
    const cases = /** @type {[TimeExpression, string, string][]} */ ([
      [length('P30Y', 'since', 'more_than'), 'seit mehr als 30 Jahren', 'for more than 30 years now'],
      [length('PXY', 'since'), 'seit einigen Jahren', 'for several years now'],
      [length('PT1H30M'), '1 Stunde 30 Minuten', '1 hour 30 minutes'],
      [length('PT0.5H'), '30 Minuten', '30 minutes'],
      [length('PXDE'), 'einige Jahrzehnte', 'several decades'],
      [length('P2WE'), '2 Wochenenden', '2 weekends'],
      [length('P1M/P2M'), '1 bis 2 Monate', '1 to 2 months'],
      [length('P3W/P1M'), '3 Wochen bis 1 Monat', '3 weeks to 1 month'],
      [set('P1D'), 'jeden Tag', 'every day'],
      [set('P2W'), 'alle 2 Wochen', 'every 2 weeks'],
      [set('PXY'), 'alle paar Jahre', 'every few years'],
      [set('XXXX-WXX-1T04'), 'jeden Montag, 4 Uhr', 'every Monday, 4 AM'],
      [set('XXXX-WXX-1/XXXX-WXX-5'), 'jede Woche Montag bis Freitag', 'every week Monday to Friday'],
      [set('XXXX-XX-WXX-5-#1'), 'jeden 1. Freitag im Monat', 'every 1st Friday of the month'],
      [set('XXXX-XX-XXTEV'), 'jeden Abend', 'every evening'],
      [set('T08:30'), 'jeden Tag, 8:30 Uhr', 'every day, 8:30 AM'],
      [set('XXXX-WXX-WE'), 'jedes Wochenende', 'every weekend'],
      [set('XXXX-03'), 'jedes Jahr: März', 'every year: March'],
    ]);
    for (const [value, german, english] of cases) assert.deepEqual(both(value), [german, english], value.value);
  });
});

/**
 * @param {string} first
 * @param {string} last
 * @param {TimeExpression['kind']} [kind]
 */
function range(first, last, kind = 'date') {
  return time(`${first}/${last}`, { kind, range: [first, last] });
}

describe('any value', () => {
  const years = ['2022', 'XXXX', '0044', '-043', '0000'];
  const dates = years.flatMap((year) =>
    ['', '-02', '-02-28', '-XX-05', '-XX-XX', '-XX', '-W01', '-W40', '-WXX', '-W40-WE', '-WXX-WE', '-WXX-7', '-05-WXX-1-#1', '-XX-WXX-2-#5']
      .concat(['-05-W01', '-02-XX', '-Q1', '-QX', '-H2', '-SP', '-SU', '-FA', '-WI'])
      .map((rest) => year + rest),
  );
  const rough = ['196', 'XX6', '18', '00', 'BC04', 'XXX', 'XX', 'PRESENT_REF', 'PAST_REF', 'FUTURE_REF'];
  const clocks = ['T00', 'T08', 'T23:59', 'T12:00:30', 'T24', 'TMO', 'TMI', 'TAF', 'TEV', 'TNI'];
  const timed = [...dates.filter((date) => /-\d\d-\d\d$|WXX-7$|XX-XX$/.test(date)).flatMap((date) => clocks.map((it) => date + it)), ...clocks];
  const lengths = ['DE', 'CE'].map((unit) => `PX${unit}`).concat(
    ['X', '1', '2', '2.5', '1000'].flatMap((amount) => [...['Y', 'M', 'W', 'WE', 'D'].map((unit) => `P${amount}${unit}`), ...['H', 'M', 'S'].map((unit) => `PT${amount}${unit}`)]),
    ['P1Y6M', 'P1DT2H', 'PT1H30M'],
  );
  const sets = ['XXXX-WXX-1', 'XXXX-WXX-1T04', 'XXXX-WXX-1TEV', 'XXXX-WXX-1/XXXX-WXX-5', 'XXXX-WXX-WE', 'XXXX-WXX-WD', 'XXXX-WXX-WDTMO']
    .concat(['XXXX-XX-WXX-5-#1', 'XXXX-XX-XXTEV', 'XXXX-03', 'XXXX-SU', 'XXXX-10-03'], clocks, lengths);
  /** @type {TimeModifier[][]} */
  const modifiers = [[], ['since', 'end'], ['until'], ['start'], ['mid'], ['approx'], ['before', 'end']];

  it('is never shown as code, nor as nothing', () => {
    let count = 0;
    for (const [kind, values] of /** @type {const} */ ([['date', [...dates, ...rough]], ['time', timed], ['duration', lengths], ['set', sets]])) {
      for (const value of values) {
        for (const modifier of modifiers) {
          for (const candidates of [[], ['2022-10-06'], ['2022-10-06', '2022-10-13'], ['2022-W40', '2022-W41-WE'], ['2022-05/2022-06', '2023-05/2023-06']]) {
            for (const isDayKnown of [true, false]) {
              const shown = both(time(value, { kind, modifiers: modifier, candidates }), 'am Mittag', isDayKnown);
              for (const text of shown) {
                assert.ok(text && !CODE.test(text), `${kind} ${value} ${modifier} ${candidates}: ${text}`);
                count += 1;
              }
            }
          }
        }
      }
    }
    console.log(`${count} values`);
    assert.ok(count > 40_000);
  });

  it('may also be a range of any two', () => {
    const ends = [...dates, ...rough, ...timed].filter((_, index) => index % 3 === 0);
    for (const first of ends) {
      for (const last of ends) {
        for (const text of both(range(first, last))) assert.ok(text && !CODE.test(text), `${first}/${last}: ${text}`);
      }
    }
  });

  it('that is not known gives nothing rather than code', () => {
    for (const value of ['', 'X', 'P', 'PT', '2022-W', '2022-13-', 'a/b/c', 'T', 'T8', '<b>', 'XXXX-WXX-WEEK', '__proto__']) {
      for (const kind of /** @type {const} */ (['date', 'time', 'duration', 'set'])) {
        for (const text of both(time(value, { kind }))) assert.equal(text, '', value);
      }
    }
  });
});

describe('figures', () => {
  /**
   * @param {Partial<Quantity>} quantity
   * @param {{ said?: string, counted?: string }} [how]
   */
  const inWords = (quantity, how) =>
    (/** @type {const} */ (['de', 'en'])).map((language) => figureInWords(figure(quantity), { language, ...how }).replace(/\s/g, ' '));

  it('have their noun, unit or currency', () => {
    assert.deepEqual(inWords({ value: 340 }, { counted: 'Stellen' }), ['340 Stellen', '340 Stellen']);
    assert.deepEqual(inWords({ high: 50, precision: 'at_most' }, { counted: 'Soldaten' })[0], 'höchstens 50 Soldaten');
    assert.deepEqual(inWords({ kind: 'money', value: 85e6, unit: 'EUR' }), ['85.000.000 €', '€85,000,000']);
    assert.deepEqual(inWords({ kind: 'money', value: 1.5, unit: 'EUR', per: 'liter' }), ['1,50 € je Liter', '€1.50 per liter']);
    assert.deepEqual(inWords({ kind: 'money', value: 85, unit: 'CHF' })[0], '85 Schweizer Franken');
    assert.deepEqual(inWords({ kind: 'money', value: 100 }, { said: '100 Kronen' })[0], '100 Kronen');
    assert.deepEqual(inWords({ kind: 'money', low: 175e7, high: 195e7, unit: 'EUR', precision: 'between' })[0], '1.750.000.000 bis 1.950.000.000 €');
    assert.deepEqual(inWords({ kind: 'percent', value: 0.005, unit: 'percent' }), ['0,005 %', '0.005%']);
    assert.deepEqual(inWords({ kind: 'percent', value: 0.25, unit: 'percentage-point' }), ['0,25 Prozentpunkte', '0.25 percentage points']);
    assert.deepEqual(inWords({ kind: 'age', value: 6, unit: 'year' }), ['6 Jahre alt', '6 years old']);
    assert.deepEqual(inWords({ kind: 'age', value: 1, unit: 'year' }), ['1 Jahr alt', '1 year old']);
    assert.deepEqual(inWords({ kind: 'measure', value: 450, unit: 'megawatt' })[0], '450 MW');
    assert.deepEqual(inWords({ kind: 'measure', value: 2, unit: 'square-kilometer' })[0], '2 km²');
    assert.deepEqual(inWords({ kind: 'measure', value: 2, unit: 'milliwatt-per-kilogram' })[0], '2 mW/kg');
    assert.deepEqual(inWords({ kind: 'temperature', low: 31, high: 32, unit: 'celsius', precision: 'between' })[0], '31 bis 32 °C');
    assert.deepEqual(inWords({ kind: 'ordinal', value: 4 }), ['4.', 'No. 4']);
  });

  it('said in words as part of a whole are shares', () => {
    assert.deepEqual(inWords({ value: 2 / 3 }, { said: 'zwei Drittel' }), ['66,7 %', '66.7%']);
    assert.equal(groupOf(figure({ value: 2 / 3 })), 'share');
    assert.deepEqual(inWords({ value: 0.9441 }, { said: '0,9441' })[0], '0,9441');
    assert.equal(groupOf(figure({ value: 340 })), 'count');
  });

  it('of which only the magnitude is known stay vague', () => {
    assert.deepEqual(inWords({ low: 100, precision: 'about' }, { said: 'Hunderte', counted: 'Menschen' }), ['Hunderte Menschen', 'hundreds of Menschen']);
    assert.deepEqual(inWords({ low: 1000, precision: 'about' }, { said: 'Tausende' }), ['Tausende', 'thousands']);
    assert.deepEqual(inWords({ kind: 'money', low: 1e9, unit: 'EUR', precision: 'about' })[0], 'Milliarden €');
  });

  it('with any unit of the analyzer are written without its code', () => {
    const rows = ['units', 'units_customary'].flatMap((name) => readFileSync(`src/data/${name}.txt`, 'utf8').split('\n'));
    const units = new Set(rows.filter((row) => row && !row.startsWith('#')).map((row) => row.split('\t')[1] ?? ''));
    assert.ok(units.size > 200);
    units.delete('mile-scandinavian'); // so called by English CLDR
    for (const unit of units) {
      for (const text of inWords({ kind: 'measure', value: 3, unit, per: unit })) {
        assert.doesNotMatch(text, /-per-|^3$|square|cubic|undefined|[a-z]-[a-z]/, unit);
      }
    }
  });
});

it('finds the sentence that words stand in', () => {
  const sentences = [{ start: 0, end: 10 }, { start: 11, end: 20 }];
  assert.deepEqual(sentenceOf(sentences, { start: 12, end: 14 }), sentences[1]);
  assert.deepEqual(sentenceOf(sentences, { start: 0, end: 10 }), sentences[0]);
  assert.equal(sentenceOf(sentences, { start: 8, end: 12 }), null);
  assert.equal(sentenceOf([], { start: 8, end: 12 }), null);
});

it('shows no value of an article as code', async () => {
  await init();
  const analyzer = new Analyzer({});
  let count = 0;
  for (const path of articles()) {
    const text = readFileSync(path, 'utf8');
    for (const date of [undefined, '2022-10-12']) {
      const { times, quantities } = analyzer.analyze(text, date ? { date } : {});
      for (const value of times) {
        for (const shown of both(value, text.slice(value.start, value.end), Boolean(date))) {
          assert.ok(shown && !CODE.test(shown), `${path}: ${value.value}: ${shown}`);
          count += 1;
        }
      }
      for (const value of quantities) {
        const shown = figureInWords(value, { language: 'de', said: text.slice(value.start, value.end) });
        assert.ok(shown && !/[A-Z]{3}|undefined|-per-/.test(shown), `${path}: ${shown}`);
      }
    }
  }
  console.log(`${count} dates of articles`);
  assert.ok(count > 50);
});
