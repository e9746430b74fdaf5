/** Data as text that also stays data inside of a page. */

/**
 * JSON in which nothing can end a `<script>` or a line of JavaScript.
 * @param {unknown} data
 */
export function jsonText(data) {
  const text = JSON.stringify(data, null, 2);
  return `${text.replace(/[<\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
