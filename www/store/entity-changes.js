/** What changes when entities are renamed, joined, split, added and removed: their mentions go first, then their forms. */
import { isName } from './own-name.js';
import { Places, quoteOf } from './quote.js';
import { changeOf, EVERYWHERE, newId } from './records.js';

/** @import { Entity, EntityType, Span } from '../../pkg/wortlaut.js' */
/** @import { Scene } from './scene.js' */
/** @import { Change, EntityCorrection, Quote, Reach } from './shapes.js' */

/** Mentions of a whole entity that are quoted, at most: the others go with them. */
const MOST = 100;

/** What an entity is called. @typedef {{ name: string, type: EntityType }} Called */

/**
 * @param {Scene} scene
 * @param {Entity} entity
 * @param {Called} called
 * @param {Reach} [reach]
 * @returns {Change[]}
 */
export function corrected(scene, entity, called, reach = reachOf(scene, entity)) {
  if (called.name === entity.name && called.type === entity.type) return [];
  return put(scene, [entity], called, reach);
}

/**
 * @param {Scene} scene
 * @param {Entity} entity
 * @param {Entity} other
 * @param {Reach} [reach]
 * @returns {Change[]}
 */
export function merged(scene, entity, other, reach = reachOf(scene, entity)) {
  return entity.id === other.id ? [] : put(scene, [entity, other], entity, reach);
}

/**
 * @param {Scene} scene
 * @param {Entity} entity
 * @param {Reach} reach
 * @returns {Change[]}
 */
export function ignored(scene, entity, reach) {
  return put(scene, [entity], { name: '', type: entity.type }, reach);
}

/**
 * @param {Scene} scene
 * @param {Span[]} spans
 * @param {Called} called
 * @returns {Change[]}
 */
export function reassigned(scene, spans, { name, type }) {
  const quotes = spans.map((span) => quoteOf(scene.text, span));
  const target = scene.analysis?.entities.find((it) => it.name === name);
  return [...withdrawn(scene, spans), ...join(scene, { name, type: target?.type ?? type }, quotes)];
}

/**
 * @param {Scene} scene
 * @param {Span} span
 * @param {{ name?: string, type: EntityType, reach?: Reach, all?: boolean }} what
 * @returns {Change[]}
 */
export function added(scene, span, { name, type, reach = 'here', all = true }) {
  const words = scene.text.slice(span.start, span.end).trim();
  const called = { name: name ?? words.replace(/\s+/g, ' '), type };
  if (!isName(called.name)) return [];
  const spans = all ? occurrences(scene.text, words) : [span];
  const forms = [...new Set([called.name, words])].filter(isName);
  const own = { name: called.name, type, aliases: forms.slice(1) };
  const taught = reach === 'always' || all ? [changeOf(reach === 'always' ? EVERYWHERE : scene.article, 'name', called.name, own)] : [];
  return [...withdrawn(scene, spans), ...join(scene, called, spans.map((it) => quoteOf(scene.text, it)), forms), ...taught];
}

/**
 * Whether an entity has its name in every article.
 * @param {Scene} scene
 * @param {Called} entity
 * @returns {Reach}
 */
function reachOf({ records }, { name }) {
  return records.get(EVERYWHERE, 'name', name) ? 'always' : 'here';
}

/**
 * Puts whole entities under one name.
 * @param {Scene} scene
 * @param {Entity[]} entities the first one's record stays
 * @param {Called} called
 * @param {Reach} reach
 * @returns {Change[]}
 */
function put(scene, entities, { name, type }, reach) {
  const before = entities.flatMap((entity) => correctionsOf(scene, entity));
  const alone = new Set(before.flatMap(([, { also }]) => placed(scene, also)));
  /** @type {EntityCorrection} */
  const value = { name, type, at: [], also: [], forms: [] };
  for (const entity of entities) {
    const quotes = entity.mentions.map((mention) => [alone.has(mention.start), quoteOf(scene.text, mention)]);
    value.at.push(.../** @type {Quote[]} */ (quotes.filter(([isAlone]) => !isAlone).map(([, quote]) => quote)).slice(0, MOST));
    value.also.push(.../** @type {Quote[]} */ (quotes.filter(([isAlone]) => isAlone).map(([, quote]) => quote)));
  }
  value.forms = formsOf(scene, entities, name);
  const [[key] = [newId()], ...others] = before;
  const gone = others.map(([key]) => changeOf(scene.article, 'entity', key, null));
  return [...gone, changeOf(scene.article, 'entity', key, value), ...taught(scene, entities, value, reach)];
}

