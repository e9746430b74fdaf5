/** An analysis with mentions given to the entities that the reader says they mean. */
import { placeOf } from '../store/quote.js';

/** @import { Analysis, Claim, Entity, Mention, Party, Span } from '../../pkg/wortlaut.js' */
/** @import { Reassigned } from '../store/correction-data.js' */

/** Characters around a mention that must still be there: a name alone stands in many places. */
const LEAST_CONTEXT = 12;

/** A mention, from which entity to which; null where it is no name. @typedef {{ mention: Mention, from: Entity, to: Entity | null }} Move */

/**
 * @param {Analysis} analysis as found
 * @param {string} text
 * @param {readonly Reassigned[]} reassigned
 * @returns {Analysis} the same one where nothing in it was reassigned
 */
export function correctMentions(analysis, text, reassigned) {
  const entities = analysis.entities.map((entity) => ({ ...entity }));
  const moves = reassigned.flatMap((it) => move(entities, text, it) ?? []);
  if (moves.length === 0) return analysis;
  for (const { from } of moves) from.aliases = from.aliases.filter((alias) => isStillNamed(from, alias, text, moves));
  const left = entities.filter(({ mentions }) => mentions.length > 0);
  left.sort((a, b) => startOf(a) - startOf(b));
  return { ...analysis, entities: left, claims: analysis.claims.map((claim) => follow(claim, moves)) };
}

/**
 * Gives one mention to the entity of that name, which may be a new one.
 * @param {Entity[]} entities
 * @param {string} text
 * @param {Reassigned} reassigned
 * @returns {Move | null} null where it is no longer in the text, or there already
 */
function move(entities, text, { at, name, type }) {
  const place = placeOf(text, at, Math.min(LEAST_CONTEXT, at.prefix.length + at.suffix.length));
  const isHere = (/** @type {Span} */ span) => place !== null && overlap(span, place);
  const from = place && entities.find(({ mentions }) => mentions.some(isHere));
  const mention = from?.mentions.find(isHere);
  if (!from || !mention || from.name === name) return null;
  from.mentions = from.mentions.filter((it) => it !== mention);
  const to = name ? (entities.find((it) => it.name === name) ?? added(entities, name, type)) : null;
  if (!to) return { mention, from, to };
  const words = text.slice(mention.start, mention.end);
  to.mentions = [...to.mentions, mention].sort((a, b) => a.start - b.start);
  if (words !== to.name && !to.aliases.includes(words)) to.aliases = [...to.aliases, words];
  to.corrected = true;
  return { mention, from, to };
}

/**
 * @param {Entity[]} entities
 * @param {string} name
 * @param {Entity['type']} type
 */
function added(entities, name, type) {
  const number = Math.max(0, ...entities.map(({ id }) => Number(id.slice(1)))) + 1;
  const entity = /** @type {Entity} */ ({ id: `e${number}`, type, name, aliases: [], mentions: [] });
  entities.push(entity);
  return entity;
}

/**
 * Whether an entity still has an alias after some of its mentions have gone.
 * @param {Entity} entity
 * @param {string} alias
 * @param {string} text
 * @param {Move[]} moves
 */
function isStillNamed(entity, alias, text, moves) {
  const isIt = (/** @type {Span} */ { start, end }) => text.slice(start, end) === alias;
  return !moves.some(({ from, mention }) => from === entity && isIt(mention)) || entity.mentions.some(isIt);
}

/**
 * A claim whose speaker, carrier, addressee and subjects have gone with their mentions.
 * @param {Claim} claim
 * @param {Move[]} moves
 * @returns {Claim}
 */
function follow(claim, moves) {
  const party = (/** @type {Party | null} */ it) => it && followParty(it, moves);
  const inside = (/** @type {Span} */ mention) => claim.spans.some((span) => overlap(span, mention));
  const gone = moves.filter(({ mention }) => inside(mention));
  const ids = gone.flatMap(({ to }) => to?.id ?? []);
  const left = claim.entities.filter((id) => !gone.some(({ from }) => from.id === id && !from.mentions.some(inside)));
  return {
    ...claim,
    ...{ speaker: party(claim.speaker), carrier: party(claim.carrier), addressee: party(claim.addressee) },
    entities: gone.length > 0 ? [...new Set([...left, ...ids])] : claim.entities,
  };
}

/**
 * @param {Party} party
 * @param {Move[]} moves
 * @returns {Party}
 */
function followParty(party, moves) {
  const { entity, ...rest } = party;
  const own = moves.filter(({ from }) => from.id === entity);
  const gone = own.find(({ mention }) => overlap(mention, party)) ?? own.find(({ from }) => from.mentions.length === 0);
  if (!gone) return party;
  return gone.to ? { ...rest, entity: gone.to.id } : rest;
}

/**
 * @param {Span} a
 * @param {Span} b
 */
function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** @param {Entity} entity */
function startOf({ mentions }) {
  return mentions[0]?.start ?? 0;
}
