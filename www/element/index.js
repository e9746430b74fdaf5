/** Defines Wortlaut's elements. */
import { WortlautArticle } from './article-element.js';
import { WortlautFindings } from './findings-element.js';
import { WortlautReader } from './reader-element.js';

export { WortlautArticle, WortlautFindings, WortlautReader };

/** @type {[string, CustomElementConstructor][]} */
const ELEMENTS = [
  ['wortlaut-article', WortlautArticle],
  ['wortlaut-findings', WortlautFindings],
  ['wortlaut-reader', WortlautReader],
];

for (const [name, element] of ELEMENTS) {
  if (!customElements.get(name)) customElements.define(name, element); // a page may include us twice
}
