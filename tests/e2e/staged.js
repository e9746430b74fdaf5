/** An analysis of the example set down by hand, so that tests of the page do not depend on what the models find. */
import { readFileSync } from 'node:fs';

/** @import { Page } from 'playwright-core' */
/** @import { Analysis, Claim, Entity, EntityType, Quantity, Span, TimeExpression } from '../../pkg/wortlaut.js' */

/** The article. */
export const EXAMPLE = readFileSync('www/examples/werft.txt', 'utf8');

/**
 * Where words stand in the example.
 * @param {string} words
 * @param {number} [from]
 * @returns {Span}
 */
function at(words, from = 0) {
  const start = EXAMPLE.indexOf(words, from);
  if (start < 0) throw new Error(`not in the example: ${words}`);
  return { start, end: start + words.length };
}

/** @param {string} words */
function everywhere(words) {
  const found = [];
  for (let from = 0; EXAMPLE.includes(words, from); ) {
    const span = at(words, from);
    found.push(span);
    from = span.end;
  }
  return found;
}

/**
 * @param {string} id
 * @param {EntityType} type
 * @param {string} name
 * @param {string[]} forms
 * @returns {Entity}
 */
function entity(id, type, name, forms) {
  const all = forms.flatMap(everywhere);
  const spans = all.filter((span) => !all.some((other) => other !== span && other.start <= span.start && other.end >= span.end));
  spans.sort((a, b) => a.start - b.start);
  const mentions = spans.map((span) => ({ ...span, kind: /** @type {const} */ ('name'), confidence: 0.97 }));
  return { id, type, name, aliases: forms.filter((form) => form !== name), mentions };
}

/**
 * @param {string} id
 * @param {string[]} words
 * @param {Partial<Claim>} rest
 * @returns {Claim}
 */
function claim(id, words, rest) {
  const spans = words.map((piece) => at(piece));
  return {
    ...{ id, spans, start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0, kind: 'direct' },
    ...{ speaker: null, carrier: null, cue: null, addressee: null, frame: null },
    ...{ modality: 'asserted', polarity: 'affirmed', markers: [], check_worthiness: 0.3, reasons: [] },
    ...{ entities: [], quantities: [], times: [], ...rest },
  };
}

/**
 * A plain number; the caller says what else it is.
 * @param {string} words
 * @returns {Quantity}
 */
function quantity(words) {
  const open = { value: null, low: null, high: null, unit: null, per: null, hedge: null, counted: null };
  return { ...at(words), kind: 'number', precision: 'exact', ...open };
}

/**
 * @param {string} words
 * @param {string} value
 * @returns {TimeExpression}
 */
function date(words, value) {
  return { ...at(words), kind: 'date', value, pattern: value, candidates: [], range: null, length: null, modifiers: [] };
}

/** @returns {Pick<Analysis, 'blocks'>} */
function blocks() {
  const kinds = /** @type {const} */ (['title', 'subtitle', 'byline', 'date']);
  const lines = [...EXAMPLE.matchAll(/\S.*/g)];
  const debris = lines.findIndex(([line]) => line.startsWith('Teilen'));
  return {
    blocks: lines.map(({ 0: line, index }, number) => ({
      kind:
        kinds[number] ??
        (number >= debris ? 'boilerplate' : line.includes('©') ? 'caption' : line.startsWith('Quelle') ? 'source' : 'paragraph'),
      start: index,
      end: index + line.length,
    })),
  };
}

