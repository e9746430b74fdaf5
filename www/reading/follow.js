/** A claim whose speaker, carrier, addressee and subjects have gone with their mentions. */

/** @import { Claim, Mention, Party, Span } from '../../pkg/wortlaut.js' */
/** @import { Seat } from './correct-entities.js' */

/** A mention and whose it is now; null: nobody's. @typedef {{ mention: Mention, to: string | null }} Place */

/**
 * What has changed: the mentions of entities of which any has gone elsewhere, by the entity's id; those that are new.
 * @typedef {{ of: Map<string, Place[]>, added: Place[] }} Moves
 */

/**
 * @param {Seat[]} seats every mention, and whose it was
 * @param {Map<Mention, string>} ids whose it is now
 * @returns {Moves}
 */
export function movesOf(seats, ids) {
  const moved = new Set(seats.flatMap(({ from, mention }) => (from && ids.get(mention) !== from.id ? [from.id] : [])));
  /** @type {Moves} */
  const moves = { of: new Map(), added: [] };
  for (const { from, mention } of seats) {
    const place = { mention, to: ids.get(mention) ?? null };
    if (!from) moves.added.push(place);
    else if (moved.has(from.id)) placesOf(moves, from.id).push(place);
  }
  return moves;
}

/**
 * @param {Moves} moves
 * @param {string} id
 */
function placesOf({ of }, id) {
  const places = of.get(id) ?? [];
  of.set(id, places);
  return places;
}

/**
 * @param {Claim} claim
 * @param {Moves} moves
 * @returns {Claim}
 */
export function followClaim(claim, moves) {
  const party = (/** @type {Party | null} */ it) => it && followParty(it, moves);
  const next = { speaker: party(claim.speaker), carrier: party(claim.carrier), addressee: party(claim.addressee) };
  const { speaker, carrier, addressee } = claim;
  const entities = subjects(claim, moves);
  const isSame = speaker === next.speaker && carrier === next.carrier && addressee === next.addressee;
  return isSame && entities === claim.entities ? claim : { ...claim, ...next, entities };
}

/**
 * @param {Claim} claim
 * @param {Moves} moves
 * @returns {string[]} the same ones where none has gone elsewhere
 */
function subjects({ spans, entities }, { of, added }) {
  const isInside = (/** @type {Place} */ { mention }) => spans.some((span) => overlap(span, mention));
  const more = added.filter(isInside);
  if (more.length === 0 && !entities.some((id) => of.has(id))) return entities;
  const places = entities.flatMap((id) => {
    const all = of.get(id);
    if (!all) return [id];
    const inside = all.filter(isInside);
    return (inside.length > 0 ? inside : all).map(({ to }) => to);
  });
  return [...new Set([...places, ...more.map(({ to }) => to)])].filter((id) => id !== null);
}

/**
 * @param {Party} party
 * @param {Moves} moves
 * @returns {Party} the same one where it has not gone elsewhere
 */
function followParty(party, { of, added }) {
  const { entity, ...rest } = party;
  const isHere = (/** @type {Place} */ { mention }) => overlap(mention, party);
  if (entity === undefined) {
    const to = party.attribution === 'named' ? added.find(isHere)?.to : undefined;
    return to ? { ...party, entity: to } : party;
  }
  const places = of.get(entity);
  if (!places) return party;
  const to = (places.find(isHere) ?? places.find(({ to }) => to !== null))?.to;
  if (to === entity) return party;
  return to ? { ...rest, entity: to } : rest;
}

/**
 * @param {Span} a
 * @param {Span} b
 */
function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}
