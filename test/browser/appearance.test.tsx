import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import {
  type Appearance,
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
} from '../../src/index.ts';
import '../../src/react/styles.css';
import { emulate } from './emulate.ts';
import { field, LOADED, openForm, openUi } from './open-ui.tsx';

afterEach(cleanup);

const open = async (appearance: Appearance) => {
  openUi(createSandboxAdapter(), { appearance });
  await openForm();
};
/** The picker, for as long as it looks the ways to connect up. */
const openLoading = async (appearance: Appearance) => {
  openUi(createSandboxAdapter({ pace: 60_000 }), { appearance });
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await expect.poll(() => part('loading'), LOADED).not.toBeNull();
};
const dialog = () => screen.getByRole('dialog');
const part = (name: string) => dialog().querySelector<HTMLElement>(`[data-connect-part="${name}"]`);
const styleOf = (element: Element | null) => getComputedStyle(element ?? document.body);

describe('variables', () => {
  it('reach the dialog and the button that opens it', async () => {
    await open({
      variables: { accent: '#006644', 'line-strong': 'rgb(1, 2, 3)', radius: '3px', font: 'serif' },
    });
    for (const element of [dialog(), document.querySelector('[data-connect-part="open-button"]')]) {
      expect(styleOf(element).getPropertyValue('--connect-accent')).toBe('#006644');
    }
    expect(styleOf(part('primary')).borderRadius).toBe('3px');
    expect(styleOf(part('primary')).fontFamily).toBe('serif');
    expect(styleOf(field('API Token')).borderTopColor).toBe('rgb(1, 2, 3)');
  });

  it('are no attribute of what the server writes, where a strict page would refuse it', () => {
    const appearance = { variables: { accent: '#006644' } };
    const options = { adapter: createSandboxAdapter(), appName: 'Beacon', appearance };
    const html = renderToString(
      <ConnectAtlassianProvider {...options}>
        <ConnectAtlassianButton />
        <ConnectAtlassian {...options} />
      </ConnectAtlassianProvider>,
    );
    expect(html).toContain('open-button');
    expect(html).not.toContain('style');
  });

  it('density makes room smaller, and no control too small to hit', async () => {
    await open({ variables: { density: 0.8 } });
    expect(part('primary')?.offsetHeight).toBeLessThan(40);
    cleanup();
    await open({ variables: { density: 0.1 } });
    expect(part('icon-button')?.offsetHeight).toBeGreaterThanOrEqual(24);
  });

  it('motion stands still at 0', async () => {
    await openLoading({ variables: { motion: 0 } });
    expect(styleOf(part('loading')).animationDuration).toBe('0s');
  });
});

describe('without an appearance', () => {
  const page = document.documentElement.style;
  afterEach(() => page.removeProperty('color-scheme'));

  it.each([
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(21, 24, 30)'],
  ])('it follows the font and the color scheme of the page, in %s', async (scheme, surface) => {
    page.colorScheme = scheme;
    document.body.style.fontFamily = 'fantasy';
    await open({});
    expect(styleOf(dialog()).backgroundColor).toBe(surface);
    expect(styleOf(field('API Token')).fontFamily).toBe('fantasy');
    document.body.style.fontFamily = '';
  });

  it('a theme of its own holds against the page', async () => {
    page.colorScheme = 'dark';
    await open({ theme: 'light' });
    expect(styleOf(dialog()).backgroundColor).toBe('rgb(255, 255, 255)');
  });

  it('moves less where the device asks for it, whatever the token says', async () => {
    await openLoading({ variables: { motion: 1 } });
    const lasts = () => styleOf(part('loading')).animationDuration;
    expect(lasts()).toBe('0.2s');
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    expect(lasts()).toBe('0s');
    await emulate();
  });
});

it.each([
  ['a wide page', 1_280],
  ['a phone', 320],
])("the dialog's top edge stays where it is, on %s", async (_name, width) => {
  await page.viewport(width, 800);
  await open({});
  const top = () => dialog().getBoundingClientRect().top;
  const tops = [top()];
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  tops.push(top());
  await userEvent.click(await screen.findByRole('button', { name: /^Atlassian Government/ }));
  tops.push(top());
  expect(new Set(tops).size).toBe(1);
  expect(tops[0]).toBeGreaterThan(8);
});

