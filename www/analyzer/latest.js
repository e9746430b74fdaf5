/** Makes of many overlapping runs of a task the one that counts: the latest. */

/**
 * Starts a task and cancels its run before; a run that was overtaken gives null.
 * @template {unknown[]} Args
 * @template Value
 * @param {(signal: AbortSignal, ...args: Args) => Promise<Value>} task
 * @returns {(...args: Args) => Promise<Value | null>}
 */
export function latest(task) {
  let current = new AbortController();
  return async (...args) => {
    current.abort();
    const mine = new AbortController();
    current = mine;
    try {
      const value = await task(mine.signal, ...args);
      return mine.signal.aborted ? null : value;
    } catch (error) {
      if (mine.signal.aborted) return null;
      throw error;
    }
  };
}
