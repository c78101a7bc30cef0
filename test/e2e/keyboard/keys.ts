import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { judgeFocus } from './judge-focus.ts';

/** More than any screen has to be passed. */
const MOST_TABS = 80;

/** A person without a mouse: all there is are keys, and after each of them somebody looks where the focus is. */
export function createKeys(page: Page) {
  async function look(after: string): Promise<void> {
    expect(await page.evaluate(judgeFocus), `after ${after}`).toEqual([]);
  }

  async function press(key: string): Promise<void> {
    await page.keyboard.press(key);
    await look(key);
  }

  /** Moves on until what has the focus is called that. */
  async function to(name: string | RegExp, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let times = 0; times < MOST_TABS; times += 1) {
      const focused = await page.evaluate(nameOfFocused);
      if (typeof name === 'string' ? focused === name : name.test(focused)) return;
      passed.push(focused);
      await press(key);
    }
    throw new Error(`The keyboard never reached ${name}; it passed ${passed.join(' | ')}.`);
  }

  return {
    press,
    to,
    back: (name: string | RegExp) => to(name, 'Shift+Tab'),
    /** Goes there and presses it. */
    async enter(name: string | RegExp, key = 'Enter') {
      await to(name);
      await press(key);
    },
    /** Letter by letter, each of which may change the page. */
    async type(text: string) {
      for (const letter of text) {
        await page.keyboard.type(letter);
        await look(`“${letter}” of “${text}”`);
      }
    },
    async fill(values: Readonly<Record<string, string>>) {
      for (const [label, value] of Object.entries(values)) {
        await to(label);
        await this.type(value);
      }
    },
    /** Over the end of the dialog, where browsers lead on to their own buttons, and back to its beginning. */
    async around() {
      const isOut = () => page.evaluate(() => document.activeElement === document.body);
      for (let times = 0; times < MOST_TABS && !(await isOut()); times += 1) await page.keyboard.press('Tab');
      expect(await isOut(), 'the end').toBe(true);
      await press('Tab');
    },
    /** Waits for what a key has led to; the focus is somewhere all the while. */
    async until(shown: Locator) {
      await shown.waitFor();
      await look(`waiting for ${shown}`);
    },
    focused: () => page.evaluate(nameOfFocused),
    /** A field that says that it is wrong has the focus. */
    isOnMarked: () => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid') === 'true'),
  };
}

/** What has the focus, as it is read. */
function nameOfFocused(): string {
  const focused = document.activeElement;
  if (!focused) return '';
  const ids = focused.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const [label] = (focused as HTMLInputElement).labels ?? [];
  const name =
    labelled || focused.getAttribute('aria-label') || label?.textContent || focused.textContent || '';
  return name.replace(/\s+/g, ' ').trim();
}

/** Notes every frame in which the focus is nowhere while the dialog is open; it runs in the page, before all else. */
export function watchFocus(): void {
  const lost: string[] = [];
  Object.assign(window, { lost });
  const look = () => {
    const dialog = document.querySelector('dialog[open]');
    if (dialog && document.hasFocus() && !dialog.contains(document.activeElement)) {
      lost.push(dialog.querySelector('h2')?.textContent ?? '');
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
