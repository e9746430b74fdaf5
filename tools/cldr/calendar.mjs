// Writes src/data/calendar.txt: the German names of months, weekdays and eras, from CLDR.
//
// Usage: npm install cldr-dates-full (in any folder), then
//   node tools/cldr/calendar.mjs FOLDER/node_modules/cldr-dates-full > src/data/calendar.txt

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEEKDAYS = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };

/** Austria has months of its own, Switzerland its own abbreviations. */
const LOCALES = ['de', 'de-AT', 'de-CH'];

const source = process.argv[2];
if (!source) {
  throw new Error('name the folder of cldr-dates-full');
}

function read(file) {
  return JSON.parse(readFileSync(join(source, file), 'utf8'));
}

/** Lower case, without the abbreviation's full stop: the form that the lexicon looks up. */
function key(name) {
  return name.toLowerCase().replace(/\.$/, '');
}

const full = new Map();
const short = new Map();
const eras = new Map();
for (const locale of LOCALES) {
  const calendar = read(`main/${locale}/ca-gregorian.json`).main[locale].dates.calendars.gregorian;
  for (const form of ['format', 'stand-alone']) {
    for (const [number, name] of Object.entries(calendar.months[form].wide)) {
      full.set(key(name), `month\t${number}`);
    }
    for (const [number, name] of Object.entries(calendar.months[form].abbreviated)) {
      short.set(key(name), `short-month\t${number}`);
    }
    for (const [code, name] of Object.entries(calendar.days[form].wide)) {
      full.set(key(name), `weekday\t${WEEKDAYS[code]}`);
    }
    for (const [code, name] of Object.entries(calendar.days[form].short)) {
      short.set(key(name), `short-weekday\t${WEEKDAYS[code]}`);
    }
  }
  for (const names of [calendar.eras.eraNames, calendar.eras.eraAbbr]) {
    for (const [code, name] of Object.entries(names)) {
      eras.set(name.toLowerCase(), `era\t${code.startsWith('0') ? -1 : 1}`);
    }
  }
}

const lines = new Map([...short, ...full, ...eras]);
const version = read('package.json').version;
console.log('# German names of months, weekdays and eras; written by tools/cldr/calendar.mjs, sorted by code unit.');
console.log(`# Source: Unicode CLDR ${version} (npm cldr-dates-full), locales ${LOCALES.join(', ')}; licence Unicode-3.0.`);
for (const name of [...lines.keys()].sort()) {
  console.log(`${name}\t${lines.get(name)}`);
}
