/** An analysis with its entities as the reader says they are, mention by mention; claims follow. */
import { followClaim, movesOf } from './follow.js';

/** @import { Analysis, Entity, EntityType, Mention, NameInput, Span } from '../../pkg/wortlaut.js' */
/** @import { Places } from '../store/quote.js' */
/** @import { EntityCorrection, IgnoredName, Quote } from '../store/shapes.js' */

/** Characters around a mention that must still be there: a name alone stands in many places. */
const LEAST_CONTEXT = 12;
/** Share that a mention must have in common with a quotation to be the one quoted. */
const ENOUGH = 0.5;

/**
 * What mentions go to; `name` empty: to nobody. The `first` of the entities that were put together lends its id.
 * @typedef {{ name: string, type: EntityType, first?: Entity }} Target
 */

/** A mention, whose it was, and where it goes. @typedef {{ mention: Mention, from: Entity | null, to: Target | null }} Seat */

/** What the reader has said about names. @typedef {{ names: readonly NameInput[], ignored: readonly IgnoredName[], entities: readonly EntityCorrection[] }} Own */

/**
 * @param {Analysis} analysis as found
 * @param {string} text
 * @param {Places} places in that text
 * @param {Own} own `entities` in the order in which they were corrected
 * @returns {Analysis} the same one where nothing in it is otherwise
 */
export function correctEntities(analysis, text, places, { names, ignored, entities }) {
  /** @type {Seat[]} */
  const seats = analysis.entities.flatMap((from) => from.mentions.map((mention) => ({ mention, from, to: null })));
  const wholes = byName(analysis.entities, names, ignored);
  for (const correction of entities) seatQuoted(seats, wholes, places, correction);
  for (const seat of seats) seat.to ??= (seat.from && wholes.get(seat.from)?.to) ?? null;
  if (seats.every(({ to }) => to === null)) return analysis;
  return rebuilt(analysis, text, seats);
}

/** Where a whole entity goes, and by how many quotations. @typedef {{ to: Target, count: number }} Whole */

/**
 * Entities whose name the reader has said something about in every article.
 * @param {Entity[]} entities
 * @param {readonly NameInput[]} names
 * @param {readonly IgnoredName[]} ignored
 */
function byName(entities, names, ignored) {
  /** @type {Map<string, Target>} */
  const known = new Map();
  for (const { name, forms } of ignored) for (const form of [name, ...forms]) known.set(form, { name: '', type: 'MISC' });
  for (const { name, type, aliases = [] } of names) for (const form of [...aliases, name]) known.set(form, { name, type });
  /** @type {Map<Entity, Whole>} */
  const wholes = new Map();
  for (const entity of entities) {
    const to = known.get(entity.name);
    if (to) wholes.set(entity, { to, count: 0 });
  }
  return wholes;
}

/**
 * Seats the mentions that a correction quotes; a quoted name that was not found is added.
 * @param {Seat[]} seats
 * @param {Map<Entity, Whole>} wholes
 * @param {Places} places
 * @param {EntityCorrection} correction
 */
function seatQuoted(seats, wholes, places, { name, type, at, also }) {
  /** @type {Target} */
  const to = { name, type };
  /** @type {Map<Entity, number>} */
  const counts = new Map();
  for (const [quotes, isWhole] of /** @type {const} */ ([[at, true], [also, false]])) {
    for (const quote of quotes) {
      const place = placeOf(places, quote);
      const seat = place && (seatAt(seats, place) ?? addSeat(seats, place, name));
      if (!seat) continue;
      seat.to = to;
      if (seat.from) to.first ??= seat.from;
      if (isWhole && seat.from) counts.set(seat.from, (counts.get(seat.from) ?? 0) + 1);
    }
  }
  for (const [entity, count] of counts) {
    if (count >= (wholes.get(entity)?.count ?? 0)) wholes.set(entity, { to, count });
  }
}

/**
 * @param {Places} places
 * @param {Quote} quote
 */
function placeOf(places, quote) {
  return places.of(quote, Math.min(LEAST_CONTEXT, quote.prefix.length + quote.suffix.length));
}

/**
 * The mention at a place: the very one, else the one that has most in common with it.
 * @param {Seat[]} seats
 * @param {Span} place
 */
function seatAt(seats, place) {
  /** @type {Seat | null} */
  let best = null;
  let most = ENOUGH;
  for (const seat of seats) {
    const { start, end } = seat.mention;
    if (end <= place.start || start >= place.end) continue;
    const share = (Math.min(end, place.end) - Math.max(start, place.start)) / (Math.max(end, place.end) - Math.min(start, place.start));
    if (share <= most) continue;
    best = seat;
    most = share;
  }
  return best;
}

