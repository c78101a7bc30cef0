import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import '../../src/react/styles.css';
import { contrast, readColor } from './colors.ts';
import { field, LOADED, openForm, openUi, whereIs } from './open-ui.tsx';

const host = document.documentElement.style;

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('style');
});

/** An accent as hosts write them, in and beyond what most screens show. */
const accents = fc.oneof(
  fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((channels) => `rgb(${channels.join(' ')})`),
  fc.tuple(fc.nat(100), fc.nat(360)).map(([light, hue]) => `oklch(${light}% 0.3 ${hue})`),
  fc.nat(255).map((grey) => `rgb(${grey} ${grey} ${grey})`),
  fc.constantFrom('#000', '#fff', 'gold', '#00b2e3', 'blue', 'lime', 'color(display-p3 0 1 0)', '#00f8'),
);

type Shown = { readonly name: string; readonly element: Element; readonly over: Element };

/** What the accent stands under, and what is written in it; over what. */
function shown(): readonly Shown[] {
  const dialog = screen.getByRole('dialog');
  const find = (selector: string) => {
    const element = dialog.querySelector(selector);
    if (!element) throw new Error(`${selector} is not there.`);
    return element;
  };
  const primary = find('[data-connect-part="primary"]');
  const current = find('[data-connect-part="sections"] [aria-current]');
  const number = find('[data-state="running"] [data-connect-part="tick"] span');
  const pasted = find('[data-connect-part="pasted"]');
  return [
    { name: 'the button to go on, with the pointer over it', element: primary, over: primary },
    { name: 'the section that is chosen', element: current, over: current },
    { name: 'the number of the open step', element: number, over: number },
    { name: 'a link in the form', element: find('[data-connect-part="label"] button'), over: dialog },
    {
      name: 'a link in the note on a paste',
      element: find('[data-connect-part="pasted"] button'),
      over: pasted,
    },
    {
      name: 'a link in the guide',
      element: find('[data-connect-part="guide"] > button'),
      over: find('[data-connect-part="guide"]'),
    },
  ];
}

const inkOf = ({ element }: Shown) => readColor(getComputedStyle(element).color);
const groundOf = ({ over }: Shown) => readColor(getComputedStyle(over).backgroundColor);

describe.each(['light', 'dark'])('in %s', (scheme) => {
  beforeEach(async () => {
    host.colorScheme = scheme;
    // Room for the form and the guide beside it.
    await page.viewport(1_280, 900);
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('API Token'));
    await screen.findByRole('list', { name: 'What this help is about' }, LOADED);
    field('Cloud ID').focus();
    await userEvent.paste(
      'ATLASSIAN_EMAIL=ci@serviceaccount.atlassian.com\nATLASSIAN_API_TOKEN=ATSTT-only-for-this-test',
    );
    await screen.findByRole('button', { name: 'Undo' }, LOADED);
    await page.elementLocator(screen.getByRole('button', { name: 'Connect' })).hover();
  });

  it('4.5:1 at least, whatever the accent', () => {
    const all = shown();
    expect(all[0]?.element.matches(':hover')).toBe(true);
    fc.assert(
      fc.property(accents, (accent) => {
        host.setProperty('--connect-accent', accent);
        for (const one of all) {
          const [ink, ground] = [inkOf(one), groundOf(one)];
          expect(contrast(ink, ground), `${one.name}: ${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('an accent that is legible as it is stays as it is', () => {
    const own = scheme === 'light' ? '#2f3fae' : '#9fb6ff';
    host.setProperty('--connect-accent', own);
    const link = shown().find(({ name }) => name === 'a link in the form');
    expect(link && inkOf(link)).toEqual(readColor(own));
  });

  it("what stands on the accent is the host's, where it says so", () => {
    host.setProperty('--connect-on-accent', '#123456');
    const [primary] = shown();
    expect(primary && inkOf(primary)).toEqual(readColor('#123456'));
  });
});
