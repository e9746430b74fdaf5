/** Where the words of a note stand after the text was edited: at the same place, or nowhere, never at another one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findNearly } from '../../www/store/nearly.js';
import { Places, quoteOf } from '../../www/store/quote.js';

const OPENING = 'In Ahlstedt tagte am Montag der Rat, und viele Leute kamen.';
const ALBERS = 'Die Werft baut bis zum Sommer 300 Stellen ab, sagte Henning Albers.';
const BRANDT = 'Die Werft baut bis zum Winter 400 Stellen ab, sagte Sabine Brandt.';
const CLOSING = 'Am Abend gingen alle nach Hause, denn es regnete in Strömen.';
const OTHER = 'Von den Kosten der neuen Brücke war an diesem Tag keine Rede mehr.';

/**
 * What is found of some words after an edit; null where nothing is.
 * @param {string} before
 * @param {string} words
 * @param {string} after
 */
function found(before, words, after) {
  const start = before.indexOf(words);
  assert.ok(start >= 0);
  const span = new Places(after, findNearly).of(quoteOf(before, { start, end: start + words.length }));
  return span && after.slice(span.start, span.end);
}

/** @param {string[]} sentences */
const text = (...sentences) => sentences.join(' ');

describe('words after an edit', () => {
  it('are found where they were edited inside, however their surroundings were', () => {
    const edited = 'Die Werft baut bis zum Herbst dieses Jahres 320 Stellen ab, sagte Henning Albers.';
    const before = text(OPENING, ALBERS, CLOSING);
    assert.equal(found(before, ALBERS, text(OPENING, edited, CLOSING)), edited);
    assert.equal(found(before, ALBERS, text(OPENING, edited, OTHER)), edited, 'what follows is new');
    assert.equal(found(before, ALBERS, text(OTHER, edited, CLOSING)), edited, 'what precedes is new');
    assert.equal(found(before, ALBERS, text(OPENING, OTHER, edited, CLOSING)), edited, 'a sentence was put before');
  });

  it('are found at their own place where likelier ones stand elsewhere', () => {
    const edited = 'Die Werft baut nun doch bis zum Sommer rund 350 Stellen in zwei Schritten ab, sagte Henning Albers.';
    const before = text(OPENING, ALBERS, OTHER, BRANDT, CLOSING);
    assert.equal(found(before, ALBERS, text(OPENING, edited, OTHER, BRANDT, CLOSING)), edited);
    const shorter = 'Die Werft baut nun doch bis zum Sommer rund 350 Stellen ab, sagte Henning Albers.';
    assert.equal(found(before, ALBERS, text(OPENING, shorter, CLOSING, BRANDT)), shorter);
  });

  it('are found where they were moved, with small edits too', () => {
    const before = text(OPENING, ALBERS, OTHER, CLOSING);
    assert.equal(found(before, ALBERS, text(OPENING, OTHER, CLOSING, ALBERS)), ALBERS);
    const edited = ALBERS.replace('baut', 'baute');
    assert.equal(found(before, ALBERS, text(OPENING, OTHER, CLOSING, edited)), edited);
  });

  it('are found in their own surroundings where they were doubled', () => {
    const before = text(OPENING, ALBERS, CLOSING);
    const after = text(ALBERS, OPENING, ALBERS, CLOSING);
    const start = before.indexOf(ALBERS);
    const span = new Places(after, findNearly).of(quoteOf(before, { start, end: start + ALBERS.length }));
    assert.equal(span?.start, after.lastIndexOf(ALBERS));
  });

  it('are nowhere where they were deleted', () => {
    const all = text(OPENING, ALBERS, BRANDT, CLOSING);
    assert.equal(found(all, ALBERS, text(OPENING, BRANDT, CLOSING)), null, 'the next sentence is like it');
    assert.equal(found(all, BRANDT, text(OPENING, ALBERS, CLOSING)), null, 'the sentence before is like it');
    assert.equal(found(text(OPENING, ALBERS, OTHER, BRANDT), ALBERS, text(OPENING, OTHER, BRANDT)), null, 'one further on is');
    assert.equal(found(text(OPENING, ALBERS, CLOSING), ALBERS, text(OPENING, CLOSING)), null);
    assert.equal(found(text(OPENING, ALBERS, CLOSING), ALBERS, OTHER), null, 'all is new');
    assert.equal(found(text(ALBERS, BRANDT), ALBERS, BRANDT), null, 'at the beginning');
  });

  it('are nowhere where something else was put in their place', () => {
    assert.equal(found(text(OPENING, ALBERS, CLOSING), ALBERS, text(OPENING, OTHER, CLOSING)), null);
    assert.equal(found(text(OPENING, ALBERS, CLOSING), ALBERS, text(OTHER, BRANDT, OTHER)), null, 'like it, but elsewhere');
  });

  it('are not found by chance when they are short', () => {
    const before = text(OPENING, '„Ja.“', CLOSING, OTHER, '„Ja.“', OPENING);
    assert.equal(found(before, '„Ja.“', text(OPENING, CLOSING, OTHER, '„Ja.“', OPENING)), null);
    assert.equal(found(before, '„Ja.“', text(OTHER, before)), '„Ja.“');
  });
});
