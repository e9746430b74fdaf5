/** The top of the page: name, promise, language. */
import { html, render } from 'lit';

/** @import { Language, Wording } from '../i18n/wording.js' */

/**
 * @param {HTMLElement} root
 * @param {Wording} wording
 * @param {(language: Language) => void} onLanguage
 * @param {() => void} onRecent shows what was read last
 */
export function renderMasthead(root, { language, strings }, onLanguage, onRecent) {
  const other = language === 'de' ? 'en' : 'de';
  render(
    html`<h1 class="brand"><span class="brand-mark" aria-hidden="true"></span>Wortlaut</h1>
      <p class="tagline">${strings.tagline}</p>
      <button type="button" class="quiet" @click=${onRecent}>${strings.recent}</button>
      <button type="button" class="quiet" lang=${other} @click=${() => onLanguage(other)}>${strings.switchLanguage}</button>`,
    root,
  );
}
