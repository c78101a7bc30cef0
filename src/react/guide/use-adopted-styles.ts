import { type RefObject, useLayoutEffect } from 'react';
import css from './guide.css?inline';

let sheet: CSSStyleSheet | undefined;

/**
 * Brings the guide's styles with the guide. A constructed sheet needs no permission of a strict `style-src`, which a
 * `<style>` would.
 */
export function useAdoptedStyles(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = element.current?.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }, [element]);
}
