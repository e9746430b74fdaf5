/** Words for what is kept; loaded with the parts that show them. */

/** @import { Language } from '../i18n/wording.js' */

const de = {
  recent: 'Zuletzt gelesen',
  search: 'In allem Gelesenen suchen',
  nothing: 'Hier steht, was Sie gelesen haben.',
  noHit: 'Dazu wurde nichts gefunden.',
  remove: 'Löschen',
  removeOf: '„{name}“ löschen',
  really: 'Wirklich löschen?',
  close: 'Schließen',
  clear: 'Alles löschen: Artikel, Notizen, Namen',
  kept: 'Alles liegt nur in diesem Browser.',
  keepNone: 'Artikel nicht aufbewahren',
  keepNoneMeans: 'Was Sie lesen, ist vergessen, sobald die Seite geschlossen oder neu geladen wird; auch der offene Artikel. Notizen und Korrekturen bleiben, mit den Wörtern, zu denen sie gehören. Was schon in der Liste steht, bleibt, bis Sie es löschen.',
  names: 'Eigene Namen',
  noNames: 'Noch kein Name ist korrigiert. „Korrigieren“ steht bei jedem Namen und jeder Aussage.',
  ignored: 'Nie markiert',
  removed: 'Entfernt',
  reach: 'Gilt für „{name}“',
  here: 'nur hier',
  always: 'immer',
  lift: 'Aufheben',
  liftOf: '„{name}“ aufheben',
  also: 'auch {forms}',
  back: 'Zurück zu „{name}“',
  retry: 'Noch einmal speichern',
  save: 'Als Datei sichern',
  unfit: {
    one: '1 gespeicherte Angabe ist unbrauchbar und bleibt beiseite.',
    other: '{count} gespeicherte Angaben sind unbrauchbar und bleiben beiseite.',
  },
  see: 'Ansehen',
  hide: 'Verbergen',
  trouble: {
    denied: 'Dieser Browser speichert hier nichts. Ihre Arbeit bleibt, solange die Seite offen ist.',
    full: 'Der Speicher des Browsers ist voll. Ihre Arbeit bleibt, solange die Seite offen ist.',
    cleared: 'Der Speicher wurde geleert. Was offen ist, steht noch hier, ist aber nicht mehr gespeichert.',
    newer: 'Eine neuere Fassung von Wortlaut hat den Speicher umgebaut. Bitte Arbeit sichern und die Seite neu laden.',
    blocked: 'Ein anderer Tab mit einer älteren Fassung von Wortlaut hält den Speicher fest. Bitte schließen Sie ihn.',
    failed: 'Das Speichern ist fehlgeschlagen. Ihre Arbeit bleibt, solange die Seite offen ist.',
  },
};

/** @type {typeof de} */
const en = {
  recent: 'Recently read',
  search: 'Search in all that was read',
  nothing: 'What you have read will be listed here.',
  noHit: 'Nothing was found.',
  remove: 'Delete',
  removeOf: 'Delete “{name}”',
  really: 'Really delete?',
  close: 'Close',
  clear: 'Delete everything: articles, notes, names',
  kept: 'All of it stays in this browser.',
  keepNone: 'Keep no articles',
  keepNoneMeans: 'What you read is forgotten once the page is closed or reloaded, the open article too. Notes and corrections stay, with the words they are about. What is in the list already stays until you delete it.',
  names: 'Names of your own',
  noNames: 'No name has been corrected yet. “Correct” stands with every name and claim.',
  ignored: 'Never marked',
  removed: 'Removed',
  reach: 'Where “{name}” holds',
  here: 'only here',
  always: 'always',
  lift: 'Lift',
  liftOf: 'Lift “{name}”',
  also: 'also {forms}',
  back: 'Back to “{name}”',
  retry: 'Store once more',
  save: 'Save as file',
  unfit: { one: '1 stored item is unfit and set aside.', other: '{count} stored items are unfit and set aside.' },
  see: 'Show',
  hide: 'Hide',
  trouble: {
    denied: 'This browser stores nothing here. Your work lasts as long as the page is open.',
    full: 'The browser’s storage is full. Your work lasts as long as the page is open.',
    cleared: 'The storage was cleared. What is open is still here, but no longer stored.',
    newer: 'A newer version of Wortlaut has changed the storage. Please save your work and reload the page.',
    blocked: 'Another tab with an older version of Wortlaut holds the storage. Please close it.',
    failed: 'Storing has failed. Your work lasts as long as the page is open.',
  },
};

/** @param {Language} language */
export function libraryWords(language) {
  return language === 'de' ? de : en;
}
