/**
 * The reader's work on articles: kept in this browser, undone step by step, saved and read as a file.
 *
 * To read: `noteOn(id)` and `notes` (state, note, evidence, by claim id), `entities`, `figures`, `times` (records.d.ts),
 * `lines` (own names and names never marked, each with its reach), `canUndo`, `canRedo`, `trouble`, `isStored`.
 *
 * To change, each one step for `undo` and `redo`; `text` and the analysis are those that {@link Corrections.see} was
 * told of, spans count in that text:
 * - claims: `setNote`, `takeAsFound`, `addClaim`, `splitClaim`, `joinClaims`, `removeClaim`
 * - names: `addName`, `correctEntity`, `merge`, `ignore`, `reassign`, `setReach`, `removeLine`
 * - figures and dates: `addFigure`, `correctFigure`, `removeFigure`, `addTime`, `correctTime`, `removeTime`
 * - all of it, in `kept-work.js`: `undo`, `redo`, `toText`, `addText`, `toFile`, `addFile`, `forgetArticle`
 */
import * as claims from './claim-changes.js';
import * as names from './entity-changes.js';
import * as figures from './figure-changes.js';
import { KeptWork } from './kept-work.js';
import { reachChanges } from './own-lines.js';
import { isName } from './own-name.js';

/** @import { Claim, Entity, EntityType, Quantity, Span, TimeExpression } from '../../pkg/wortlaut.js' */
/** @import { FigureCorrection, Note, OwnLine, Reach, TimeCorrection } from './shapes.js' */

/** What the reader has corrected, and can. */
export class Corrections extends KeptWork {
  // Claims.

  /**
   * Notes something about a claim, or corrects it.
   * @param {string} text that holds the claim
   * @param {Claim} claim
   * @param {Partial<Note>} change
   * @param {{ amends?: boolean }} [how] as in `change`
   */
  setNote(text, claim, change, how) {
    this.change(claims.noted(this.scene(text), claim, change), how);
  }

  /**
   * Takes back what was corrected in a claim; what was noted about it stays. One of the reader's own goes.
   * @param {string} claim id
   */
  takeAsFound(claim) {
    this.change(claims.asFound(this.scene(), claim));
  }

  /**
   * Adds a claim that was not found.
   * @param {Span} span
   * @param {Partial<Note>} what kind, speaker, modality and so on
   * @returns {string} its id
   */
  addClaim(span, what = {}) {
    const { id, changes } = claims.added(this.scene(), span, what);
    this.change(changes);
    return id;
  }

  /**
   * Makes two claims of one.
   * @param {Claim} claim
   * @param {number} offset where the second one begins
   * @returns {string | null} the second one's id; null where there is nothing to be cut off
   */
  splitClaim(claim, offset) {
    const split = claims.split(this.scene(), claim, offset);
    if (split) this.change(split.changes);
    return split?.id ?? null;
  }

  /**
   * Makes claims one, from the first one's beginning to the last one's end.
   * @param {Claim[]} all the first one stays, with its speaker
   */
  joinClaims(all) {
    this.change(claims.joined(this.scene(), all));
  }

  /** @param {Claim} claim that is none */
  removeClaim(claim) {
    this.change(claims.removed(this.scene(), claim));
  }

  // Names.

  /**
   * Adds a name that was not found, wherever its words stand in the article.
   * @param {Span} span
   * @param {{ name?: string, type: EntityType, reach?: Reach, all?: boolean }} what `all` false: only there
   * @returns {boolean} false where that can't be a name
   */
  addName(span, what) {
    return this.change(names.added(this.scene(), span, what));
  }

  /**
   * Gives an entity another name or type; its names so far go on to be found. An entity that has the new name already
   * becomes one with it.
   * @param {Entity} entity
   * @param {{ name?: string, type?: EntityType }} change
   * @param {Reach} [reach] as it was unless given
   * @returns {boolean} false where that can't be a name
   */
  correctEntity(entity, { name = entity.name, type = entity.type }, reach) {
    return isName(name) && this.change(names.corrected(this.scene(), entity, { name, type }, reach));
  }

  /**
   * Makes two entities one.
   * @param {Entity} entity whose name and type stay
   * @param {Entity} other
   * @param {Reach} [reach]
   */
  merge(entity, other, reach) {
    this.change(names.merged(this.scene(), entity, other, reach));
  }

  /**
   * Marks a name no longer.
   * @param {Entity} entity
   * @param {Reach} [reach] only here unless given
   */
  ignore(entity, reach = 'here') {
    this.change(names.ignored(this.scene(), entity, reach));
  }

  /**
   * Gives mentions to another entity, which may be a new one: so an entity is split.
   * @param {string} text that holds them
   * @param {Span[]} spans
   * @param {{ name: string, type: EntityType }} entity
   * @returns {boolean} false where that can't be a name
   */
  reassign(text, spans, entity) {
    return (entity.name === '' || isName(entity.name)) && this.change(names.reassigned(this.scene(text), spans, entity));
  }

  /**
   * @param {OwnLine} line
   * @param {Reach} reach
   */
  setReach(line, reach) {
    this.change(reachChanges(line, reach, this.article));
  }

  /** @param {OwnLine} line that no longer holds */
  removeLine({ records }) {
    this.change(records.map((it) => ({ ...it, value: null })));
  }

  // Figures and times.

  /**
   * @param {Span} span
   * @param {FigureCorrection['change']} what
   */
  addFigure(span, what) {
    this.change(figures.added(this.scene(), 'figure', span, what));
  }

  /**
   * @param {Quantity} figure
   * @param {FigureCorrection['change']} change
   */
  correctFigure(figure, change) {
    this.change(figures.corrected(this.scene(), 'figure', figure, change));
  }

  /** @param {Quantity} figure that is none */
  removeFigure(figure) {
    this.change(figures.removed(this.scene(), 'figure', figure));
  }

  /**
   * @param {Span} span
   * @param {TimeCorrection['change']} what
   */
  addTime(span, what) {
    this.change(figures.added(this.scene(), 'time', span, what));
  }

  /**
   * @param {TimeExpression} time
   * @param {TimeCorrection['change']} change
   */
  correctTime(time, change) {
    this.change(figures.corrected(this.scene(), 'time', time, change));
  }

  /** @param {TimeExpression} time that is none */
  removeTime(time) {
    this.change(figures.removed(this.scene(), 'time', time));
  }
}
