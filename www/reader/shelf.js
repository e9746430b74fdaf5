/** The articles that came in together, to go from one to the other. */
import { html, render } from 'lit';

import { strings } from '../i18n/strings.js';

/** @import { Article } from '../input/article.js' */

/**
 * @param {HTMLElement} root
 * @param {Article[]} articles
 * @param {number} current
 * @param {(index: number) => void} onChoose
 */
export function renderShelf(root, articles, current, onChoose) {
  root.hidden = articles.length < 2;
  root.setAttribute('aria-label', strings.shelf);
  render(
    root.hidden ? [] : articles.map(
      ({ name }, index) => html`<button
        type="button"
        lang="de"
        aria-current=${index === current ? 'true' : 'false'}
        @click=${() => onChoose(index)}
      >
        ${name}
      </button>`,
    ),
    root,
  );
}
