/** The articles that came in together, to go from one to the other. */
import { html, nothing } from 'lit';


/** @import { Wording } from '../i18n/wording.js' */
/** @import { Article } from '../input/article.js' */

/**
 * @param {Wording} wording
 * @param {Article[]} articles
 * @param {number} current
 * @param {(index: number) => void} onChoose
 */
export function shelf({ strings }, articles, current, onChoose) {
  if (articles.length < 2) return nothing;
  return html`<nav class="shelf" id="shelf" aria-label=${strings.shelf}>
    ${articles.map(
      ({ name }, index) => html`<button
        type="button"
        lang="de"
        aria-current=${index === current ? 'true' : 'false'}
        @click=${() => onChoose(index)}
      >
        ${name}
      </button>`,
    )}
  </nav>`;
}
