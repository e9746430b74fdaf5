/** News pages: made-up ones that show each class of fault, and how much of the saved ones is read right. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readPage } from '../../www/input/page/page.js';
import { arePagesHere, measure } from './pages.js';

/** Least shares in hundredths, for the pages that rules were made from and for those that they were only measured on. */
const FLOORS = { leads: 95, headlines: 78, dates: 95, authors: 80, paragraphs: 97.5, precision: 95 };

const PROSE = 'Der Rat von Ahlstedt hat am Montag lange über den Verkauf des alten Bades beraten, und niemand sagte ein Wort dazu.';
const paragraphs = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => `<p>${index}. ${PROSE}</p>`).join('');

/**
 * @param {string} body
 * @param {string} [head]
 */
const page = (body, head = '') => readPage(`<html><head>${head}</head><body><nav><a href="/">Start</a></nav>${body}</body></html>`, 'seite.html');

describe('web pages', () => {
  it('take the headline that is seen, not the one in the trail of links', () => {
    const { name, text } = page(
      `<nav><ul><li><a href="/p">Politik</a></li><li><h1>Bad Ahlstedt Verkauf: Alle Infos</h1></li></ul></nav>
       <article><header><h2><span>Ahlstedt</span> Das Bad wird verkauft</h2></header>${paragraphs(4)}</article>`,
      '<title>Bad Ahlstedt Verkauf: Alle Infos - Blatt</title><meta property="og:title" content="Das Bad wird verkauft">',
    );
    assert.equal(name, 'Das Bad wird verkauft');
    assert.ok(!text.includes('Alle Infos'));
  });

  it('keep the lead, whatever it is called, and a byline from JSON-LD', () => {
    const facts = { '@type': 'NewsArticle', headline: 'Das Bad', datePublished: '2024-05-14T00:30:00+02:00', author: [{ name: 'Ina Volz' }] };
    for (const lead of ['<div class="teaser">', '<div class="ArticleHead_lead__x1">', '<p class="standfirst">']) {
      const { text, date } = page(
        `<article><header><h1>Das Bad</h1>${lead}Ein Käufer hat sich gemeldet, sein Name ist noch offen</header><div>${paragraphs(4)}</div></article>`,
        `<script type="application/ld+json">${JSON.stringify({ '@graph': [facts] })}</script>`,
      );
      assert.match(text, /^Das Bad\n\nVon Ina Volz\n\nEin Käufer hat sich gemeldet, sein Name ist noch offen\n\n0\. Der Rat/);
      assert.equal(date, '2024-05-14');
    }
  });

  it('leave out boxes, forms, teasers and captions', () => {
    const { text } = page(
      `<article><h1>Das Bad</h1>${paragraphs(2)}
       <div class="c-newsletter-box"><h3>Post am Morgen</h3><p>Jeden Morgen das Wichtigste aus Ahlstedt in Ihrem Postfach, kostenlos und jederzeit zu kündigen.</p></div>
       <figure><figcaption>Das Bad im Winter. Foto: Jens Ahrens</figcaption></figure>
       <p>Lesen Sie auch: <a href="/x">Warum Bäder schließen</a></p>
       <form><p>Melden Sie sich an, um diesen Artikel und viele andere ganz zu lesen, wenn Sie mögen.</p></form>
       <h2>Die Folgen</h2>${paragraphs(2)}
       <h3>Mehr aus der Region</h3><ul><li><a href="/1">Käufer für das Bad gesucht</a></li></ul></article>`,
    );
    assert.ok(!/Postfach|Winter|Bäder schließen|Melden Sie|Käufer|Mehr aus/.test(text), text);
    assert.ok(text.includes('Die Folgen'));
  });

  it('resolve what was encoded twice, and leave out what links say to screen readers', () => {
    const { name, text } = page(
      `<article><h1>Bad &amp; Ball</h1>${paragraphs(2)}<p>Das sagte <a href="/v">Ina Volz<span> (öffnet im neuen Fenster)</span></a> am Montag vor dem Rat in Ahlstedt.</p></article>`,
      '<meta property="og:title" content="Bad &amp;amp; Ball">',
    );
    assert.equal(name, 'Bad & Ball');
    assert.ok(text.includes('Das sagte Ina Volz am Montag'));
  });

  it('read an article whose own name sounds like furniture', () => {
    const { text } = page(`<div class="teaser-article"><h1>Das Bad</h1>${paragraphs(5)}</div>`);
    assert.ok(text.includes('4. Der Rat'));
  });

  it('read all of a document that has nothing around it', () => {
    const { text } = readPage('<p>Liebe Ina,</p><p>das Bad ist zu.</p><table><tr><td>Jahr<td>Kosten<tr><td>2023<td>10 Euro</table><p>Dein Ole', 'brief.html');
    assert.equal(text, 'Liebe Ina,\n\ndas Bad ist zu.\n\nJahr\tKosten\n\n2023\t10 Euro\n\nDein Ole');
  });

  it('put quoted words in marks, inner ones in inner marks, and leave out struck ones', () => {
    const { text } = readPage('<p>Sie sagte: <q>Er rief <q>Halt</q>.</q> <s>Das stimmt.</s></p>', 'zitat.html');
    assert.equal(text, 'Sie sagte: „Er rief ‚Halt‘.“');
  });
});

for (const half of /** @type {const} */ (['look', 'held'])) {
  it(`reads the saved pages (${half})`, { skip: arePagesHere ? false : '../shared/data/html is not here' }, () => {
    const score = measure(half);
    console.log(half, JSON.stringify(score));
    for (const [part, floor] of Object.entries(FLOORS)) {
      assert.ok(score[/** @type {keyof typeof score} */ (part)] >= floor, `${part}: ${JSON.stringify(score)}`);
    }
  });
}
