/** Corrections go to every mention of an entity: each entity of the goldens and of two articles more is corrected. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';

import init, { Analyzer } from 'wortlaut';

import { Reading } from '../../www/reading/reading.js';

/** @import { Analysis, AnalyzerOptions, Entity, Span } from '../../pkg/wortlaut.js' */

/** Inhabitants, adjectives, compounds, inflected names, pronouns: what a list of forms does not hold. */
const OWN = [
  `Moskau droht mit Folgen

Die Moskauer Führung hat Russland auf neue Strafen vorbereitet. Russische Banken und russische Händler warten ab, sagte
Jelena Sorokina. Der Russland-Experte Piet Hansen widersprach ihr. Sorokinas Rechnung gehe nicht auf. Sie kenne die
Russen schlecht, so Hansen. In Moskau tagte das Kabinett, Moskaus Bürgermeister fehlte.

Österreichs Kanzler rief die Österreicher zur Ruhe auf. Der österreichische Außenminister reist nach Wien. Die Wiener
Zeitung Abendpost berichtete zuerst. Der Abendpost zufolge kommen auch Franzosen und Polen. Polens Botschafter lehnte ab.`,
  `Streit um die Talsperre

Der Landkreis Harzer Land streitet mit der Firma Kallwasser AG. Kallwasser habe das Tal gekauft, sagte Landrat Bodo
Wehmeier am Montag in Goslar. Wehmeiers Gegner ist Kallwasser-Chefin Inga Thom. Thom wies das zurück: „Wir haben nichts
gekauft.“ Die Goslarer Kaufleute halten zu ihr. Der Niedersächsische Landtag befasst sich damit. In Niedersachsen
gilt seit 2019 ein Gesetz. Die Niedersachsen kennen es kaum. Auch die SPD-Fraktion und die SPD in Berlin prüfen das.
Berliner Beamte kamen nach Goslar, der Berliner Senat schwieg. Der Landkreis Harzer Land und die Kallwasser AG warten.`,
];

const FOLDER = 'tests/golden';
const ARTICLES = [
  ...readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8')),
  ...OWN,
];

/**
 * A reading as the page has one: analysed anew whenever the analyzer must know other names.
 * @param {string} text
 */
function read(text) {
  const reading = new Reading();
  const analyze = () => reading.found(reading.text, found(reading.text, reading.corrections.names), 1);
  reading.open({ name: 'Artikel', text });
  reading.corrections.addEventListener('names', analyze);
  analyze();
  return { reading, analyze };
}

/** What was found before. @type {Map<string, Analysis>} */
const known = new Map();

/**
 * @param {string} text
 * @param {AnalyzerOptions} names
 */
function found(text, names) {
  const key = JSON.stringify([text, names]);
  const analysis = known.get(key) ?? new Analyzer(names).analyze(text);
  known.set(key, analysis);
  return analysis;
}

/** @param {Reading} reading */
const entitiesOf = ({ analysis }) => analysis?.entities ?? [];

/** @param {Reading} reading @param {string} id */
const entityOf = (reading, id) => /** @type {Entity} */ (reading.entity(id));

/** @param {Span[]} spans */
const places = (spans) => spans.map(({ start, end }) => `${start}-${end}`).sort();

/**
 * Whose each mention is, without some entities.
 * @param {Reading} reading
 * @param {string[]} without ids
 */
const others = (reading, without) =>
  Object.fromEntries(entitiesOf(reading).filter(({ id }) => !without.includes(id)).map(({ id, name, type, mentions }) => [id, [name, type, ...places(mentions)]]));

before(() => init());