/**
 * @param {Seat[]} seats
 * @param {Span} place
 * @param {string} name
 * @returns {Seat | null} null where there is nothing to be added
 */
function addSeat(seats, { start, end }, name) {
  if (!name) return null;
  for (let index = seats.length - 1; index >= 0; index -= 1) {
    const { mention } = /** @type {Seat} */ (seats[index]);
    const isApart = mention.end <= start || mention.start >= end;
    const isNested = (mention.start >= start && mention.end <= end) || (mention.start <= start && mention.end >= end);
    if (!isApart && !isNested) seats.splice(index, 1);
  }
  /** @type {Seat} */
  const seat = { mention: { start, end, kind: 'name', confidence: 1 }, from: null, to: null };
  seats.push(seat);
  return seat;
}

/**
 * @param {Analysis} analysis
 * @param {string} text
 * @param {Seat[]} seats
 * @returns {Analysis}
 */
function rebuilt(analysis, text, seats) {
  /** Who sits together, by found entity or by name and type. @type {Map<Entity | string, Seat[]>} */
  const groups = new Map();
  const keys = new Map(analysis.entities.map((it) => [keyOf(it), it]));
  for (const seat of seats) {
    if (seat.to?.name === '') continue;
    const key = seat.to ? keyOf(seat.to) : /** @type {Entity} */ (seat.from);
    const group = groups.get(key);
    if (group) group.push(seat);
    else groups.set(key, [seat]);
  }
  // An entity that was found under the name that others go to is one with them.
  for (const [key, members] of groups) {
    const found = typeof key === 'string' ? keys.get(key) : undefined;
    const theirs = found && groups.get(found);
    if (!theirs) continue;
    members.push(...theirs);
    groups.delete(found);
  }
  const entities = named(groups, analysis.entities, text);
  /** @type {Map<Mention, string>} */
  const ids = new Map(entities.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id])));
  entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  const moved = movesOf(seats, ids);
  return { ...analysis, entities, claims: analysis.claims.map((claim) => followClaim(claim, moved)) };
}

/**
 * @param {Map<Entity | string, Seat[]>} groups
 * @param {Entity[]} found
 * @param {string} text
 * @returns {Entity[]}
 */
function named(groups, found, text) {
  let last = Math.max(0, ...found.map(({ id }) => Number(id.slice(1)) || 0));
  const taken = new Set([...groups.keys()].flatMap((key) => (typeof key === 'string' ? [] : [key.id])));
  const claim = (/** @type {Seat[]} */ members) => {
    const lenders = [members.find(({ to }) => to)?.to?.first, ...members.map(({ from }) => from)];
    const free = lenders.find((it) => it && !taken.has(it.id))?.id ?? `e${(last += 1)}`;
    taken.add(free);
    return free;
  };
  return [...groups].map(([key, members]) => {
    const mentions = members.map(({ mention }) => mention).sort((a, b) => a.start - b.start || b.end - a.end);
    const isFound = typeof key !== 'string';
    const to = isFound ? key : /** @type {Target} */ (members.find(({ to }) => to)?.to);
    const aliases = aliasesOf(members, to.name, text);
    if (isFound) return { ...key, aliases: key.aliases.filter((alias) => !isGone(alias, key, members, text)), mentions };
    return { id: claim(members), type: to.type, name: to.name, aliases, mentions, corrected: /** @type {const} */ (true) };
  });
}

/**
 * What else an entity is called.
 * @param {Seat[]} members
 * @param {string} name
 * @param {string} text
 */
function aliasesOf(members, name, text) {
  /** @type {Map<Entity, number>} */
  const counts = new Map();
  for (const { from } of members) if (from) counts.set(from, (counts.get(from) ?? 0) + 1);
  const whole = [...counts].flatMap(([from, count]) => (count === from.mentions.length ? [from.name, ...from.aliases] : []));
  const words = members.filter(({ mention }) => mention.kind === 'name').map(({ mention }) => text.slice(mention.start, mention.end));
  return [...new Set([...whole, ...words])].filter((it) => it !== name);
}

/**
 * Whether an entity is no longer called so, since the mentions that did have gone.
 * @param {string} alias
 * @param {Entity} entity
 * @param {Seat[]} members
 * @param {string} text
 */
function isGone(alias, entity, members, text) {
  const isIt = (/** @type {Span} */ { start, end }) => text.slice(start, end) === alias;
  return entity.mentions.some(isIt) && !members.some(({ mention }) => isIt(mention));
}

/** @param {Target} target */
function keyOf({ name, type }) {
  return `${type} ${name}`;
}
