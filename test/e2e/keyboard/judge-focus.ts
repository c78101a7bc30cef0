/**
 * What is wrong with where the focus is, for somebody who sees the page and has no mouse (WCAG 2.4.3, 2.4.7, 2.4.11).
 * It runs in the page, so that it uses nothing from around it.
 */
export function judgeFocus(): readonly string[] {
  const SLACK = 1;
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return ['it is nowhere'];
  // What leads into a frame or a shadow of somebody else's would hide it from us.
  const name = `${focused.localName} “${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 60)}”`;
  const faults: string[] = [];
  const say = (fault: string) => faults.push(`${name} ${fault}`);

  if (!focused.checkVisibility({ visibilityProperty: true })) say('is not shown');
  if (focused.closest('[inert]')) say('is out of reach');
  const dialog = document.querySelector('dialog[open]');
  if (dialog && !dialog.contains(focused)) say('is behind the dialog');

  const { left, top, right, bottom } = focused.getBoundingClientRect();
  if (right - left < 1 || bottom - top < 1) say('has no size');
  const isWide = right - left > innerWidth;
  const isTall = bottom - top > innerHeight;
  if (!isWide && (left < -SLACK || right > innerWidth + SLACK)) say('sticks out of the window sideways');
  if (!isTall && (top < -SLACK || bottom > innerHeight + SLACK)) say('sticks out of the window');

  // Drawn by something in its place: the number over a tick, the row of a site.
  const stands = (hit: Element | null): boolean =>
    hit !== null &&
    (focused.contains(hit) ||
      [...((focused as HTMLInputElement).labels ?? [])].some((label) => label.contains(hit)));
  // A link over two lines is not in the middle of the box around both.
  const [line = focused.getBoundingClientRect()] = focused.getClientRects();
  const at = (x: number, y: number) =>
    stands(document.elementFromPoint(line.left + line.width * x, line.top + line.height * y));
  if (!isTall && !at(0.5, 0.5)) say('is covered in its middle');
  if (![0.1, 0.5, 0.9].some((y) => [0.1, 0.5, 0.9].some((x) => at(x, y)))) say('is covered all over');

  // A heading that was led to is read, and cannot be pressed.
  if (focused.tabIndex >= 0) {
    const hasRing = [focused, focused.nextElementSibling, focused.closest('li')].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return (isDrawn && !/, 0\)$|transparent/.test(outlineColor)) || boxShadow !== 'none';
    });
    if (!hasRing) say('has no ring');
  }
  return faults;
}
