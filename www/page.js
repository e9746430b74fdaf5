/** Puts the page together. */
import './styles/page.css';

import { AnalyzerClient } from './analyzer/client.js';
import { latest } from './analyzer/latest.js';
import { ArticleView } from './article/article-view.js';
import { renderToolbar } from './article/toolbar.js';
import { EXAMPLES, loadExample } from './examples/index.js';
import { FindingsView } from './findings/findings-view.js';
import { fill, language, strings } from './i18n/strings.js';
import { FileError, readFile } from './input/file.js';
import { Intake } from './page/intake.js';
import { receiveFiles, sharedArticle } from './offline/arrivals.js';
import { goOffline } from './offline/register.js';
import { loadPreference, savePreference } from './page/preferences.js';
import { Panes } from './page/panes.js';
import { renderMasthead } from './page/masthead.js';
import { renderStatus } from './page/status.js';
import { Reading } from './reading/reading.js';

/** @import { Article } from './input/article.js' */

/**
 * An element of index.html.
 * @param {string} id
 */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const reading = new Reading();
const analyzer = new AnalyzerClient();
analyzer.warmUp();

/** Starts a newer version, where one waits. @type {(() => void) | null} */
let startUpdate = null;

/** What went wrong with the files that came in last. @type {string[]} */
let problems = [];

const articleView = new ArticleView({ text: part('text'), rail: part('rail'), card: part('card') }, reading);
const findings = new FindingsView(part('findings'), reading);
const intake = new Intake(part('intake'), { open, openFiles, openExample });
const panes = new Panes(part('panes'), reading);
reading.addEventListener('state', showStatus);
reading.addEventListener('article', showToolbar);
reading.addEventListener('edit', update);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') reading.select(null);
});

const analyze = latest((signal) => {
  const { text, blocks, date } = /** @type {Article} */ (reading.article);
  return analyzer.analyze(text, { ...(blocks && { blocks }), ...(date && { date }) }, signal);
});

show();
const shared = sharedArticle(strings.pastedName);
if (shared) open(shared);
else openExample();
receiveFiles(openFiles);
goOffline((update) => {
  startUpdate = update;
  showStatus();
});

function show() {
  document.documentElement.lang = language;
  renderMasthead(part('masthead'), show);
  intake.render();
  findings.render();
  panes.render();
  showToolbar();
  part('text').setAttribute('aria-label', strings.textLabel);
  showStatus();
}

function showToolbar() {
  const isSerif = loadPreference('font') !== 'sans';
  document.body.classList.toggle('is-sans', !isSerif);
  renderToolbar(part('toolbar'), {
    reading,
    isEditing: articleView.isEditing,
    isSerif,
    date: reading.article?.date ?? '',
    toggleEditing() {
      articleView.toggleEditing();
      showToolbar();
    },
    toggleSerif() {
      savePreference('font', isSerif ? 'sans' : 'serif');
      showToolbar();
    },
    setDate: (date) => reading.setDate(date),
  });
}

function showStatus() {
  renderStatus(part('status'), reading, { problems, retry: update, update: startUpdate });
}

/** @param {Article} article */
function open(article) {
  problems = [];
  reading.open(article);
  update();
}

/** @param {File[]} files */
async function openFiles(files) {
  const results = await Promise.allSettled(files.map(readFile));
  const articles = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (articles[0]) open(articles[0]);
  problems = results.flatMap((result, index) =>
    result.status === 'rejected' ? [problemOf(result.reason, files[index]?.name ?? '')] : [],
  );
  showStatus();
}

async function openExample() {
  const [example] = EXAMPLES;
  if (example) open(await loadExample(example));
}

async function update() {
  const { text } = reading;
  reading.enter('working');
  try {
    const result = await analyze();
    if (result) reading.found(text, result.analysis, result.elapsed);
  } catch (error) {
    reading.enter('failed', error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {unknown} error
 * @param {string} file
 */
function problemOf(error, file) {
  const reason = error instanceof FileError ? error.reason : 'unreadable';
  return fill(strings.fileErrors[reason], { file });
}
