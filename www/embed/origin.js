/** Which origin may talk to the embedded page. */

/**
 * The origin that the address names, where it may embed the page.
 * @param {string} query the address's own, as in `?origin=https://cms.example`
 * @param {string} listed the origins that may; empty: any
 * @returns {string | null}
 */
export function permittedOrigin(query, listed) {
  const named = new URLSearchParams(query).get('origin') ?? '';
  if (!URL.canParse(named)) return null;
  const { origin } = new URL(named);
  const permitted = listed.split(/\s+/).filter(Boolean);
  const isPermitted = permitted.length === 0 || permitted.includes(origin);
  return origin !== 'null' && isPermitted ? origin : null;
}
