// Writes src/data/given_names.txt: first names with the sex of those who bear them.
//
//   node tools/names/given_names.mjs BERLIN_TSV GSD_POS > src/data/given_names.txt
//
// BERLIN_TSV holds name, sex and count; GSD_POS (word##TAG) tells which names are also common nouns.
import { readFileSync } from "node:fs";

const [berlin, gsd] = process.argv.slice(2);
if (!gsd) {
  console.error("usage: node given_names.mjs BERLIN_TSV GSD_POS");
  process.exit(1);
}

// Rarer names cost size and are more often surnames, places or mistakes.
const LEAST_COUNT = 25;
// The sex of a name is told only where nearly all bearers share it.
const LEAST_SHARE = 0.95;

// News is full of dates.
const MONTHS = new Set(["April", "August", "Juli", "Juni", "Mai"]);

const counts = new Map();
for (const line of readFileSync(berlin, "utf8").split("\n")) {
  const [name, sex, count] = line.split("\t");
  if (!count || !/^\p{Lu}\p{Ll}{2,}(-\p{Lu}\p{Ll}+)?$/u.test(name)) continue;
  const entry = counts.get(name) ?? { m: 0, w: 0 };
  entry[sex] += Number(count);
  counts.set(name, entry);
}

const nouns = new Map();
for (const item of readFileSync(gsd, "utf8").split(/\s+/)) {
  const [word, tag] = item.split("##");
  const entry = nouns.get(word) ?? { noun: 0, name: 0 };
  if (tag === "NOUN") entry.noun += 1;
  if (tag === "PROPN") entry.name += 1;
  nouns.set(word, entry);
}
const isNoun = (name) => {
  const seen = nouns.get(name);
  return seen && seen.noun > seen.name;
};

console.log(`# First names: name, tab, m (male), w (female) or u (both).
# Source: first names given in Berlin (Land Berlin, CC BY 3.0 DE), at least ${LEAST_COUNT} children,
# without names that are more often a common noun in UD German GSD. Written by tools/names/given_names.mjs.`);
const lines = [];
for (const [name, { m, w }] of counts) {
  if (m + w < LEAST_COUNT || isNoun(name) || MONTHS.has(name)) continue;
  const sex = m >= LEAST_SHARE * (m + w) ? "m" : w >= LEAST_SHARE * (m + w) ? "w" : "u";
  lines.push(`${name}\t${sex}`);
}
console.log(lines.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join("\n"));