/**
 * The records that an entity comes from.
 * @param {Scene} scene
 * @param {Called} entity
 */
function correctionsOf({ records, article }, { name, type }) {
  return records.entries(article, 'entity').filter(([, it]) => it.name === name && it.type === type);
}

/**
 * Where quotations begin.
 * @param {Scene} scene
 * @param {Quote[]} quotes
 */
function placed({ text }, quotes) {
  const places = new Places(text);
  return quotes.flatMap((quote) => places.of(quote)?.start ?? []);
}

/**
 * Names by which entities can be known elsewhere; not those that others have here too.
 * @param {Scene} scene
 * @param {Entity[]} entities
 * @param {string} name
 */
function formsOf({ analysis, records, article }, entities, name) {
  const own = new Set(entities.map(({ id }) => id));
  const others = new Set((analysis?.entities ?? []).flatMap((it) => (own.has(it.id) ? [] : [it.name, ...it.aliases])));
  const before = entities.flatMap((it) => correctionsOf({ records, article, analysis, text: '' }, it).flatMap(([, { forms }]) => forms));
  const all = [name, ...entities.flatMap((it) => [it.name, ...it.aliases]), ...before];
  return [...new Set(all)].filter((it) => isName(it) && !others.has(it));
}

/**
 * What holds in every article.
 * @param {Scene} scene
 * @param {Entity[]} entities
 * @param {EntityCorrection} value
 * @param {Reach} reach
 * @returns {Change[]}
 */
function taught({ records, article }, entities, { name, type, forms }, reach) {
  const former = entities.map((it) => it.name).filter((it) => it !== name);
  const gone = [EVERYWHERE, article].flatMap((where) =>
    former.filter((it) => records.get(where, 'name', it)).map((it) => changeOf(where, 'name', it, null)),
  );
  if (reach === 'here') return gone.filter(({ article }) => article !== EVERYWHERE);
  const [first = ''] = forms;
  const own = name
    ? changeOf(EVERYWHERE, 'name', name, { name, type, aliases: forms.filter((it) => it !== name) })
    : changeOf(EVERYWHERE, 'ignore', first, { name: first, forms: forms.slice(1) });
  return first ? [...gone, own] : gone;
}

/**
 * Adds mentions to an entity that may be a new one.
 * @param {Scene} scene
 * @param {Called} called
 * @param {Quote[]} quotes
 * @param {string[]} forms
 * @returns {Change[]}
 */
function join(scene, called, quotes, forms = []) {
  const [found] = called.name ? correctionsOf(scene, called) : [];
  const [key, before] = found ?? [newId(), { ...called, at: [], also: [], forms: [] }];
  const all = [...new Set([...before.forms, ...forms])];
  return [changeOf(scene.article, 'entity', key, { ...before, also: [...before.also, ...quotes], forms: all })];
}

/**
 * Takes mentions from the entities that they were given to so far.
 * @param {Scene} scene
 * @param {Span[]} spans
 * @returns {Change[]}
 */
function withdrawn(scene, spans) {
  const places = new Places(scene.text);
  const isIt = (/** @type {Quote} */ quote) => {
    const place = places.of(quote);
    return place !== null && spans.some(({ start, end }) => start === place.start && end === place.end);
  };
  return scene.records.entries(scene.article, 'entity').flatMap(([key, value]) => {
    const at = value.at.filter((it) => !isIt(it));
    const also = value.also.filter((it) => !isIt(it));
    if (at.length === value.at.length && also.length === value.also.length) return [];
    return [changeOf(scene.article, 'entity', key, at.length + also.length > 0 ? { ...value, at, also } : null)];
  });
}

/**
 * Where words stand as such, not inside others.
 * @param {string} text
 * @param {string} words
 * @returns {Span[]}
 */
function occurrences(text, words) {
  const spans = [];
  const isLetter = (/** @type {string | undefined} */ it) => it !== undefined && /[\p{L}\p{N}]/u.test(it);
  for (let start = text.indexOf(words); words && start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!isLetter(text[start - 1]) && !isLetter(text[end])) spans.push({ start, end });
  }
  return spans;
}
