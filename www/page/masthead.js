/** The top of the page: name, promise, language. */
import { html, render } from 'lit';

import { language, setLanguage, strings } from '../i18n/strings.js';

/**
 * @param {HTMLElement} root
 * @param {() => void} onLanguage
 */
export function renderMasthead(root, onLanguage) {
  const other = language === 'de' ? 'en' : 'de';
  const change = () => {
    setLanguage(other);
    onLanguage();
  };
  render(
    html`<h1 class="brand"><span class="brand-mark" aria-hidden="true"></span>Wortlaut</h1>
      <p class="tagline">${strings.tagline}</p>
      <button type="button" class="quiet" lang=${other} @click=${change}>${strings.switchLanguage}</button>`,
    root,
  );
}
