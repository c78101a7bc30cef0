import { type RefObject, useLayoutEffect } from 'react';

/** One of each for each document: a window of its own does not take another's. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Brings styles with the part that needs them. A constructed sheet needs no permission of a strict `style-src`, which a
 * `<style>` would.
 */
export function useAdoptedStyles(element: RefObject<HTMLElement | null>, css: string): void {
  useLayoutEffect(() => {
    const root = element.current?.getRootNode();
    const owner = element.current?.ownerDocument;
    const view = owner?.defaultView;
    if (!owner || !view || !root || !('adoptedStyleSheets' in root)) return;
    const own = sheets.get(owner) ?? new Map<string, CSSStyleSheet>();
    sheets.set(owner, own);
    const sheet = own.get(css) ?? new view.CSSStyleSheet();
    if (!own.has(css)) sheet.replaceSync(css);
    own.set(css, sheet);
    const adopted = (root as Document | ShadowRoot).adoptedStyleSheets;
    if (!adopted.includes(sheet)) adopted.push(sheet);
  }, [element, css]);
}
