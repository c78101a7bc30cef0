import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Appearance } from './appearance.ts';

type ClassNames = Readonly<Record<string, string>>;

/** Before anything is painted, where something is. */
const useEarlyEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

const PART = 'data-connect-part';

/** Gives the parts inside an element, and itself, the host's classes: those that are there and those that come. */
export function useClassNames(
  element: RefObject<HTMLElement | null>,
  classNames: Appearance['classNames'],
): void {
  const written = JSON.stringify(classNames ?? {});
  useEarlyEffect(() => {
    const root = element.current;
    return root && written !== '{}' ? dress(root, JSON.parse(written)) : undefined;
  }, [element, written]);
}

/**
 * By the name that each part has in the page anyway, so that none can be forgotten. Nothing else here sets classes, and
 * an observer is called before the next paint.
 */
function dress(root: Element, classNames: ClassNames): () => void {
  const worn = new WeakMap<Element, readonly string[]>();
  const partsIn = (within: Element) => [within, ...within.querySelectorAll(`[${PART}]`)];
  const undress = (part: Element) => part.classList.remove(...(worn.get(part) ?? []));
  const put = (part: Element) => {
    undress(part);
    const classes = (classNames[part.getAttribute(PART) ?? ''] || '').split(/\s+/).filter(Boolean);
    part.classList.add(...classes);
    worn.set(part, classes);
  };
  const watching = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') put(target as Element);
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) partsIn(node as Element).forEach(put);
      }
    }
  });
  partsIn(root).forEach(put);
  watching.observe(root, { subtree: true, childList: true, attributeFilter: [PART] });
  return () => {
    watching.disconnect();
    partsIn(root).forEach(undress);
  };
}