/** The analysis of the example. @type {Analysis} */
export const ANALYSIS = {
  schema: 1,
  model: { name: 'staged', version: '0' },
  language: 'de',
  offsets: 'utf16',
  text_length: EXAMPLE.length,
  ...blocks(),
  sentences: [],
  entities: [
    entity('e1', 'ORG', 'Nordwerft AG', ['Nordwerft AG', 'Nordwerft']),
    entity('e2', 'LOC', 'Rostock', ['Rostock']),
    entity('e3', 'PER', 'Henning Albers', ['Henning Albers', 'Albers']),
    entity('e4', 'ORG', 'Sundlinien', ['Sundlinien']),
    entity('e5', 'PER', 'Sabine Yıldız', ['Sabine Yıldız', 'Yıldız']),
    entity('e6', 'PER', 'Claudia Renz', ['Claudia Renz', 'Renz']),
    entity('e7', 'LOC', 'Mecklenburg-Vorpommern', ['Mecklenburg-Vorpommern']),
    entity('e8', 'ORG', 'EU-Kommission', ['EU-Kommission']),
    entity('e9', 'MISC', 'Offshore', ['Offshore']),
  ],
  quantities: [
    { ...quantity('340'), value: 340 },
    { ...quantity('rund 1.150'), value: 1150, precision: 'about' },
    { ...quantity('18 Prozent'), kind: 'percent', value: 18 },
    { ...quantity('620 Millionen Euro'), kind: 'money', value: 62e7, unit: 'EUR' },
    { ...quantity('bis zu 85 Mio. Euro'), kind: 'money', value: 85e6, high: 85e6, unit: 'EUR', precision: 'at_most' },
  ],
  times: [
    date('14. März 2024', '2024-03-14'),
    date('Ende 2025', '2025'),
    date('im Februar', '2024-02'),
    date('bis 2030', '2030'),
  ],
  claims: [
    claim('c1', ['Die Nordwerft AG wird bis Ende 2025 an ihrem Stammsitz Rostock 340 der rund 1.150 Arbeitsplätze streichen.'], {
      ...{ kind: 'assertion', modality: 'predicted', check_worthiness: 0.8 },
      ...{ entities: ['e1', 'e2'], quantities: [0, 1], times: [1], markers: [{ ...at('wird bis'), kind: 'modality' }] },
      reasons: [{ code: 'figure', text: 'names a figure' }],
    }),
    claim('c2', ['Wir haben bis zuletzt um den Auftrag gekämpft, aber gegen einen Preisabstand von 18 Prozent kommen wir nicht an'], {
      speaker: { ...at('Vorstandschef Henning Albers'), entity: 'e3', attribution: 'named' },
      cue: { spans: [at('sagte')], lemma: 'sagen' },
      ...{ check_worthiness: 0.55, quantities: [2], polarity: 'negated' },
      markers: [{ ...at('nicht', EXAMPLE.indexOf('kommen wir')), kind: 'polarity' }],
      reasons: [{ code: 'figure', text: 'names a figure' }],
    }),
    claim('c3', ['Betriebsbedingte Kündigungen wolle man', 'möglichst vermeiden', 'ausschließen könne er sie nicht'], {
      ...{ kind: 'free_indirect', modality: 'reported' },
      speaker: { ...at('Albers zufolge'), entity: 'e3', attribution: 'carried' },
    }),
    claim('c4', ['Das war schlicht gelogen'], {
      speaker: { ...at('Yıldız', EXAMPLE.indexOf('so Yıldız')), entity: 'e5', attribution: 'named' },
      ...{ modality: 'evaluated', check_worthiness: 0.2 },
    }),
    claim('c5', ['das Land eine Bürgschaft von bis zu 85 Mio. Euro prüfen werde'], {
      ...{ kind: 'indirect', modality: 'predicted', check_worthiness: 0.7, entities: [], quantities: [4] },
      speaker: { ...at('Wirtschaftsministerin Dr. Claudia Renz'), entity: 'e6', attribution: 'named' },
      cue: { spans: [at('kündigte'), at('an', EXAMPLE.indexOf('(SPD) kündigte') + 14)], lemma: 'ankündigen' },
    }),
    claim('c6', ['die koreanische Werft habe zugesagt, das erste Schiff zwölf Monate früher zu übergeben'], {
      ...{ kind: 'reported', modality: 'doubtful', check_worthiness: 0.4 },
      speaker: { ...at('Medienberichten'), attribution: 'unnamed' },
    }),
  ],
};

/** What any other text is found to hold: nothing. @type {Analysis} */
export const NOTHING = { ...ANALYSIS, blocks: [], entities: [], quantities: [], times: [], claims: [] };

/**
 * Puts a worker in the place of the analyzer's that knows the example's analysis and no other.
 * @param {Page} page
 * @param {Analysis} [known]
 */
export async function stage(page, known = ANALYSIS) {
  const script = `const example = ${JSON.stringify(EXAMPLE)}, analysis = ${JSON.stringify(known)};
    addEventListener('message', ({ data: { id, text } }) => {
      const found = text === example ? analysis : { ...${JSON.stringify(NOTHING)}, text_length: text.length };
      postMessage({ id, analysis: found, elapsed: 1 });
    });`;
  await page.context().route(/\/wortlaut\.[0-9a-f]+\.js$/, (route) =>
    route.fulfill({ body: script, contentType: 'text/javascript' }),
  );
}
