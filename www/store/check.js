/** Checks, line by line, what was stored or comes from a file: what is unfit is set aside, the rest holds. */

import { isName } from './own-name.js';

/** @import { Quote, StoredRecord, Unfit, ValueType, Values } from './shapes.js' */

/** Longest note or quotation, in characters. */
const LONGEST = 100_000;

const CODES = {
  status: ['open', 'check', 'checked', 'rejected'],
  type: ['PER', 'LOC', 'ORG', 'MISC'],
  kind: ['direct', 'indirect', 'free_indirect', 'reported', 'assertion'],
  modality: ['asserted', 'reported', 'doubtful', 'possible', 'hypothetical', 'predicted', 'demanded', 'evaluated'],
  polarity: ['affirmed', 'negated', 'denied'],
  figure: ['number', 'ordinal', 'percent', 'money', 'measure', 'temperature', 'age'],
  precision: ['exact', 'about', 'at_least', 'at_most', 'more_than', 'less_than', 'between'],
  time: ['date', 'time', 'duration', 'set'],
};

/** Says whether a value is fit. @typedef {(value: unknown) => boolean} Test */

const isText = (/** @type {unknown} */ it) => typeof it === 'string' && it.length <= LONGEST;
const isTrue = (/** @type {unknown} */ it) => it === true;
const isNumber = (/** @type {unknown} */ it) => typeof it === 'number' && Number.isFinite(it);
const isNumberOrNull = (/** @type {unknown} */ it) => it === null || isNumber(it);
const isTextOrNull = (/** @type {unknown} */ it) => it === null || isText(it);
/** A clock that was wrong must not win for ever. @param {unknown} it @returns {it is number} */
const isTime = (it) => isNumber(it) && /** @type {number} */ (it) >= 0 && /** @type {number} */ (it) < Date.now() + 86_400_000;
/** @param {string[]} codes @returns {Test} */
const oneOf = (codes) => (it) => typeof it === 'string' && codes.includes(it);

/** @param {unknown} it @returns {it is Quote} */
function isQuote(it) {
  const { exact, prefix, suffix, start } = /** @type {Record<string, unknown>} */ (it ?? {});
  return [exact, prefix, suffix].every(isText) && exact !== '' && isNumber(start);
}

/** What a value must have, and what it may have; what it may have and is unfit is left out. */
const FORMS = {
  note: {
    must: {},
    may: {
      ...{ status: oneOf(CODES.status), note: isText, link: isText, at: isQuote, extent: isQuote },
      ...{ kind: oneOf(CODES.kind), modality: oneOf(CODES.modality), polarity: oneOf(CODES.polarity) },
      ...{ speaker: isText, addressee: isText, removed: isTrue, added: isTrue },
    },
    otherwise: { status: 'open', note: '', link: '' },
  },
  entity: {
    must: { name: (/** @type {unknown} */ it) => it === '' || isName(it), type: oneOf(CODES.type) },
    may: {},
    lists: { at: isQuote, also: isQuote, forms: isName },
  },
  name: { must: { name: isName, type: oneOf(CODES.type) }, may: {}, lists: { aliases: isName } },
  ignore: { must: { name: isName }, may: {}, lists: { forms: isName } },
  figure: {
    must: { at: isQuote },
    may: { removed: isTrue, added: isTrue },
    change: {
      ...{ kind: oneOf(CODES.figure), precision: oneOf(CODES.precision), unit: isTextOrNull, per: isTextOrNull },
      ...{ value: isNumberOrNull, low: isNumberOrNull, high: isNumberOrNull },
    },
  },
  time: { must: { at: isQuote }, may: { removed: isTrue, added: isTrue }, change: { kind: oneOf(CODES.time), value: isText } },
  work: { must: { size: isNumber }, may: { name: isText }, otherwise: { name: '' }, lists: { sketch: isNumber } },
};

/** @typedef {{ must: Record<string, Test>, may: Record<string, Test>, otherwise?: object, lists?: Record<string, Test>, change?: Record<string, Test> }} Form */

/**
 * A value of a record as it can be used; null where it can't.
 * @template {ValueType} Type
 * @param {Type} type
 * @param {unknown} raw
 * @param {(raw: unknown, where: string) => void} setAside told of every part that is left out
 * @returns {Values[Type] | null}
 */
export function checkValue(type, raw, setAside) {
  const form = /** @type {Form} */ (FORMS[type]);
  if (!isObject(raw)) return null;
  /** @type {Record<string, unknown>} */
  const value = { ...form.otherwise };
  for (const [key, isFit] of Object.entries(form.must)) {
    if (!isFit(raw[key])) return null;
    value[key] = tidy(raw[key]);
  }
  for (const [key, isFit] of Object.entries(form.lists ?? {})) value[key] = list(raw[key], isFit, key, setAside);
  Object.assign(value, some(raw, form.may, '', setAside));
  if (form.change) value.change = isObject(raw.change) ? some(raw.change, form.change, 'change.', setAside) : {};
  return /** @type {Values[Type]} */ (/** @type {unknown} */ (value));
}

/**
 * The records among anything.
 * @param {unknown} raw
 * @param {(unfit: Unfit) => void} setAside
 * @param {string} [where]
 * @returns {StoredRecord | null}
 */
export function checkRecord(raw, setAside, where = 'record') {
  const whole = () => {
    setAside({ where, raw });
    return null;
  };
  if (!isObject(raw)) return whole();
  const { article, type, key, changed } = raw;
  if (!isText(article) || !isText(key) || typeof type !== 'string' || !Object.hasOwn(FORMS, type)) return whole();
  const valueType = /** @type {ValueType} */ (type);
  const value = checkValue(valueType, raw.value, (part, at) => setAside({ where: `${where}.${at}`, raw: part }));
  if (!value) return whole();
  return /** @type {StoredRecord} */ ({ article, type, key, value, changed: isTime(changed) ? changed : 0 });
}

/** @param {unknown} it @returns {it is Record<string, unknown>} */
export function isObject(it) {
  return typeof it === 'object' && it !== null && !Array.isArray(it);
}

/**
 * @param {unknown} raw
 * @param {Test} isFit
 * @param {string} key
 * @param {(raw: unknown, where: string) => void} setAside
 */
function list(raw, isFit, key, setAside) {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) setAside(raw, key);
  return (Array.isArray(raw) ? raw : []).flatMap((it, index) => {
    if (isFit(it)) return [tidy(it)];
    setAside(it, `${key}[${index}]`);
    return [];
  });
}

/**
 * @param {Record<string, unknown>} raw
 * @param {Record<string, Test>} tests
 * @param {string} where
 * @param {(raw: unknown, where: string) => void} setAside
 */
function some(raw, tests, where, setAside) {
  /** @type {Record<string, unknown>} */
  const value = {};
  for (const [key, isFit] of Object.entries(tests)) {
    if (!Object.hasOwn(raw, key) || raw[key] === undefined) continue;
    if (isFit(raw[key])) value[key] = tidy(raw[key]);
    else setAside(raw[key], where + key);
  }
  return value;
}

/** No more of a quotation than belongs to it. @param {unknown} it */
function tidy(it) {
  if (!isQuote(it)) return it;
  const { exact, prefix, suffix, start } = it;
  return { exact, prefix, suffix, start };
}
