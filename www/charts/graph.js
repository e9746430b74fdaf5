/** A small graph: which entities meet in claims. */
import { html, svg } from 'lit';


/** @import { Entity } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/** More nodes than this can't be read at this size. */
const MOST = 8;
const WIDTH = 360;
const HEIGHT = 240;

/** @typedef {{ a: string, b: string, count: number }} Edge */

/** @param {Reading} reading */
export function graphChart(reading) {
  const { strings } = reading.wording;
  const edges = edgesOf(reading);
  const weights = new Map();
  for (const { a, b, count } of edges) {
    for (const id of [a, b]) weights.set(id, (weights.get(id) ?? 0) + count);
  }
  const ids = [...weights].sort((x, y) => y[1] - x[1]).slice(0, MOST).map(([id]) => id);
  const nodes = ids.flatMap((id) => reading.entity(id) ?? []);
  if (nodes.length < 2) return '';
  const places = new Map(nodes.map(({ id }, index) => [id, placeOf(index, nodes.length)]));
  const shown = edges.filter(({ a, b }) => places.has(a) && places.has(b));
  return html`<figure>
    <figcaption>${strings.graphChart}</figcaption>
    <svg class="graph" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label=${inWords(reading, shown)}>
      ${shown.map(({ a, b, count }) => line(places.get(a), places.get(b), count))}
      ${nodes.map((node) => dot(reading, node, places.get(node.id)))}
    </svg>
  </figure>`;
}

/**
 * Pairs that stand in one claim: whom it is about, and who makes it.
 * @param {Reading} reading
 * @returns {Edge[]}
 */
export function edgesOf(reading) {
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  for (const { entities, speaker } of reading.analysis?.claims ?? []) {
    const ids = [...new Set([...entities, ...(speaker?.entity ? [speaker.entity] : [])])].sort();
    for (const [index, a] of ids.entries()) {
      for (const b of ids.slice(index + 1)) {
        const edge = edges.get(`${a} ${b}`) ?? { a, b, count: 0 };
        edge.count += 1;
        edges.set(`${a} ${b}`, edge);
      }
    }
  }
  return [...edges.values()].sort((x, y) => y.count - x.count);
}

/**
 * On an ellipse, from the top.
 * @param {number} index
 * @param {number} count
 */
function placeOf(index, count) {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: WIDTH / 2 + Math.cos(angle) * (WIDTH / 2 - 80), y: HEIGHT / 2 + Math.sin(angle) * (HEIGHT / 2 - 30) };
}

/**
 * @param {{ x: number, y: number } | undefined} from
 * @param {{ x: number, y: number } | undefined} to
 * @param {number} count
 */
function line(from, to, count) {
  if (!from || !to) return '';
  return svg`<line x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} stroke-width=${Math.min(6, count * 1.5)}></line>`;
}

/**
 * @param {Reading} reading
 * @param {Entity} entity
 * @param {{ x: number, y: number } | undefined} place
 */
function dot(reading, { id, name, type }, place) {
  if (!place) return '';
  const short = name.length > 22 ? `${name.slice(0, 21)}…` : name;
  const select = () => reading.select({ type: 'entity', id });
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    select();
  };
  return svg`<g class="node" data-type=${type} role="button" tabindex="0" aria-label=${name} @click=${select} @keydown=${onKey}>
    <circle class="target" cx=${place.x} cy=${place.y} r="14"></circle>
    <circle cx=${place.x} cy=${place.y} r="6"></circle>
    <text x=${place.x} y=${place.y - 11} text-anchor="middle">${short}</text>
  </g>`;
}

/**
 * @param {Reading} reading
 * @param {Edge[]} edges
 */
function inWords(reading, edges) {
  const { strings, fill } = reading.wording;
  const pairs = edges.map(({ a, b, count }) =>
    fill(strings.graphText, { a: reading.entity(a)?.name ?? a, b: reading.entity(b)?.name ?? b, count }),
  );
  return `${strings.graphChart}. ${pairs.join('; ')}`;
}
