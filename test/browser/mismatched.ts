const isSeen = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });
const clean = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

/** As it is read: without what is hidden from it. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return clean(copy.textContent);
}

const textsOf = (ids: string | null): string =>
  clean(
    ids
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );

const describe = (element: Element): string => element.outerHTML.slice(0, 160);

/** Names that leave out what is seen, which whoever speaks to the device says (WCAG 2.5.3). */
function namesWithout(root: HTMLElement): readonly string[] {
  return [...root.querySelectorAll<HTMLElement>('button, a[href], summary')]
    .filter(isSeen)
    .flatMap((control) => {
      const name =
        textsOf(control.getAttribute('aria-labelledby')) || clean(control.getAttribute('aria-label'));
      return name === '' || name.includes(textOf(control)) ? [] : [`“${name}” is not ${describe(control)}`];
    });
}

/** Fields without a label that is seen, and those that are wrong without saying how. */
function fieldsWithout(root: HTMLElement): readonly string[] {
  return [...root.querySelectorAll<HTMLInputElement>('input, textarea')].filter(isSeen).flatMap((field) => {
    const isNamed =
      field.hasAttribute('aria-label') || [...(field.labels ?? [])].some((label) => textOf(label));
    const [issue = ''] = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    const isWrong = field.getAttribute('aria-invalid') === 'true';
    return [
      ...(isNamed ? [] : [`no label: ${describe(field)}`]),
      ...(isWrong && textsOf(issue) === '' ? [`no error: ${describe(field)}`] : []),
    ];
  });
}

/** Headings that leave out a level, and dialogs and regions without a name. */
function outlineWithout(root: HTMLElement): readonly string[] {
  const levels = [...root.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    .filter(isSeen)
    .map((heading) => ({ level: Number(heading.localName[1]), text: heading.textContent }));
  const skipped = levels.filter(({ level }, at) => level > (levels[at - 1]?.level ?? 2) + 1);
  const named = [root, ...root.querySelectorAll<HTMLElement>('dialog, [role="group"]')];
  return [
    ...skipped.map(({ level, text }) => `h${level} after none above: ${text}`),
    ...named
      .filter((one) => one.matches('dialog, [role="group"]') && isSeen(one))
      .filter((one) => !one.getAttribute('aria-label') && !textsOf(one.getAttribute('aria-labelledby')))
      .map((one) => `no name: ${describe(one)}`),
  ];
}

/** Where what is read is not what is seen. */
export const mismatched = (root: HTMLElement): readonly string[] => [
  ...namesWithout(root),
  ...fieldsWithout(root),
  ...outlineWithout(root),
];
