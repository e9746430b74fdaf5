/** Mentions that the reader has given to another entity: they find their place again, and claims follow them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { correctMentions } from '../../www/reading/correct-mentions.js';
import { quoteOf } from '../../www/store/quote.js';

/** @import { Analysis } from '../../pkg/wortlaut.js' */

const TEXT = 'Vater und Sohn Albers stritten im Rat. Gegen Mittag sprach Albers von Verrat. Am Abend wies Albers das zurück.';

/**
 * What is found in a text: every „Albers“ as one person, who makes a claim in every sentence but the first.
 * @param {string} text
 * @returns {Analysis}
 */
function found(text) {
  const mentions = [...text.matchAll(/Albers/g)].map(({ index }) => ({ start: index, end: index + 6 }));
  const claims = mentions.slice(1).map((span, index) => ({
    ...{ id: `c${index}`, start: span.end, end: span.end + 8, spans: [{ start: span.end, end: span.end + 8 }] },
    ...{ speaker: { ...span, entity: 'e1', attribution: 'named' }, carrier: null, addressee: null, entities: [] },
  }));
  const entity = { id: 'e1', type: 'PER', name: 'Albers', aliases: [], mentions };
  return /** @type {any} */ ({ entities: [entity], claims });
}

/**
 * Names and the words in front of their mentions.
 * @param {Analysis} analysis
 * @param {string} text
 */
const places = ({ entities }, text) =>
  entities.map(({ name, mentions }) => [name, ...mentions.map(({ start }) => text.slice(0, start).trim().split(' ').at(-1))]);

describe('correctMentions', () => {
  const second = /** @type {any} */ (found(TEXT).entities[0]).mentions[1];
  const split = [{ at: quoteOf(TEXT, second), name: 'Jan Albers', type: /** @type {const} */ ('PER') }];

  it('splits an entity, and the claim goes with its speaker', () => {
    const analysis = found(TEXT);
    const before = structuredClone(analysis);
    const { entities, claims } = correctMentions(analysis, TEXT, split);
    assert.deepEqual(places({ ...analysis, entities }, TEXT), [['Albers', 'Sohn', 'wies'], ['Jan Albers', 'sprach']]);
    assert.deepEqual(entities[1]?.aliases, ['Albers']);
    assert.equal(entities[1]?.corrected, true);
    assert.deepEqual(claims.map(({ speaker }) => speaker?.entity), [entities[1]?.id, 'e1']);
    assert.deepEqual(analysis, before, 'what was found is not touched');
  });

  it('finds the mention again after edits around it', () => {
    for (const text of [
      `Neu davor, von Albers. ${TEXT}`,
      TEXT.replace('Verrat', 'offenem Verrat und Betrug'),
      TEXT.replace('Vater und Sohn Albers stritten im Rat. ', ''),
    ]) {
      const analysis = correctMentions(found(text), text, split);
      const jan = places(analysis, text).find(([name]) => name === 'Jan Albers');
      assert.deepEqual(jan, ['Jan Albers', 'sprach'], text);
    }
  });

  it('leaves other mentions alone where the sentence is gone', () => {
    const text = TEXT.replace(' Gegen Mittag sprach Albers von Verrat.', '');
    assert.deepEqual(places(correctMentions(found(text), text, split), text), [['Albers', 'Sohn', 'wies']]);
  });

  it('gives a mention to an entity that there is, or to none', () => {
    const analysis = found(TEXT);
    const [at] = split.map(({ at }) => at);
    assert.ok(at);
    const none = correctMentions(analysis, TEXT, [{ at, name: '', type: 'PER' }]);
    assert.deepEqual(places(none, TEXT), [['Albers', 'Sohn', 'wies']]);
    assert.equal(none.claims[0]?.speaker?.entity, undefined);
    const back = correctMentions(analysis, TEXT, [...split, { at, name: 'Albers', type: 'PER' }]);
    assert.deepEqual(places(back, TEXT), [['Albers', 'Sohn', 'sprach', 'wies']]);
  });
});
