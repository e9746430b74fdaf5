/** Documents read to their text: Word, mail, PDF lines, encodings; and files that can't be read, in words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withoutFurniture } from '../../www/input/pdf/furniture.js';
import { linesOf } from '../../www/input/pdf/lines.js';
import { paragraphsOf } from '../../www/input/pdf/paragraphs.js';
import { read } from '../../www/input/read/read.js';
import { docx, paragraph, run } from '../documents.js';

/**
 * @param {string} name
 * @param {Buffer | string} content
 */
const readFile = (name, content) => read(new Uint8Array(Buffer.from(content)), name);

/** @param {{ text: string, blocks?: import('../../pkg/wortlaut.js').Block[] }} article */
const kindsOf = ({ text, blocks = [] }) => Object.fromEntries(blocks.map(({ kind, start, end }) => [text.slice(start, end), kind]));

describe('Word', () => {
  it('shows what the document shows: no struck, hidden or deleted text', async () => {
    const body = paragraph(
      `${run('Das Bad ist ')}${run('offen', '<w:strike/>')}${run('heimlich', '<w:vanish/>')}${run('zu', '<w:strike w:val="0"/>')}<w:del><w:r><w:delText> nicht</w:delText></w:r></w:del><w:ins>${run('.')}</w:ins>`,
    );
    const [article] = await readFile('a.docx', await docx(body));
    assert.equal(article?.text, 'Das Bad ist zu.');
  });

  it('leaves out what a style strikes or hides, but not what says that it is not', async () => {
    const style = (/** @type {string} */ id, /** @type {string} */ inside) => `<w:style w:type="character" w:styleId="${id}">${inside}</w:style>`;
    const styles = style('Weg', '<w:rPr><w:strike/></w:rPr>') + style('Auch', '<w:basedOn w:val="Weg"/>') + style('Kreis', '<w:basedOn w:val="Kreis"/>');
    const [article] = await readFile('a.docx', await docx(
      paragraph(`${run('Das Bad ist ')}${run('offen', '<w:rStyle w:val="Weg"/>')}${run('auf', '<w:rStyle w:val="Auch"/>')}${run('seit ', '<w:rStyle w:val="Kreis"/>')}${run('Mai zu.', '<w:rStyle w:val="Weg"/><w:strike w:val="false"/>')}`),
      { styles },
    ));
    assert.equal(article?.text, 'Das Bad ist seit Mai zu.');
  });

  it('reads links, fields, lists and text that was moved once, and no drawing twice', async () => {
    const body = [
      paragraph(`<w:hyperlink>${run('Ina Volz')}</w:hyperlink>${run(' sagte zu')}<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "x"</w:instrText></w:r>${run('.')}`),
      `<w:p><w:moveFrom>${run('Hier stand es.')}</w:moveFrom></w:p>`,
      `<w:p><w:moveTo>${run('Hier steht es.')}</w:moveTo></w:p>`,
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run('Erstens.')}</w:p>`,
      `<w:p>${run('Dabei')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Im Kasten.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('Im Kasten.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ].join('');
    const [article] = await readFile('a.docx', await docx(body));
    assert.equal(article?.text, 'Ina Volz sagte zu.\n\nHier steht es.\n\nErstens.\n\nDabei\n\nIm Kasten.');
  });

  it('knows titles by their style, keeps rows, notes in their place, comments as such', async () => {
    const cell = (/** @type {string} */ words) => `<w:tc>${paragraph(words)}</w:tc>`;
    const body = `${paragraph('Das Bad', 'Titel')}${paragraph(`${run('Es ist zu')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}<w:r><w:commentReference w:id="0"/></w:r>`)}
      <w:tbl><w:tr>${cell('Jahr')}${cell('Kosten')}</w:tr><w:tr>${cell('2023')}${cell('10 Euro')}</w:tr></w:tbl>${paragraph('Ende.')}`;
    const [article] = await readFile('a.docx', await docx(body, {
      styles: '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>',
      footnotes: `<w:footnote w:id="2">${paragraph('Laut Stadt.')}</w:footnote>`,
      comments: `<w:comment w:id="0" w:author="Ina Volz">${paragraph('Stimmt das?')}</w:comment>`,
    }));
    assert.equal(article?.text, 'Das Bad\n\nEs ist zu.\n\n[1] Laut Stadt.\n\n[Kommentar von Ina Volz] Stimmt das?\n\nJahr\tKosten\n\n2023\t10 Euro\n\nEnde.');
    assert.deepEqual(article && kindsOf(article), { 'Das Bad': 'title', '[Kommentar von Ina Volz] Stimmt das?': 'boilerplate' });
    assert.equal(article?.name, 'Das Bad');
  });
});

describe('mail', () => {
  const head = 'From: Ina Volz <volz@stadt.example>\r\nSubject: AW: Re: Bad\r\nMIME-Version: 1.0\r\n';

  it('names the sender, and reads what is attached', async () => {
    const mail = `${head}Content-Type: multipart/mixed; boundary=Y\r\n\r\n--Y\r\nContent-Type: text/plain\r\n\r\nDas Bad ist zu.\r\n--Y
Content-Type: text/html; name=plan.html\r\nContent-Disposition: attachment; filename=plan.html\r\n\r\n<p>Der Plan.</p>\r\n--Y
Content-Type: application/zip; name=bild.zip\r\nContent-Disposition: attachment; filename=bild.zip\r\n\r\nPK\r\n--Y--\r\n`;
    const [article, plan, ...others] = await readFile('a.eml', mail);
    assert.equal(article?.text, 'Bad\n\nVon Ina Volz (volz@stadt.example)\n\nDas Bad ist zu.\n\nAnhang: plan.html\n\nAnhang: bild.zip');
    assert.equal(plan?.text, 'Der Plan.');
    assert.deepEqual(others, []);
  });

  it('reads the HTML where the text only says that there is some', async () => {
    const mail = `${head}Content-Type: multipart/alternative; boundary=X\r\n\r\n--X\r\nContent-Type: text/plain\r\n\r\nDiese Mail ist in HTML.\r\n--X\r\nContent-Type: text/html\r\n\r\n<h1>Bad zu</h1><p>Das Bad ist seit Montag zu, sagte sie.</p>\r\n--X--\r\n`;
    assert.match((await readFile('a.eml', mail))[0]?.text ?? '', /Das Bad ist seit Montag zu/);
  });

  it('joins lines that a program has broken, and guesses an encoding that is not told', async () => {
    const lines = 'Der Rat der Stadt hat am Montag beschlossen, das alte Bad an einen\r\nKäufer abzugeben, der noch keinen Namen hat.';
    const [article] = await read(new Uint8Array(Buffer.from(`Subject: Bad\r\n\r\n${lines}\r\n`, 'latin1')), 'a.eml');
    assert.match(article?.text ?? '', /an einen Käufer abzugeben/);
  });
});

describe('PDF', () => {
  /** @param {[number, number, number, string][]} words x, y, size, text */
  const piecesOf = (words) => words.map(([x, y, height, text]) => ({ x, y, height, text, width: text.length * height * 0.5 }));
  const textOf = (/** @type {[number, number, number, string][][]} */ pages) =>
    paragraphsOf(withoutFurniture(pages.map((words, index) => linesOf(piecesOf(words), index + 1)), pages.map(() => 842)).flat()).map(({ text }) => text);

  it('reads columns one after the other, lines far apart as one paragraph', () => {
    const left = ['Der Rat hat am Montag das', 'alte Bad verkauft. Der Preis', 'war vielen zu hoch, doch die'];
    const right = ['Stadt brauche Geld, sagte sie', 'am Abend. Nun soll der Käu-', 'fer bis Mai zahlen.'];
    const lines = left.flatMap((text, index) => /** @type {[number, number, number, string][]} */ ([[60, 700 - 20 * index, 10, text], [320, 700 - 20 * index, 10, right[index] ?? '']]));
    assert.deepEqual(textOf([[[60, 740, 18, 'Das Bad wird verkauft, die Stadt braucht Geld'], ...lines]]), [
      'Das Bad wird verkauft, die Stadt braucht Geld',
      'Der Rat hat am Montag das alte Bad verkauft. Der Preis war vielen zu hoch, doch die Stadt brauche Geld, sagte sie am Abend. Nun soll der Käufer bis Mai zahlen.',
    ]);
  });

  it('goes on across pages, past running heads and numbers', () => {
    const page = (/** @type {number} */ number, /** @type {string[]} */ lines) => /** @type {[number, number, number, string][]} */ ([
      [60, 810, 8, 'Mitteilung der Stadt'],
      ...lines.map((text, index) => [60, 760 - 14 * index, 10, text]),
      [280, 30, 8, `- ${number} -`],
    ]);
    assert.deepEqual(textOf([page(1, ['Das Bad ist seit Montag zu. Die Stadt will es verkau-']), page(2, ['fen. Das sagte Ina Volz dem Rat am Abend.'])]), [
      'Das Bad ist seit Montag zu. Die Stadt will es verkaufen. Das sagte Ina Volz dem Rat am Abend.',
    ]);
  });

  /**
   * A line spread over the width of its column, word by word, as programs write justified text.
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {string} line
   */
  const spread = (x, y, width, line) => {
    const words = line.split(' ');
    const gap = words.length > 1 ? (width - 5 * words.join('').length) / (words.length - 1) : 0;
    let at = x;
    return words.map((word) => {
      const piece = /** @type {[number, number, number, string]} */ ([at, y, 10, word]);
      at += 5 * word.length + gap;
      return piece;
    });
  };

  it('reads narrow columns of justified text, whose spaces are wide', () => {
    const columns = [
      ['Der Rat von Ahlstedt', 'hat das Bad', 'nach langem Streit', 'verkauft, denn die'],
      ['Stadt brauche Geld,', 'sagte Ina Volz', 'am Montag spät am', 'Abend vor dem Rat,'],
      ['der nun bis Mai ent‐', 'scheiden will, was', 'mit den Vereinen', 'geschehen soll und wann'],
    ];
    const lines = columns.flatMap((column, number) => column.flatMap((line, index) => spread(50 + 150 * number, 700 - 12 * index, 125, line)));
    assert.deepEqual(textOf([[[50, 740, 18, 'Das Bad in Ahlstedt wird nun doch verkauft'], ...lines]]), [
      'Das Bad in Ahlstedt wird nun doch verkauft',
      'Der Rat von Ahlstedt hat das Bad nach langem Streit verkauft, denn die Stadt brauche Geld, sagte Ina Volz am Montag spät am Abend vor dem Rat, der nun bis Mai entscheiden will, was mit den Vereinen geschehen soll und wann',
    ]);
  });

  const full = (/** @type {number} */ y, /** @type {string} */ words) => /** @type {[number, number, number, string]} */ ([50, y, 10, words]);
  const wide = 'Der Rat von Ahlstedt hat am Montag nach langem Streit beschlossen, das alte Bad zu verkaufen, denn es';

  it('reads a box beside the text by itself', () => {
    const beside = ['Ina Volz führt die Stadt', 'seit 2019; zuvor war sie', 'Leiterin des Bauamts.'];
    const page = [...[0, 1, 2, 3].map((row) => full(700 - 12 * row, wide)), ...beside.flatMap((words, row) => [full(652 - 12 * row, 'koste die Stadt im Jahr eine Million Euro, sagte sie, und'), [400, 652 - 12 * row, 8, words]]), ...[0, 1, 2, 3].map((row) => full(616 - 12 * row, wide))];
    const found = textOf([/** @type {[number, number, number, string][]} */ (page)]);
    assert.equal(found.length, 2, 'the text goes on beside it');
    assert.equal(found[1], 'Ina Volz führt die Stadt seit 2019; zuvor war sie Leiterin des Bauamts.');
  });

  it('reads columns above a heading of the page before those below it, but goes on past one in a column', () => {
    const column = (/** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ mark) => [0, 1, 2, 3].map((row) => /** @type {[number, number, number, string]} */ ([x, y - 12 * row, 10, `${mark}${row} das Bad ist seit Montag zu und`]));
    const marks = (/** @type {[number, number, number, string][]} */ page) => textOf([page]).join(' ').match(/[ABCD]0|Kommentar/g)?.join(' ');
    assert.equal(marks([...column(50, 700, 'A'), ...column(320, 700, 'B'), [50, 632, 14, 'Kommentar'], ...column(50, 600, 'C'), ...column(320, 600, 'D')]), 'A0 B0 Kommentar C0 D0');
    const beside = [...column(320, 700, 'B'), ...column(320, 652, 'D')];
    assert.equal(marks([...column(50, 700, 'A'), [50, 650, 14, 'Kommentar'], ...column(50, 630, 'C'), ...beside]), 'A0 Kommentar C0 B0 D0');
  });

  it('joins an initial to its word, which is no title', () => {
    const page = /** @type {[number, number, number, string][]} */ ([
      [50, 740, 18, 'Das Bad wird verkauft'],
      [50, 684, 34, 'D'],
      [72, 700, 10, 'er Rat von Ahlstedt hat am Montag'],
      [72, 688, 10, 'nach langem Streit beschlossen, das'],
      [50, 676, 10, 'alte Bad an der Lindenallee zu verkaufen.'],
    ]);
    assert.deepEqual(textOf([page]), ['Das Bad wird verkauft', 'Der Rat von Ahlstedt hat am Montag nach langem Streit beschlossen, das alte Bad an der Lindenallee zu verkaufen.']);
  });

  it('keeps the rows of a table as wide as the text, and of a narrow one', () => {
    const row = (/** @type {number} */ y, /** @type {[number, string][]} */ cells) => cells.map(([x, words]) => /** @type {[number, number, number, string]} */ ([x, y, 10, words]));
    const table = [row(640, [[50, 'Jahr'], [180, 'Besucher'], [330, 'Kosten'], [500, 'Erlös in Mio.']]), row(626, [[50, '2022'], [180, '41.200'], [330, '1,3'], [500, '0,4']]), row(612, [[50, '2023'], [180, '38.900'], [330, '1,4'], [500, '0,5']])];
    const found = textOf([[full(700, wide), full(688, wide), full(676, wide), ...table.flat()]]);
    assert.deepEqual(found.slice(-3), ['Jahr\tBesucher\tKosten\tErlös in Mio.', '2022\t41.200\t1,3\t0,4', '2023\t38.900\t1,4\t0,5']);
    const narrow = [row(640, [[50, 'Jahr'], [90, 'Kosten']]), row(626, [[50, '2022'], [90, '1,3 Mio.']])];
    assert.deepEqual(textOf([[full(700, wide), full(688, wide), full(676, wide), ...narrow.flat()]]).slice(-2), ['Jahr\tKosten', '2022\t1,3 Mio.']);
  });

  it('keeps the rows of a table, and hyphens that belong', () => {
    const rows = [['Jahr', 'Kosten'], ['2022', '9'], ['2023', '10'], ['2024', '12']];
    const cells = rows.flatMap(([one = '', two = ''], index) => /** @type {[number, number, number, string][]} */ ([[60, 700 - 14 * index, 10, one], [200, 700 - 14 * index, 10, two]]));
    assert.deepEqual(textOf([cells]), ['Jahr\tKosten', '2022\t9', '2023\t10', '2024\t12']);
    assert.deepEqual(textOf([[[60, 700, 10, 'Die Ost- und Westseite der CDU-'], [60, 686, 10, 'Zentrale ist neu.']]]), ['Die Ost- und Westseite der CDU-Zentrale ist neu.']);
  });
});

describe('files that can not be read', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const locked = Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
  for (const [name, content, reason] of /** @type {[string, Buffer | string, string][]} */ ([
    ['alt.docx', ole, 'oldWord'],
    ['zu.docx', locked, 'password'],
    ['brief.odt', 'PK', 'otherOffice'],
    ['brief.txt', '{\\rtf1 Hallo}', 'otherOffice'],
    ['bild.png', 'PNG', 'unknownKind'],
    ['kaputt.docx', 'kein Zip', 'damaged'],
    ['nichts.txt', ' \n ', 'empty'],
    ['bild.txt', 'a\0b', 'notText'],
    ['daten.txt', 'a'.repeat(200_000), 'noWords'],
  ])) {
    it(`say why: ${reason}`, async () => {
      await assert.rejects(readFile(name, content), { reason });
    });
  }

  it('are told by what they unpack to, not by what they say', async () => {
    await assert.rejects(readFile('voll.docx', await docx(' '.repeat(60_000_000))), { reason: 'tooMuch' });
  });

  it('are not: one broken letter does not spoil the others', async () => {
    const [article] = await readFile('a.txt', Buffer.concat([Buffer.from('Fünf Bäder. Caf'), Buffer.from([0xe9])]));
    assert.match(article?.text ?? '', /^Fünf Bäder\./);
  });
});

describe('Markdown', () => {
  it('keeps dates and names that begin with a number, and knows lists that count', async () => {
    const [article] = await readFile('a.md', '1. FC Ahlstedt baut.\n\n3. Oktober: Feiertag.\n\n1. Erst der Abriss.\n2. Dann der Bau.\n');
    assert.equal(article?.text.trim(), '1. FC Ahlstedt baut.\n\n3. Oktober: Feiertag.\n\nErst der Abriss.\nDann der Bau.');
    assert.deepEqual(article?.blocks?.map(({ kind }) => kind), ['list_item', 'list_item']);
  });

  it('reads titles with a line beneath, quotations, rows; struck words and notes go', async () => {
    const source = 'Das Bad\n=======\n\n> „Es ist *zu*“, sagte **Ina Volz**.[^1] ~~Es ist offen.~~\n\n- [ ] Erstens\n\n| Jahr | Kosten |\n|------|--------|\n| 2023 | 10 Euro |\n';
    const [article] = await readFile('a.md', source);
    assert.equal(article?.text.replace(/\n+/g, '\n').trim(), 'Das Bad\n„Es ist zu“, sagte Ina Volz.\nErstens\nJahr\tKosten\n2023\t10 Euro');
    assert.equal(article && kindsOf(article)['Das Bad'], 'title');
  });
});
