/** Defines the parts that a template uses; a page may include us twice. */

/** @param {{ tag: string, new (): HTMLElement }[]} views */
export function define(...views) {
  for (const view of views) if (!customElements.get(view.tag)) customElements.define(view.tag, view);
}
