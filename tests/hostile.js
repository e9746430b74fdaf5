/** Texts that have broken programs before. */

/** @type {{ name: string, text: string }[]} */
export const HOSTILE = [
  { name: 'nothing', text: '' },
  { name: 'blanks', text: ' \n\t\r\n ' },
  { name: 'a byte order mark', text: '\ufeffBerlin wächst. „Gut so“, sagte Anna Krüger.' },
  { name: 'a zero byte', text: 'Anna Krüger\0 sagte: „Null\0Byte.“' },
  { name: 'Windows line ends', text: 'Titel\r\n\r\n„Ja“, sagte Anna Krüger.\r\n\r\nEnde in Köln.\r\n' },
  { name: 'old Mac line ends', text: 'Titel\r\r„Ja“, sagte Anna Krüger.\rEnde.' },
  { name: 'emoji', text: '👩‍👩‍👧‍👦 „Schön 🎉“, sagte Anna Krüger 😀 in Köln 🇩🇪.' },
  { name: 'combining marks', text: 'Mu\u0308nchen: „So\u0301“, sagte Jürgen Mu\u0308ller.' },
  { name: 'lone surrogates', text: 'Vor \ud83d nach \ude00. „Ja“, sagte Anna Krüger.' },
  { name: 'right-to-left override', text: 'Ein \u202efalscher\u202c Satz. „Ja“, sagte Anna Krüger.' },
  { name: 'markup', text: '<img src=x onerror="alert(1)"> „<b>Ja</b>“, sagte <script>alert(2)</script> Anna Krüger.' },
  { name: 'soft hyphens', text: 'Bundes\u00adkanzler\u00adamt: „Ja“, sagte Anna\u00a0Krüger.' },
  { name: 'open quotes', text: `${'„'.repeat(5000)}Ja, sagte Anna Krüger.` },
  { name: 'brackets', text: `${'('.repeat(5000)}Ja${')'.repeat(4999)} sagte Anna Krüger.` },
  { name: 'one long word', text: 'x'.repeat(200_000) },
];
