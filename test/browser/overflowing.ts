/** Seen by nobody, and clipped on purpose. */
const UNSEEN = '[data-connect-part="unseen"], svg, svg *, wbr, option';
/** Half a pixel is rounding. */
const SLACK = 1.5;

const nameOf = (element: Element): string =>
  `${element.getAttribute('data-connect-part') ?? element.localName} “${element.textContent?.slice(0, 60)}”`;

/** What sticks out of the UI sideways, or is cut off. */
export function overflowing(root: HTMLElement): readonly string[] {
  const frame = root.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.matches(UNSEEN) || element.closest('[data-connect-part="unseen"]')) return [];
    if (!element.checkVisibility({ visibilityProperty: true })) return [];
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0) return [];
    const out = left < frame.left - SLACK || right > frame.right + SLACK;
    const { overflowX } = getComputedStyle(element);
    const clips = overflowX !== 'visible' && element.localName !== 'input';
    const cut = clips && element.scrollWidth > element.clientWidth + SLACK;
    return out || cut ? [`${out ? 'out' : 'cut'}: ${nameOf(element)}`] : [];
  });
}
