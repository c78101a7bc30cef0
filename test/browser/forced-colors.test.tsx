import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createSandboxAdapter, sandboxSites } from '../../src/adapters/sandbox.ts';
import '../../src/react/styles.css';
import { emulate } from './emulate.ts';
import { field, LOADED, openForm, openUi, whereIs } from './open-ui.tsx';

beforeEach(async () => {
  await page.viewport(1_280, 900);
  await emulate({ 'forced-colors': 'active' });
});
afterEach(async () => {
  cleanup();
  await emulate();
});

const dialog = () => screen.getByRole('dialog');
const part = (selector: string): HTMLElement => {
  const element = dialog().querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`${selector} is not there.`);
  return element;
};
const controls = () =>
  [...dialog().querySelectorAll<HTMLElement>('button, a[href], input, textarea, summary')].filter(
    (control) => control.checkVisibility() && !control.closest('[inert]'),
  );
const nameOf = (control: HTMLElement) => control.outerHTML.slice(0, 120);

/** A line around it or below it, or what the browser itself draws. */
function hasLine(control: HTMLElement): boolean {
  if (control.matches('summary, [type="checkbox"]')) return true;
  // The whole row of a site is pressed with its button.
  const { borderBlockEndWidth, borderBlockEndStyle, textDecorationLine } = getComputedStyle(
    control.closest('[data-connect-part="sites"] li') ?? control,
  );
  return (
    textDecorationLine === 'underline' || (borderBlockEndStyle === 'solid' && borderBlockEndWidth !== '0px')
  );
}

/** A ring around it, around what is drawn in its place, or around the row that it stands for. */
function hasRing(control: HTMLElement): boolean {
  control.focus();
  return [control, control.closest('li')].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
}

const expectRecognizable = () => {
  expect(controls().length).toBeGreaterThan(2);
  expect(
    controls()
      .filter((control) => !hasLine(control))
      .map(nameOf),
  ).toEqual([]);
  expect(
    controls()
      .filter((control) => !hasRing(control))
      .map(nameOf),
  ).toEqual([]);
};

describe('in the colors of the device', () => {
  it('the picker has a line around each way to connect', async () => {
    openUi(createSandboxAdapter());
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('button', { name: /^Atlassian Government/ }, LOADED);
    expectRecognizable();
  });

  it('the form shows its controls, what has the focus, and which field is at fault', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    expectRecognizable();
    const width = () => getComputedStyle(field('API Token')).borderTopWidth;
    const before = width();
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByText('Enter the API Token.');
    expect(Number.parseFloat(width())).toBeGreaterThan(Number.parseFloat(before));
    expect(getComputedStyle(part('[data-connect-part="primary"]')).borderTopWidth).toBe('3px');
  });

  it('the guide tells its section and its open step from the others', async () => {
    openUi(createSandboxAdapter());
    await openForm();
    await userEvent.click(whereIs('API Token'));
    await screen.findByRole('list', { name: 'What this help is about' }, LOADED);
    expectRecognizable();
    const ground = (selector: string) => getComputedStyle(part(selector)).backgroundColor;
    const section = '[data-connect-part="sections"] [data-connect-part="link"]';
    const chosen = document.body.appendChild(document.createElement('i'));
    chosen.style.background = 'Highlight';
    expect(ground(`${section}[aria-current]`)).toBe(getComputedStyle(chosen).backgroundColor);
    expect(ground(`${section}[aria-current]`)).not.toBe(ground(`${section}:not([aria-current])`));
    const number = '[data-connect-part="tick"] span';
    expect(ground(`[data-state="running"] ${number}`)).not.toBe(ground(`[data-state="waiting"] ${number}`));
  });

  it('a failure has a line around it, and so has each site to choose instead', async () => {
    const script = () => ({ fail: 'site_not_accessible', sites: sandboxSites }) as const;
    openUi(createSandboxAdapter({ script }));
    await openForm();
    await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
    await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
    await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByRole('alert', {}, LOADED);
    expect(hasLine(part('[data-connect-part="box"]'))).toBe(true);
    expect(dialog().querySelectorAll('[data-connect-part="site"]').length).toBe(sandboxSites.length);
    expectRecognizable();
  });
});
