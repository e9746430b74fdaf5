/** Puts the page together. */
import './styles/page.css';

import { AnalyzerClient } from './analyzer/client.js';
import { latest } from './analyzer/latest.js';
import { ArticleView } from './article/article-view.js';
import { renderToolbar } from './article/toolbar.js';
import { EXAMPLES, loadExample } from './examples/index.js';
import { FindingsView } from './findings/findings-view.js';
import { fill, language, strings } from './i18n/strings.js';
import { FileError } from './input/file-error.js';
import { readFile } from './input/file.js';
import { Intake } from './page/intake.js';
import { receiveFiles, sharedArticle } from './offline/arrivals.js';
import { goOffline } from './offline/register.js';
import { loadPreference, savePreference } from './page/preferences.js';
import { Panes } from './page/panes.js';
import { renderMasthead } from './page/masthead.js';
import { renderShelf } from './page/shelf.js';
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

/** The articles that came in together. @type {Article[]} */
let shelf = [];
let onShelf = 0;

/** Files are being read. */
let isLoading = false;

/** What went wrong with the files that came in last. @type {string[]} */
let problems = [];

const articleView = new ArticleView({ text: part('text'), rail: part('rail'), card: part('card') }, reading);
const findings = new FindingsView(part('findings'), reading);
const intake = new Intake(part('intake'), { open: (article) => openAll([article]), openFiles, openExample });
const panes = new Panes(part('panes'), reading);
reading.addEventListener('state', showStatus);
reading.addEventListener('article', showToolbar);
reading.addEventListener('edit', update);
reading.corrections.addEventListener('change', showToolbar);
reading.corrections.addEventListener('names', () => {
  analyzer.names = reading.corrections.names;
  if (reading.article) update();
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') reading.select(null);
});

/** Milliseconds without a word about what takes so long. */
const PATIENCE = 300;

const loadLatest = latest((signal, /** @type {(signal: AbortSignal) => Promise<unknown>} */ work) => work(signal));

const analyze = latest((signal) => {
  const { text, blocks, date } = /** @type {Article} */ (reading.article);
  return analyzer.analyze(text, { ...(blocks && { blocks }), ...(date && { date }) }, signal);
});

/**
 * Loads something to read; what comes in later, from wherever, takes its place.
 * @template Value
 * @param {(signal: AbortSignal) => Promise<Value>} work
 * @returns {Promise<Value | null>} null when overtaken
 */
async function load(work) {
  isLoading = true;
  setTimeout(showStatus, PATIENCE);
  const value = await loadLatest(work);
  isLoading = false;
  showStatus();
  return /** @type {Value | null} */ (value);
}

show();
await reading.corrections.load();
const shared = sharedArticle(strings.pastedName);
if (shared) openAll([shared]);
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
    addCorrections,
  });
}

function showStatus() {
  const cancel = isLoading ? () => void load(async () => []) : null;
  renderStatus(part('status'), reading, { problems, retry: update, update: startUpdate, cancel });
}

/** @param {Article[]} articles */
function openAll(articles) {
  if (isLoading) void loadLatest(async () => null); // what still loads comes too late
  problems = [];
  shelf = articles;
  choose(0);
}

/**
 * Opens an article of the shelf.
 * @param {number} index
 */
function choose(index) {
  const article = shelf[index];
  if (!article) return;
  onShelf = index;
  showShelf();
  reading.open(article);
  update();
}

function showShelf() {
  renderShelf(part('shelf'), shelf, onShelf, (index) => {
    if (reading.article) shelf[onShelf] = reading.article; // with what was typed in it
    choose(index);
  });
}

/** @param {File} file */
async function addCorrections(file) {
  try {
    reading.corrections.addText(await file.text());
    problems = [];
  } catch {
    problems = [fill(strings.fileErrors.notCorrections, { file: file.name })];
  }
  showStatus();
}

/** @param {File[]} files */
async function openFiles(files) {
  const results = await load((signal) => {
    const all = Promise.allSettled(files.map(readFile));
    return Promise.race([all, cancelled(signal)]);
  });
  if (!results) return;
  const articles = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (articles.length > 0) openAll(articles);
  problems = results.flatMap((result, index) =>
    result.status === 'rejected' ? [problemOf(result.reason, files[index]?.name ?? '')] : [],
  );
  showStatus();
}

async function openExample() {
  const [example] = EXAMPLES;
  const article = example && (await load(() => loadExample(example)));
  if (article) openAll([article]);
}

/**
 * Rejects when the signal says so.
 * @param {AbortSignal} signal
 * @returns {Promise<never>}
 */
function cancelled(signal) {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
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
