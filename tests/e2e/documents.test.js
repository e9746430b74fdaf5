/** Documents: Word, PDF, e-mail; several at once. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import JSZip from 'jszip';

import { shownLines } from './browser.js';
import { suite } from './suite.js';

/** @import { Visit } from './browser.js' */

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** @param {string[]} paragraphs */
function docx(paragraphs) {
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  const zip = new JSZip();
  zip.file('[Content_Types].xml', `<Types xmlns="${TYPES}"><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`);
  zip.file('_rels/.rels', `<Relationships xmlns="${RELATIONS}"><Relationship Id="a" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`);
  zip.file('word/document.xml', `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** @param {string[]} lines */
function pdf(lines) {
  const words = lines.map((line) => `(${line}) Tj T*`).join(' ');
  const stream = `BT /F1 12 Tf 14 TL 72 720 Td ${words} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
  return Buffer.from(
    `%PDF-1.4\n${objects.map((it, index) => `${index + 1} 0 obj\n${it}\nendobj\n`).join('')}trailer << /Root 1 0 R /Size 6 >>\n%%EOF`,
  );
}

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
    const page = await choose([{ name: 'brief.docx', buffer: await docx(['Neues aus Gera', 'Ute Reh sagte zu.']) }]);
    await page.locator('#text').getByText('Ute Reh sagte zu.').waitFor();
    assert.deepEqual(await shownLines(page), ['Neues aus Gera', 'Ute Reh sagte zu.']);
    assert.deepEqual(visited.errors, []);
  });

  it('reads PDF, a divided word made whole', async () => {
    const page = await choose([{ name: 'blatt.pdf', buffer: pdf(['Der Stadtrat von Gera hat be-', 'schlossen zu bauen.']) }]);
    await page.locator('#text').getByText('Stadtrat').waitFor();
    assert.deepEqual(await shownLines(page), ['Der Stadtrat von Gera hat beschlossen zu bauen.']);
    assert.deepEqual(visited.errors, []);
  });

  it('reads e-mail, with its day', async () => {
    const page = await choose([{ name: 'post.eml', buffer: Buffer.from(EML) }]);
    await page.locator('#text').getByText('Brücke eröffnet').waitFor();
    assert.deepEqual(await shownLines(page), ['Brücke eröffnet', 'Die Brücke in Gera ist offen, sagte Ute Reh.']);
    assert.equal(await page.getByLabel('Erschienen am').inputValue(), '06.05.2024');
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
