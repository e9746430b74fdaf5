/** Days as people write them. A browser's own date field follows the browser's country, not the page's language. */

/** `2024-03-14`; `14.3.2024`, also with blanks; `3/14/2024`: year, month and day by name. */
const FORMS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.\s*(?<month>\d{1,2})\.\s*(?<year>\d{4})$/,
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
];

/**
 * @param {string} words
 * @returns {string | null} `YYYY-MM-DD`; null where the words are no day
 */
export function readDay(words) {
  for (const form of FORMS) {
    const { year = '', month = '', day = '' } = form.exec(words.trim())?.groups ?? {};
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const date = new Date(`${value}T00:00:00Z`);
    // A 31st of April would become a 1st of May.
    if (year && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  }
  return null;
}

/**
 * @param {string} value `YYYY-MM-DD`, or empty
 * @param {'de' | 'en'} language
 */
export function writeDay(value, language) {
  const [year, month, day] = value.split('-');
  return language === 'de' && day ? `${day}.${month}.${year}` : value;
}
