/** The page: its head, one reader, and what makes it an app. */
import './styles/page.css';

import { AnalyzerClient } from './analyzer/client.js';
import { allowInertMarkup } from './analyzer/trust.js';
import { EXAMPLES, loadExample } from './examples/index.js';
import { language, strings } from './i18n/strings.js';
import { receiveFiles, sharedArticle } from './offline/arrivals.js';
import { goOffline } from './offline/register.js';
import { renderMasthead } from './page/masthead.js';
import { loadPreference, savePreference } from './page/preferences.js';
import { Reader } from './reader/reader.js';
import { keepAnalysed } from './reading/keep-analysed.js';
import { Reading } from './reading/reading.js';

allowInertMarkup();
const analyzer = new AnalyzerClient();
analyzer.warmUp();

const [example] = EXAMPLES;
const reading = new Reading();
const reader = new Reader(/** @type {HTMLElement} */ (document.querySelector('main')), {
  reading,
  keeping: keepAnalysed(reading, analyzer),
  area: document,
  loadExample: example ? () => loadExample(example) : null,
  isSerif: loadPreference('font') !== 'sans',
  onSerif: (isSerif) => savePreference('font', isSerif ? 'serif' : 'sans'),
});

showHead();
reader.connect();
void reading.corrections.load('corrections'); // the article need not wait for it
const shared = sharedArticle(strings.pastedName);
if (shared) reader.open([shared]);
else reader.openExample();
receiveFiles((files) => void reader.openFiles(files));
goOffline((start) => reader.offerUpdate(start));

function showHead() {
  document.documentElement.lang = language;
  renderMasthead(/** @type {HTMLElement} */ (document.getElementById('masthead')), () => {
    showHead();
    reader.render();
  });
}
