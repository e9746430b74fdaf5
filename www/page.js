/** The page: its head, one desk, and what makes it an app. */
import './styles/page.css';

import { ContextProvider } from '@lit/context';

import { AnalyzerClient } from './analyzer/client.js';
import { allowInertMarkup } from './analyzer/trust.js';
import { EXAMPLES, loadExample } from './examples/index.js';
import { readShared, receiveFiles } from './offline/arrivals.js';
import { goOffline } from './offline/register.js';
import { takeShared } from './offline/shared.js';
import { renderMasthead } from './page/masthead.js';
import { loadPreference, savePreference } from './page/preferences.js';
import { Desk } from './reader/desk.js';
import { keepAnalysed } from './reading/keep-analysed.js';
import { Reading } from './reading/reading.js';
import { define } from './view/define.js';
import { readingContext } from './view/reading-view.js';

/** @import { Language } from './i18n/wording.js' */

/** Name under which the page keeps what is read, and the work on it. */
const STORE = 'corrections';

allowInertMarkup();
const analyzer = new AnalyzerClient();
analyzer.warmUp();

const reading = new Reading();
const main = /** @type {HTMLElement} */ (document.querySelector('main'));
new ContextProvider(main, { context: readingContext, initialValue: reading });
reading.addEventListener('wording', showHead);
reading.speak(loadPreference('language'));

define(Desk);
const desk = new Desk();
const [example] = EXAMPLES;
desk.area = document;
desk.keeping = keepAnalysed(reading, analyzer);
desk.loadExample = example ? () => loadExample(example) : null;
desk.isSerif = loadPreference('font') !== 'sans';
desk.usesKeys = loadPreference('keys') !== 'off';
desk.addEventListener('keys', () => savePreference('keys', desk.usesKeys ? 'on' : 'off'));
desk.addEventListener('serif', () => savePreference('font', desk.isSerif ? 'serif' : 'sans'));
main.append(desk);

const keeper = import('./keep/keep-reading.js').then(({ ReadingKeeper }) => new ReadingKeeper(STORE, reading, desk));
void reading.corrections.load(STORE); // the article need not wait for it
void begin();
receiveFiles((files) => void desk.openFiles(files));
goOffline((start) => desk.offerUpdate(start));

/** Opens what was read last, or the example; what was shared with the page comes after it, so that there is a way back. */
async function begin() {
  const kept = await keeper;
  const shared = await takeShared(new URL('.', document.baseURI).href);
  if (!(await kept.resume()) && shared.length === 0) await desk.openExample();
  for (const form of shared) {
    const { files, article } = readShared(form, reading.wording.strings.pastedName);
    if (article) desk.receive(article);
    else await desk.openFiles(files);
  }
}

function showHead() {
  const { wording } = reading;
  const onRecent = async () => (await keeper).show();
  document.documentElement.lang = wording.language;
  const onLanguage = (/** @type {Language} */ language) => {
    savePreference('language', language);
    reading.speak(language);
  };
  renderMasthead(/** @type {HTMLElement} */ (document.getElementById('masthead')), wording, onLanguage, onRecent);
}
