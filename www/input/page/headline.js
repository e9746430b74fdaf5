/** The headline that a reader of the page sees; many pages have another one for search engines, in their trail of links. */
import { furnitureBy } from './furniture.js';
import { plain } from './words.js';

/** @import { Facts } from './facts.js' */
/** @import { Line } from './lines.js' */

/** A title told in the head and one seen on the page are the same where one holds the other, and is not far longer. */
const LONGER = 2.5;

/** What stands between a kicker and its headline. */
const BETWEEN = /[\s:–—|-]+$/;

/**
 * @typedef {object} Headline
 * @property {string} title
 * @property {string} kicker the words above the headline that the page shows in one with it; empty where there are none
 * @property {Line | null} line where it stands, if it stands on the page
 */

/**
 * @param {Line[]} lines
 * @param {number} first the article's first line of prose: the headline stands before it
 * @param {Facts} facts
 * @returns {Headline}
 */
export function headlineOf(lines, first, { titles }) {
  const before = lines.slice(0, first + 1);
  const headings = before.filter(({ element }) => /^H[1-4]$/.test(element.nodeName));
  const seen = (/** @type {Line[]} */ among, /** @type {(it: Line) => boolean} */ is) => among.find((it) => is(it) && !isTrail(it, lines));
  const line =
    seen(headings, ({ element }) => element.nodeName === 'H1') ??
    seen(headings, ({ text }) => titles.some((title) => agree(title, text))) ??
    seen(before, ({ text }) => titles.some((title) => plain(title) === plain(text)));
  if (line) return { ...asTold(line.text, titles), line };
  const trail = headings.find(({ text }) => titles.some((title) => plain(title) === plain(text)));
  return { title: trail?.text ?? titles[0] ?? '', kicker: '', line: trail ?? null };
}

/**
 * A headline as the page's head tells it, which knows where a kicker ends and what punctuation stands behind it.
 * @param {string} seen
 * @param {string[]} titles
 * @returns {{ title: string, kicker: string }}
 */
function asTold(seen, titles) {
  const [best = ''] = titles;
  const isEnd = agree(best, seen) && plain(seen).endsWith(plain(best));
  const kicker = isEnd && seen.endsWith(best) ? seen.slice(0, -best.length).replace(BETWEEN, '') : '';
  const whole = titles.find((it) => plain(it) === plain(seen)) ?? titles.find((it) => agree(it, seen) && plain(it).endsWith(plain(seen)));
  if (isEnd || whole) return { title: isEnd ? best : (whole ?? seen), kicker };
  const tail = titles.map((it) => tailOf(it, seen)).find(Boolean) ?? seen;
  return { title: tail, kicker: seen.slice(0, -tail.length).replace(BETWEEN, '') };
}

/**
 * What a told title and one that is seen have in common behind kickers that differ; empty where nothing.
 * @param {string} told
 * @param {string} seen
 */
function tailOf(told, seen) {
  const [, kicker = '', tail = ''] = /^(.{3,80}?)(?:\s*:|\s[–—|-])\s+(.{20,})$/.exec(told) ?? [];
  return tail && seen.endsWith(tail) && !plain(seen).startsWith(plain(kicker)) && plain(seen) !== plain(tail) ? tail : '';
}

/**
 * Whether a heading is the end of a trail such as `Home > Politik > Titel`.
 * @param {Line} heading
 * @param {Line[]} lines
 */
function isTrail(heading, lines) {
  const { element, furniture } = heading;
  if (furniture || furnitureBy(element) || /^(?:LI|OL|UL|NAV)$/.test(element.parentNode?.nodeName ?? '')) return true;
  const last = lines[lines.indexOf(heading) - 1];
  const isBeside = last && (last.element.parentNode === element.parentNode || last.element === element.parentNode);
  return Boolean(isBeside && last.linked > last.text.length / 2 && /[|>›»/]/.test(last.text));
}

/**
 * @param {string} one
 * @param {string} other
 */
function agree(one, other) {
  const [short = '', long = ''] = [plain(one), plain(other)].sort((a, b) => a.length - b.length);
  return short.length > 5 && long.includes(short) && long.length < LONGER * short.length;
}
