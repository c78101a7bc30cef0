import { type RefObject, useLayoutEffect } from 'react';

/** Hands the focus on when an element goes that has it within. */
export function useHeir(element: RefObject<HTMLElement | null>, heir: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const leaving = element.current;
    // Called before the element is removed, since nobody knows later where the focus was.
    return () => {
      if (!leaving?.querySelector(':focus')) return;
      queueMicrotask(() => {
        // Strict mode only tries what leaving does.
        if (!leaving.isConnected) heir.current?.focus();
      });
    };
  }, [element, heir]);
}