for (const [number, text] of ARTICLES.entries()) {
  describe(`entities of article ${number + 1}`, () => {
    /** @type {string[]} */
    let ids;
    before(() => {
      ids = entitiesOf(read(text).reading).map(({ id }) => id);
      assert.ok(ids.length > 5);
    });

    for (const reach of /** @type {const} */ (['here', 'always'])) {
      it(`are renamed with every mention, ${reach}`, () => {
        for (const id of ids) {
          const { reading } = read(text);
          const rest = others(reading, [id]);
          const { name, mentions } = entityOf(reading, id);
          assert.ok(reading.corrections.correctEntity(entityOf(reading, id), { name: 'Qorvix Talhof' }, reach));
          assert.deepEqual(places(entityOf(reading, id).mentions), places(mentions), name);
          assert.equal(entityOf(reading, id).name, 'Qorvix Talhof');
          assert.ok(entityOf(reading, id).aliases.includes(name), name);
          assert.deepEqual(others(reading, [id]), rest, name);
          reading.corrections.undo();
          assert.equal(entityOf(reading, id).name, name);
          reading.corrections.redo();
          assert.equal(entityOf(reading, id).name, 'Qorvix Talhof');
        }
      });

      it(`get another type with every mention, ${reach}`, () => {
        for (const id of ids) {
          const { reading } = read(text);
          const rest = others(reading, [id]);
          const { name, mentions, type } = entityOf(reading, id);
          const other = type === 'MISC' ? 'PER' : 'MISC';
          reading.corrections.correctEntity(entityOf(reading, id), { type: other }, reach);
          assert.deepEqual(places(entityOf(reading, id).mentions), places(mentions), name);
          assert.deepEqual([entityOf(reading, id).name, entityOf(reading, id).type], [name, other]);
          assert.deepEqual(others(reading, [id]), rest, name);
        }
      });

      it(`are marked no longer, in none of their mentions, ${reach}`, () => {
        for (const id of ids) {
          const { reading } = read(text);
          const rest = others(reading, [id]);
          const { name } = entityOf(reading, id);
          reading.corrections.ignore(entityOf(reading, id), reach);
          assert.equal(reading.entity(id), undefined, name);
          assert.deepEqual(others(reading, []), rest, name);
          for (const { speaker } of reading.analysis?.claims ?? []) assert.notEqual(speaker?.entity, id, name);
          reading.corrections.undo();
          assert.equal(entityOf(reading, id).name, name);
        }
      });
    }

    it('are joined with any other, all mentions in one', () => {
      for (const id of ids) {
        for (const other of ids.filter((it) => it !== id)) {
          const { reading } = read(text);
          const rest = others(reading, [id, other]);
          const [one, two] = [entityOf(reading, id), entityOf(reading, other)];
          const speaks = reading.analysis?.claims.filter(({ speaker }) => [id, other].includes(speaker?.entity ?? '')).length;
          reading.corrections.merge(one, two);
          const all = entityOf(reading, id);
          assert.deepEqual(places(all.mentions), places([...one.mentions, ...two.mentions]), `${one.name}, ${two.name}`);
          assert.equal(all.name, one.name);
          assert.ok(all.aliases.includes(two.name) || two.name === one.name);
          assert.equal(reading.entity(other), undefined);
          assert.deepEqual(others(reading, [id]), rest);
          assert.equal(reading.analysis?.claims.filter(({ speaker }) => speaker?.entity === id).length, speaks);
          assert.equal(reading.analysis?.claims.filter(({ entities }) => entities.includes(other)).length, 0);
        }
      }
    });

    it('become one with another when they get its name', () => {
      for (const [index, id] of ids.entries()) {
        const { reading } = read(text);
        const other = entitiesOf(reading).find((it) => it.id !== id && it.type === entityOf(reading, id).type);
        if (!other) continue;
        const one = entityOf(reading, id);
        reading.corrections.correctEntity(one, { name: other.name });
        const all = entitiesOf(reading).filter(({ name, type }) => name === other.name && type === other.type);
        assert.equal(all.length, 1, String(index));
        assert.deepEqual(places(all[0]?.mentions ?? []), places([...one.mentions, ...other.mentions]));
        assert.equal(all[0]?.id, id, 'the one that was corrected stays selected');
      }
    });

    it('are still what they were made after an edit, also where they are mentioned anew', () => {
      for (const id of ids) {
        const { reading, analyze } = read(text);
        const { name, mentions } = entityOf(reading, id);
        reading.corrections.correctEntity(entityOf(reading, id), { name: 'Qorvix Talhof' });
        reading.type(`Ein Satz steht nun davor. Er nennt niemanden.\n\n${text}`);
        analyze();
        const after = entitiesOf(reading).find((it) => it.name === 'Qorvix Talhof');
        const shift = reading.text.length - text.length;
        const expected = mentions.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
        assert.deepEqual(places(after?.mentions ?? []), places(expected), name);
      }
    });
  });
}

describe('a name that holds in every article', () => {
  it('is found in another one under each of its forms, adjectives and inhabitants included', () => {
    const { reading, analyze } = read(/** @type {string} */ (OWN[0]));
    const named = (/** @type {string} */ name) => entitiesOf(reading).find((it) => it.name === name);
    const russia = /** @type {Entity} */ (named('Russland'));
    reading.corrections.correctEntity(russia, { name: 'Russische Föderation' }, 'always');
    reading.open({ name: 'anderer', text: 'Der Handel mit Russland ruht. Die Russen liefern nicht mehr, russische Schiffe bleiben im Hafen von Riga.' });
    analyze();
    assert.equal(named('Russland'), undefined);
    assert.equal(named('Russische Föderation')?.mentions.length, 3);
    const [line] = reading.corrections.lines;
    assert.deepEqual([line?.name, line?.reach], ['Russische Föderation', 'always']);
    reading.corrections.removeLine(/** @type {import('../../www/store/shapes.js').OwnLine} */ (line));
    assert.equal(named('Russland')?.mentions.length, 3);
  });

  it('holds here alone unless one says so', () => {
    const { reading, analyze } = read(/** @type {string} */ (OWN[1]));
    const named = (/** @type {string} */ name) => entitiesOf(reading).find((it) => it.name === name);
    reading.corrections.ignore(/** @type {Entity} */ (named('Goslar')));
    const [line] = reading.corrections.lines;
    assert.deepEqual([line?.what, line?.name, line?.reach], ['ignored', 'Goslar', 'here']);
    const other = 'Heute tagt in Goslar der Kreistag. Der Landrat fehlt, wie ein Sprecher mitteilte.';
    reading.open({ name: 'anderer', text: other });
    analyze();
    assert.ok(named('Goslar'));
    reading.open({ name: 'erster', text: /** @type {string} */ (OWN[1]) });
    analyze();
    assert.equal(named('Goslar'), undefined, 'known again');
    const [again] = reading.corrections.lines;
    reading.corrections.setReach(/** @type {any} */ (again), 'always');
    reading.open({ name: 'anderer', text: other });
    analyze();
    assert.equal(named('Goslar'), undefined, 'now everywhere');
  });

  it('can be added at selected words, with all of their occurrences', () => {
    const { reading } = read('Der Klub Zebra tagt. Mitglieder von zebra-nahen Gruppen kamen nicht. Zebra klagte, so der Wirt von Zebra.');
    const at = reading.text.indexOf('Zebra');
    assert.equal(reading.corrections.addName({ start: at, end: at + 5 }, { type: 'ORG' }), true);
    const zebra = entitiesOf(reading).find(({ name }) => name === 'Zebra');
    assert.deepEqual([zebra?.type, zebra?.mentions.filter(({ kind }) => kind === 'name').length], ['ORG', 3]);
    assert.equal(reading.corrections.addName({ start: 19, end: 20 }, { type: 'ORG' }), false, 'a stop is no name');
  });
});
