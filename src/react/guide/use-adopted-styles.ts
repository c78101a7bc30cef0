import { type RefObject, useLayoutEffect } from 'react';
import css from './guide.css?inline';

/** One for each document: a window of its own does not take another's. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Brings the guide's styles with the guide. A constructed sheet needs no permission of a strict `style-src`, which a
 * `<style>` would.
 */
export function useAdoptedStyles(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = element.current?.getRootNode();
    const owner = element.current?.ownerDocument;
    const view = owner?.defaultView;
    if (!owner || !view || !root || !('adoptedStyleSheets' in root)) return;
    const sheet = sheets.get(owner) ?? new view.CSSStyleSheet();
    if (!sheets.has(owner)) sheet.replaceSync(css);
    sheets.set(owner, sheet);
    const adopted = (root as Document | ShadowRoot).adoptedStyleSheets;
    if (!adopted.includes(sheet)) adopted.push(sheet);
  }, [element]);
}
