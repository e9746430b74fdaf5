/** Makes documents to be read in tests: Word, PDF, mail, and files that attack. */
import { deflateSync } from 'node:zlib';

import JSZip from 'jszip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * A Word document.
 * @param {string} body elements of its body
 * @param {Record<string, string>} [parts] content of `styles`, `footnotes` or `comments`
 * @returns {Promise<Buffer>}
 */
export function docx(body, parts = {}) {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', `<Types xmlns="${TYPES}"><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`);
  zip.file('_rels/.rels', `<Relationships xmlns="${RELATIONS}"><Relationship Id="a" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`);
  zip.file('word/document.xml', `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`);
  for (const [name, content] of Object.entries(parts)) zip.file(`word/${name}.xml`, `<w:${name} xmlns:w="${WORD}">${content}</w:${name}>`);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/**
 * A paragraph of a Word document.
 * @param {string} words
 * @param {string} [style]
 */
export function paragraph(words, style) {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${words.startsWith('<') ? words : run(words)}</w:p>`;
}

/**
 * @param {string} words
 * @param {string} [properties] such as `<w:strike/>`
 */
export function run(words, properties = '') {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Words on a page: where they stand from the left and from below, how large they are. @typedef {[number, number, number, string]} Words */

/**
 * A PDF file.
 * @param {Words[][]} pages
 * @returns {Buffer}
 */
export function pdf(pages) {
  return pdfOf(pages.map((words) => `BT ${words.map(([x, y, size, text]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj`).join('\n')} ET`));
}

/**
 * A PDF file of the given page contents.
 * @param {string[]} contents in Latin-1
 */
export function pdfOf(contents) {
  const kids = contents.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    ...contents.flatMap((content, index) => {
      const packed = deflateSync(Buffer.from(content, 'latin1'));
      return [
        Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`),
        Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from('\nendstream')]),
      ];
    }),
  ];
  const body = objects.flatMap((it, index) => [Buffer.from(`${index + 1} 0 obj\n`), it, Buffer.from('\nendobj\n')]);
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...body, Buffer.from(`trailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`)]);
}

/**
 * A mail in a mail, and so on, each with twenty of them.
 * @param {number} depth
 * @returns {Buffer}
 */
function mailsIn(depth) {
  let mail = 'Subject: Innen\r\n\r\nUte Reh kam.\r\n';
  for (let level = 0; level < depth; level += 1) {
    const part = `--B${level}\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n`;
    mail = `Subject: Ebene ${level}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B${level}\r\n\r\n--B${level}\r\nContent-Type: text/plain\r\n\r\nUte Reh kam.\r\n${part.repeat(level < 3 ? 20 : 1)}--B${level}--\r\n`;
  }
  return Buffer.from(mail);
}

/** Files that are small and make a reader work for long, or unpack to much. @returns {Promise<{ name: string, buffer: Buffer }[]>} */
export async function attacks() {
  const wide = '<w:p><w:r><w:t>Ute Reh</w:t></w:r></w:p>'.repeat(1_500_000);
  const zeros = Buffer.alloc(60_000_000, 0x20).toString('latin1');
  return [
    { name: 'viel.pdf', buffer: pdfOf([`BT /F1 1 Tf 60 700 Td ${'(Ute Reh kam. ) Tj '.repeat(2_000_000)} ET`]) },
    { name: 'streu.pdf', buffer: pdfOf([`BT ${Array.from({ length: 12_000 }, (_, it) => `/F1 ${6 + (it % 7)} Tf 1 0 0 1 ${(it * 37) % 560} ${(it * 53) % 820} Tm (${it ? 'und der' : 'Ute Reh'}) Tj`).join('\n')} ET`]) },
    { name: 'initialen.pdf', buffer: pdfOf([`BT ${Array.from({ length: 12_000 }, (_, it) => `/F1 ${it % 2 ? 8 : 30} Tf 1 0 0 1 ${(it * 37) % 560} ${(it * 53) % 820} Tm (${it % 2 ? (it > 1 ? 'und der' : 'Ute Reh') : 'D'}) Tj`).join('\n')} ET`]) },
    { name: 'titel.html', buffer: Buffer.from(`${'<h1><span class="x">'.repeat(20_000)}Ute Reh kam.`) },
    { name: 'kaesten.html', buffer: Buffer.from(`<nav>x</nav><article><p>Ute Reh kam am Montag spät in den Rat von Gera, und niemand sagte dazu ein Wort.</p>${'<aside><p>Am Montag regnete es lange und heftig, und alle gingen so schnell wie möglich nach Hause.</p></aside>'.repeat(4_000)}`) },
    { name: 'tief.docx', buffer: await docx(`${'<w:tbl><w:tr><w:tc>'.repeat(30_000)}<w:p><w:r><w:t>Ute Reh kam.</w:t></w:r></w:p>`) },
    { name: 'mails.eml', buffer: mailsIn(8) },
    { name: 'tief.html', buffer: Buffer.from('<div><b>'.repeat(36_000) + 'Ute Reh kam.') },
    { name: 'verschachtelt.html', buffer: Buffer.from(`${Array.from({ length: 8000 }, (_, it) => `<font id=${it}>`).join('')}${'<p>Ute Reh kam.'.repeat(9000)}`) },
    { name: 'breit.docx', buffer: await docx(wide) },
    { name: 'leer.docx', buffer: await docx(zeros) },
    { name: 'wort.txt', buffer: Buffer.from('a'.repeat(2_000_000)) },
    { name: 'klammern.md', buffer: Buffer.from('['.repeat(2_000_000)) },
    { name: 'gross.txt', buffer: Buffer.from('Ute Reh kam. '.repeat(900_000)) },
  ];
}
