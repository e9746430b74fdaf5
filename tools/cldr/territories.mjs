// Writes src/data/territories.txt: territory codes with their German names.
//
//   npm install --prefix CLDR cldr-localenames-full@48
//   node tools/cldr/territories.mjs CLDR/node_modules COUNTRY_NAMES > src/data/territories.txt
//
// COUNTRY_NAMES is the Foreign Office's list: the short name on one line, the long name on the next.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [modules, countryNames] = process.argv.slice(2);
if (!countryNames) {
  console.error("usage: node territories.mjs NODE_MODULES COUNTRY_NAMES");
  process.exit(1);
}

// Swiss and Austrian news spell some names their own way.
const LOCALES = ["de", "de-AT", "de-CH"];
// The world, pseudo-locales, groupings no article names, "unknown", and organisations (src/data/organizations.txt).
const LEFT_OUT = new Set(["001", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);
// Named by the world's regions rather than by a state: continents and their parts.
const REGIONS = /^\d{3}$/;

const cldr = join(modules, "cldr-localenames-full");
const { version } = JSON.parse(readFileSync(join(cldr, "package.json"), "utf8"));
const names = new Map();

for (const locale of LOCALES) {
  const file = join(cldr, "main", locale, "territories.json");
  const { territories } = JSON.parse(readFileSync(file, "utf8")).main[locale].localeDisplayNames;
  for (const [key, name] of Object.entries(territories)) {
    const code = key.split("-alt-")[0];
    if (LEFT_OUT.has(code)) continue;
    const list = names.get(code) ?? [];
    // `Kongo (Republik)` names itself twice: nobody writes the bracket.
    if (!list.includes(name) && !name.includes("(")) list.push(name);
    names.set(code, list);
  }
}

const codeOf = new Map();
for (const [code, list] of names) for (const name of list) codeOf.set(name, code);
const lines = readFileSync(countryNames, "utf8").split("\n").filter(Boolean);
for (let i = 0; i + 1 < lines.length; i += 2) {
  const code = codeOf.get(lines[i]) ?? codeOf.get(lines[i + 1]);
  if (!code || REGIONS.test(code)) continue;
  const list = names.get(code);
  for (const name of [lines[i], lines[i + 1]]) if (!list.includes(name)) list.push(name);
}

console.log(`# Territories: code, tab, German names separated by bars; the first is the usual one.
# Source: Unicode CLDR ${version} (cldr-localenames-full, ${LOCALES.join(", ")}), Unicode licence v3 (unicode.org/license.txt),
# and the Foreign Office's list of country names (official work, § 5 UrhG). Written by tools/cldr/territories.mjs.`);
const sorted = [...names].filter(([, list]) => list.length).sort(([a], [b]) => (a < b ? -1 : 1));
for (const [code, list] of sorted) console.log(`${code}\t${list.join("|")}`);
