/** Seen by nobody, and clipped on purpose. */
const UNSEEN = '[data-connect-part="unseen"], [inert], svg, option';
/** Letters reach a little over their line. */
const SLACK = 3;

/** Texts of which a part is below or beside the box that they stand in, or behind what scrolls nowhere. */
export function cutOffTexts(root: HTMLElement): readonly string[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!element || text.textContent?.trim() === '' || element.closest(UNSEEN)) continue;
    // Rows that nobody has scrolled to are as high as they were.
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const line = range.getBoundingClientRect();
    for (let box: Element | null = element; box && box !== root; box = box.parentElement) {
      const { display, overflowX, overflowY, position } = getComputedStyle(box);
      if (display === 'inline' || display === 'contents') continue;
      if (overflowX === 'auto' || overflowY === 'auto') break;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const isOut =
        line.left < left - SLACK ||
        line.right > right + SLACK ||
        line.top < top - SLACK ||
        line.bottom > bottom + SLACK;
      if (isOut) {
        cut.push(
          `${box.getAttribute('data-connect-part') ?? box.localName}: “${text.textContent?.slice(0, 60)}”`,
        );
        break;
      }
      if (position === 'absolute' || position === 'fixed') break;
    }
  }
  return cut;
}
