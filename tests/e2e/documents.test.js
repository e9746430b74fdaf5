/** Documents: Word, PDF, e-mail; several at once. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { docx, paragraph, pdf } from '../documents.js';
import { launch, paste, shownLines } from './browser.js';
import { suite } from './suite.js';

/** @import { Visit } from './browser.js' */

const EML = `From: Presse <presse@example.org>\r\nSubject: =?utf-8?Q?Br=C3=BCcke_er=C3=B6ffnet?=\r\nDate: Mon, 06 May 2024 10:00:00 +0200
Content-Type: text/plain; charset=utf-8\r\n\r\nDie Brücke in Gera ist offen, sagte Ute Reh.\r\n`;

suite('documents', ({ open }) => {
  /** @type {Visit} */
  let visited;

  /** @param {{ name: string, buffer: Buffer }[]} files */
  async function choose(files) {
    visited = await open();
    const { page } = visited;
    await page.locator('input[type=file][multiple]').setInputFiles(files.map((file) => ({ ...file, mimeType: '' })));
    return page;
  }

  it('reads Word', async () => {
    const page = await choose([{ name: 'brief.docx', buffer: await docx(paragraph('Neues aus Gera') + paragraph('Ute Reh sagte zu.')) }]);
    await page.locator('#text').getByText('Ute Reh sagte zu.').waitFor();
    assert.deepEqual(await shownLines(page), ['Neues aus Gera', 'Ute Reh sagte zu.']);
    assert.deepEqual(visited.errors, []);
  });

  it('reads PDF, a divided word made whole', async () => {
    const page = await choose([{ name: 'blatt.pdf', buffer: pdf([[[72, 720, 12, 'Der Stadtrat von Gera hat be-'], [72, 706, 12, 'schlossen zu bauen.']]]) }]);
    await page.locator('#text').getByText('Stadtrat').waitFor();
    assert.deepEqual(await shownLines(page), ['Der Stadtrat von Gera hat beschlossen zu bauen.']);
    assert.deepEqual(visited.errors, []);
  });

  it('reads what a browser prints: columns of justified text with divided words, under a running head', async () => {
    const prose = 'Der Rat von Ahlstedt hat am Montag nach langem Streit be&shy;schlossen, das alte Hallen&shy;bad an der Linden&shy;allee zu ver&shy;kaufen, denn die Stadt brauche Geld, sagte Bürger&shy;meisterin Ina Volz.';
    const printer = await launch('chromium');
    const paper = await printer.newPage();
    await paper.setContent(`<body lang="de" style="font: 9pt Times"><h1>Das Bad</h1><div style="columns: 3; text-align: justify">${`<p>${prose}</p>`.repeat(60)}</div>`);
    const buffer = await paper.pdf({ format: 'A4', displayHeaderFooter: true, headerTemplate: '<div style="font-size: 8pt">Ahlstedter Bote</div>', footerTemplate: '<div style="font-size: 8pt">Seite <span class="pageNumber"></span></div>', margin: { top: '80px', bottom: '80px' } });
    await printer.close();
    const page = await choose([{ name: 'druck.pdf', buffer }]);
    await page.locator('#text').getByText('Ina Volz').first().waitFor();
    const lines = await shownLines(page);
    assert.equal(lines[0], 'Das Bad');
    assert.deepEqual([...new Set(lines.slice(1))], [prose.replaceAll('&shy;', '')]);
  });

  it('reads e-mail, with its day', async () => {
    const page = await choose([{ name: 'post.eml', buffer: Buffer.from(EML) }]);
    await page.locator('#text').getByText('Brücke eröffnet').waitFor();
    assert.deepEqual(await shownLines(page), ['Brücke eröffnet', 'Von Presse (presse@example.org)', 'Die Brücke in Gera ist offen, sagte Ute Reh.']);
    assert.equal(await page.getByLabel('Erschienen am').inputValue(), '06.05.2024');
  });

  it('says why it cannot read a file, and what to do', async () => {
    const page = await choose([
      { name: 'alt.docx', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
      { name: 'scan.pdf', buffer: pdf([[]]) },
      { name: 'bild.png', buffer: Buffer.from('x') },
    ]);
    await page.locator('.problem', { hasText: 'alt.docx: Das ist ein Word-Dokument im alten Format (.doc). Bitte in Word als .docx speichern.' }).waitFor();
    await page.locator('.problem', { hasText: 'scan.pdf: Die PDF-Datei enthält nur Bilder' }).waitFor();
    await page.locator('.problem', { hasText: 'bild.png: Dateien dieser Art kann Wortlaut nicht lesen. Es liest .txt' }).waitFor();
  });

  it('reads a whole page that is pasted as a page', async () => {
    visited = await open();
    const { page } = visited;
    const prose = '<p>Der Rat von Gera hat am Montag lange über das Bad beraten, und niemand sagte dazu ein Wort.</p>';
    const markup = `<nav><a href="/">Start</a></nav><main><h1>Das Bad</h1>${prose.repeat(3)}</main><footer>Impressum</footer>`;
    await paste(page, { 'text/html': markup, 'text/plain': 'Start Das Bad' });
    await page.locator('#text').getByText('Der Rat von Gera').first().waitFor();
    const lines = await shownLines(page);
    assert.equal(lines[0], 'Das Bad');
    assert.ok(!lines.includes('Impressum') && !lines.includes('Start'), `${lines}`);
  });

  it('keeps several at hand, and says which it cannot read', async () => {
    const page = await choose([
      { name: 'eins.txt', buffer: Buffer.from('Aus Aachen.') },
      { name: 'kaputt.docx', buffer: Buffer.from('kein Zip') },
      { name: 'zwei.txt', buffer: Buffer.from('Aus Zwickau.') },
    ]);
    await page.locator('#text').getByText('Aus Aachen.').waitFor();
    await page.locator('.problem', { hasText: 'kaputt.docx' }).waitFor();
    await page.getByRole('button', { name: 'zwei.txt' }).click();
    await page.locator('#text').getByText('Aus Zwickau.').waitFor();
  });
});
