/** Parts of a template that are loaded when they are first shown. */
import { until } from 'lit/directives/until.js';

/**
 * @template Module
 * @param {() => Promise<Module>} load
 * @returns {(use: (module: Module) => unknown) => unknown} shows what `use` makes of it
 */
export function later(load) {
  /** @type {Module | null} */
  let module = null;
  return (use) =>
    module
      ? use(module)
      : until(
          load().then((loaded) => {
            module = loaded;
            return use(loaded);
          }),
        );
}
