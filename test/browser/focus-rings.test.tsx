import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import '../../src/react/styles.css';
import { Many } from '../../stories/choose-site.stories.tsx';
import { field, LOADED, openForm, openUi } from './open-ui.tsx';

/** How far a ring reaches beyond what it is around. */
const RING_PX = 4;

beforeEach(() => page.viewport(1_280, 700));
afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

/** Goes on by keyboard, and says what of each ring is out of sight in what scrolls around it, and how many there were. */
async function walk(times: number, scroller: () => Element | null, around: (own: Element) => Element) {
  const cut: string[] = [];
  let seen = 0;
  for (let at = 0; at < times; at += 1) {
    await userEvent.tab();
    const own = document.activeElement as Element;
    const bounds = scroller()?.getBoundingClientRect();
    if (!bounds || !scroller()?.contains(own)) continue;
    seen += 1;
    const { top, bottom } = around(own).getBoundingClientRect();
    const out = Math.max(bounds.top - (top - RING_PX), bottom + RING_PX - bounds.bottom);
    if (out > 0.5) cut.push(`${Math.round(out)} px: ${own.textContent}`);
  }
  return { cut, seen };
}

it('a site that has the focus has one ring, around its whole row, and all of it is in sight', async () => {
  openUi(Many.args?.adapter ?? createSandboxAdapter());
  await openForm();
  await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
  await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.type(field('API Token'), 'sandbox-choose_site');
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
  await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
  const list = () => document.querySelector('[data-connect-part="sites"] ul');
  const row = (own: Element) => own.closest('li') ?? own;
  await waitFor(() => expect(list()?.children.length).toBeGreaterThan(2));
  const sites = await walk(12, list, row);
  expect(sites.cut).toEqual([]);
  expect(sites.seen).toBeGreaterThan(2);
  const site = [...document.querySelectorAll<HTMLElement>('[data-connect-part="site"]')].at(
    -1,
  ) as HTMLElement;
  site.focus();
  await userEvent.tab({ shift: true });
  await userEvent.tab();
  expect(getComputedStyle(site).outlineStyle).toBe('none');
  expect(getComputedStyle(row(site)).outlineWidth).toBe('2px');
});

it('no ring is cut off at the edge of the guide', async () => {
  openUi(createSandboxAdapter());
  await openForm();
  await userEvent.click(screen.getAllByRole('button', { name: 'Where is this?' })[2] as HTMLElement);
  await screen.findByRole('heading', { name: 'Creating an API token' }, LOADED);
  const guide = () => document.querySelector('[data-connect-part="guide"]');
  await waitFor(() => expect(guide()?.contains(document.activeElement)).toBe(true), LOADED);
  const steps = await walk(20, guide, (own) => own);
  expect(steps.cut).toEqual([]);
  expect(steps.seen).toBeGreaterThan(10);
});
