const TARGETS = 'button, a[href], input:not([type="hidden"]), summary, textarea, select';
/** CSS pixels, of WCAG 2.5.8. */
const LEAST_PX = 24;

type Target = { readonly element: HTMLElement; readonly box: DOMRect };

/** What is pressed instead of it, where that is larger: a checkbox by its label. */
function boxOf(element: HTMLElement): DOMRect {
  const [label] = (element as HTMLInputElement).labels ?? [];
  const isTick = element.matches('[type="checkbox"], [type="radio"]');
  // The whole row of a site is pressed with its button.
  const instead = isTick ? label : element.closest('[data-connect-part="sites"] li');
  return (instead ?? element).getBoundingClientRect();
}

const isWithin = (own: DOMRect, x: number, y: number): boolean => {
  const dx = Math.max(own.left - x, 0, x - own.right);
  const dy = Math.max(own.top - y, 0, y - own.bottom);
  return Math.hypot(dx, dy) < LEAST_PX / 2;
};

const isSmall = ({ width, height }: DOMRect): boolean => width < LEAST_PX - 0.5 || height < LEAST_PX - 0.5;

/** A link in a sentence is as high as its line. */
const isInline = (element: HTMLElement): boolean =>
  element.localName === 'a' && getComputedStyle(element).display === 'inline';

/** Targets that are too small to be hit, and have not enough room around them either (WCAG 2.5.8). */
export function tooSmall(root: HTMLElement): readonly string[] {
  const targets: Target[] = [...root.querySelectorAll<HTMLElement>(TARGETS)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'))
    .map((element) => ({ element, box: boxOf(element) }));
  return targets
    .filter(({ element, box }) => isSmall(box) && !isInline(element))
    .filter(({ element, box }) => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return targets.some((other) => {
        if (other.element === element || other.element.contains(element)) return false;
        if (!isSmall(other.box)) return isWithin(other.box, x, y);
        const [ox, oy] = [other.box.left + other.box.width / 2, other.box.top + other.box.height / 2];
        return Math.hypot(ox - x, oy - y) < LEAST_PX;
      });
    })
    .map(
      ({ element, box }) =>
        `${Math.round(box.width)}x${Math.round(box.height)}: ${element.outerHTML.slice(0, 160)}`,
    );
}
