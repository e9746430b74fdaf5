/** Comparing words, and telling by them what a line is. */

/**
 * Letters and digits alone: what is the same to a reader is the same here.
 * @param {string} text
 */
export function plain(text) {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\d]+/gu, '');
}

/** Openings of lines that lead away from the article, or name a picture's source. */
const AWAY = new RegExp(
  `^[>»→+•\\s]*(?:${`Lesen Sie|Lesen? (?:auch|hier|dazu|mehr)|Lest |Lies |Auch interessant|Auch lesen|Das könnte (?:Sie|dich)|Mehr (?:zum|zu|dazu|von|aus|Infos|lesen)|
Mehr:|Siehe auch|Hier (?:geht|finden|können) |Hören Sie|Sehen Sie|Zum Thema|Zum Angebot|Weitere(?:s|r|n)? (?:Artikel|Infos|Informationen|Meldungen|Nachrichten|Themen|Videos?)|Passend dazu|
Empfohlener|Empfehlung|Anzeige|Werbung|Newsletter|Abonnieren|Folgen Sie|Folge uns|Teilen|Drucken|Kommentare?|Jetzt (?:anmelden|abonnieren|lesen|testen|kostenlos)|
(?:\\()?(?:Foto|Fotos|Bild|Bilder|Quelle|Grafik|Credit|Symbolbild|Archivbild)s?:|©|Copyright|Stand:|Lesezeit|Zuletzt aktualisiert|Aktualisiert|Veröffentlicht|Publiziert`.replace(/\n/g, '')})`,
  'i',
);

/** @param {string} text */
export function leadsAway(text) {
  return AWAY.test(text);
}

/** Words of boxes that ask before they show what others serve. */
const CONSENT = [
  /extern\w* Inhalt|eingebettete\w* Inhalt|Drittanbieter|Drittplattform|personenbezogene\w* Daten|Datenschutz|Cookies?\b|JavaScript|(?:YouTube|Instagram|Twitter|X|Facebook|TikTok)-?\s?Inhalt|Inhalte? von \p{Lu}\w+/iu,
  /anzeigen|angezeigt|ausblenden|laden|geladen|einverstanden|zustimm\w*|Zustimmung|Einwilligung|übermittel\w*|erlauben|aktivier\w*|Einstellungen/i,
];

/** @param {string} text */
export function asksConsent(text) {
  return text.length < 900 && CONSENT.every((pattern) => pattern.test(text));
}
