/** What scripts cost on a page's main thread, by Chromium's own profiler. */

/** @import { Page } from 'playwright-core' */

/** Microseconds between two looks at what is running. */
const INTERVAL = 100;

/**
 * Milliseconds in which a script ran, or something that it called.
 * @param {Page} page
 * @param {string} address part of the script's
 * @param {() => Promise<unknown>} act during which to look
 */
export async function timeIn(page, address, act) {
  const client = await page.context().newCDPSession(page);
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await client.send('Profiler.start');
  await act();
  const { profile } = await client.send('Profiler.stop');
  await client.detach();
  /** Calls within the script; a call stands before those that it makes. @type {Set<number>} */
  const within = new Set();
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.url.includes(address)) within.add(id);
    if (within.has(id)) for (const child of children) within.add(child);
  }
  const { samples = [], timeDeltas = [] } = profile;
  return samples.reduce((sum, id, index) => sum + (within.has(id) ? (timeDeltas[index] ?? 0) : 0), 0) / 1000;
}