describe('class names', () => {
  it('are on every part of that name, also on those that come later', async () => {
    await open({
      classNames: {
        primary: 'btn btn-wide',
        issue: 'wrong',
        dialog: 'sheet',
        'open-button': 'opener',
        // As a condition leaves it, where nothing checks types.
        form: false as unknown as string,
      },
    });
    expect(dialog().className).toBe('sheet');
    expect(part('primary')?.className).toBe('btn btn-wide');
    expect(part('form')?.className).toBe('');
    expect(document.querySelector('[data-connect-part="open-button"]')?.className).toBe('opener');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(part('primary')).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: /^Atlassian Service Account \(O/ }));
    expect(part('primary')?.className).toBe('btn btn-wide');
  });

  it('follow what the host says', async () => {
    const show = (classNames: Appearance['classNames']) => (
      <ConnectAtlassian adapter={createSandboxAdapter()} appName="Beacon" appearance={{ classNames }} />
    );
    const { container, rerender } = render(show({ inline: 'one two' }));
    const classes = () => container.firstElementChild?.className;
    await expect.poll(classes, LOADED).toBe('one two');
    rerender(show({ inline: 'two three' }));
    expect(classes()).toBe('two three');
    rerender(show(undefined));
    expect(classes()).toBe('');
  });

  it('leave the classes of the button to the host, too', () => {
    const appearance = { classNames: { 'open-button': 'ours' } };
    render(
      <ConnectAtlassianProvider adapter={createSandboxAdapter()} appName="Beacon" appearance={appearance}>
        <ConnectAtlassianButton className="theirs" style={{ color: 'rgb(1, 2, 3)' }} />
      </ConnectAtlassianProvider>,
    );
    const button = screen.getByRole('button');
    expect(button.className).toBe('theirs ours');
    expect(button.style.color).toBe('rgb(1, 2, 3)');
  });
});

describe('unstyled', () => {
  const ours = () =>
    [...document.styleSheets, ...document.adoptedStyleSheets].filter(({ cssRules }) =>
      [...cssRules].some((rule) => rule instanceof CSSLayerBlockRule && rule.name === 'connect-atlassian'),
    );
  const setSheets = (disabled: boolean) => {
    for (const sheet of ours()) sheet.disabled = disabled;
  };
  /** Every computed property of everything that is there. */
  const look = () =>
    [...document.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    });
  /** The elements that look otherwise without our stylesheets. */
  const touched = () => {
    const shown = look();
    setSheets(true);
    const bare = look();
    return [...document.querySelectorAll('*')]
      .filter((_, index) => `${shown[index]}` !== `${bare[index]}`)
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  };
  afterEach(() => setSheets(false));

  const journey = async (appearance: Appearance) => {
    await open(appearance);
    await userEvent.click(screen.getByRole('button', { name: "I'm not an admin" }));
    await screen.findByRole('heading', { name: 'Ask an admin' }, LOADED);
  };

  it('takes nothing from the stylesheets, also not from those that come with a screen', async () => {
    await journey({ unstyled: true });
    // That of the page, that of what follows the form, and the guide's.
    expect(ours().length).toBeGreaterThanOrEqual(2);
    expect(touched()).toEqual([]);
  });

  it('is what the same comparison tells from the styled one', async () => {
    await journey({});
    expect(touched().length).toBeGreaterThan(20);
  });

  it('goes the whole way, and keeps its drawings small', async () => {
    await open({ unstyled: true });
    expect(part('glyph')?.getBoundingClientRect().width).toBeLessThan(24);
    await userEvent.type(field('Cloud ID'), 'acme.atlassian.net');
    await userEvent.type(field('Service Account Email'), 'ci@serviceaccount.atlassian.com');
    await userEvent.type(field('API Token'), 'ATSTT-only-for-this-test');
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByText(/^Connected to/, {}, LOADED);
    await expect.poll(() => document.activeElement?.closest('dialog'), LOADED).toBe(dialog());
  });
});
