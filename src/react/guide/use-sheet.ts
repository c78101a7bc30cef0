import { type RefObject, useLayoutEffect } from 'react';

/** Room for the form and the guide side by side, in CSS pixels. */
const BESIDE_FROM_PX = 800;

/** Tells the styles where the guide has room; under a sheet, the form waits and cannot be reached. */
export function useSheet(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = panel.current;
    const work = element?.closest<HTMLElement>('[data-connect-part="work"]');
    const shell = element?.closest<HTMLElement>('[data-connect-part="dialog"], [data-connect-part="inline"]');
    if (!element || !work || !shell) return;
    // Asked anew each time: another form may have come in the place of the one before.
    const others = () => [...work.children].filter((child) => child !== element) as HTMLElement[];
    const place = () => {
      // A dialog takes the room that there is; in a page, the host says how much that is.
      const room = shell instanceof HTMLDialogElement ? window.innerWidth : shell.clientWidth;
      const beside = room >= BESIDE_FROM_PX;
      shell.dataset.connectHelp = beside ? 'beside' : 'sheet';
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      const wasInForm = others().some((other) => other.contains(activeElement));
      for (const other of others()) other.inert = !beside;
      // A window that becomes narrow while somebody types puts the form out of reach.
      if (!beside && wasInForm) element.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    };
    // In the next frame: what changes sizes while they are being told makes browsers complain to the host's page.
    let frame = 0;
    const watching = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    });
    for (const one of [document.documentElement, shell]) watching.observe(one);
    place();
    return () => {
      watching.disconnect();
      cancelAnimationFrame(frame);
      delete shell.dataset.connectHelp;
      for (const other of others()) other.inert = false;
    };
  }, [panel]);
}
