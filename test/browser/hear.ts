const REGIONS = '[aria-live], [role="status"], [role="alert"]';

type Said = { readonly by: 'focus' | 'region' | 'alert'; readonly text: string };

/** What somebody hears who does not see the page, and what is lost on them. */
export type Hearing = {
  readonly said: readonly Said[];
  /** Texts of regions that came with them, which screen readers ignore. */
  readonly unsaid: readonly string[];
  /** How often a text was read out, in whatever way. */
  readonly times: (text: string | RegExp) => number;
  readonly stop: () => void;
};

const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * Listens as a screen reader does: what has the focus is read with its name and description, a change is read in regions
 * that were there and shown a frame before, and an alert is read that appears.
 */
export function hear(): Hearing {
  const said: Said[] = [];
  const unsaid: string[] = [];
  let known = new Set<Element>();

  const say = (by: Said['by'], text: string) => text !== '' && said.push({ by, text });

  const watching = new MutationObserver((records) => {
    const spoken = new Map<Node, Element>();
    for (const { type, target, addedNodes } of records) {
      for (const node of type === 'childList' ? addedNodes : [target]) {
        if (!node.isConnected) continue;
        const region = regionOf(node);
        if (region) spoken.set(unitOf(node, region), region);
        if (node instanceof Element) for (const one of innerRegions(node)) spoken.set(one, one);
      }
    }
    for (const [unit, region] of spoken) {
      const text = clean(textOf(unit));
      if (known.has(region)) say(isAlert(region) ? 'alert' : 'region', text);
      else if (isAlert(region)) say('alert', text);
      else if (text !== '') unsaid.push(text);
    }
  });
  watching.observe(document.body, { subtree: true, childList: true, characterData: true });

  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) say('focus', `${nameOf(target)} ${descriptionOf(target)}`.trim());
  };
  document.addEventListener('focusin', onFocus);

  let frame = 0;
  const look = () => {
    known = new Set([...document.querySelectorAll(REGIONS)].filter((one) => one.checkVisibility()));
    frame = requestAnimationFrame(look);
  };
  look();

  return {
    said,
    unsaid,
    times: (text) => said.filter((one) => new RegExp(text).test(one.text)).length,
    stop() {
      watching.disconnect();
      document.removeEventListener('focusin', onFocus);
      cancelAnimationFrame(frame);
    },
  };
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
const isAlert = (region: Element): boolean => region.getAttribute('role') === 'alert';
const isOff = (region: Element): boolean => region.getAttribute('aria-live') === 'off';

/** The region that a change belongs to, unless something between keeps it quiet. */
function regionOf(node: Node): Element | undefined {
  const region = elementOf(node)?.closest(REGIONS);
  return region && !isOff(region) ? region : undefined;
}

/** Regions that came with what came. */
const innerRegions = (node: Element): readonly Element[] =>
  [...node.querySelectorAll(REGIONS)].filter((one) => !isOff(one));

/** As much as is read of a change: the next thing around it that is one, or the change alone. */
function unitOf(node: Node, region: Element): Node {
  const whole = elementOf(node)?.closest('[aria-atomic="true"]');
  if (whole && region.contains(whole)) return whole;
  const isWhole = region.matches('[role]:not([aria-atomic="false"])');
  return isWhole ? region : node;
}

/** Without what is quiet, hidden from it, or a region of its own. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes]
    .filter((child) => !(child instanceof Element && child.matches(REGIONS)))
    .map(textOf)
    .join(' ');
}

const textsOf = (ids: string | null): string =>
  clean(
    ids
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );

function nameOf(element: HTMLElement): string {
  const [label] = (element as HTMLInputElement).labels ?? [];
  return (
    textsOf(element.getAttribute('aria-labelledby')) ||
    (element.getAttribute('aria-label') ?? '') ||
    clean(label?.textContent) ||
    // What is but a box around others has no name.
    (element.matches('div, section, dialog') ? '' : clean(element.textContent))
  );
}

const descriptionOf = (element: Element): string => textsOf(element.getAttribute('aria-describedby'));
