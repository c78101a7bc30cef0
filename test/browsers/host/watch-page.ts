/** What the dialog said at a moment. */
export type Words = { readonly title: string; readonly text: string; readonly alert: string };

/** What happened in a page, for the test to read. */
type Watched = {
  /** Whether the browser opens a window that nobody has pressed anything for. */
  readonly opensUnasked: boolean;
  /** What `window.open` gave last. */
  opened: Window | null | undefined;
  /** How many messages of the callback page came. */
  messages: number;
  /** All that the dialog ever said, in its order. */
  readonly said: Words[];
  /** Puts the page's clock ahead. */
  readonly putAhead: (ms: number) => void;
};

declare global {
  interface Window {
    watched: Watched;
  }
}

const DIALOG = 'dialog, [role="dialog"]';

/** Writes down what the page is given and what it says, before anything else of it runs. */
export function watchPage(): void {
  const opensUnasked = window.open('about:blank', 'unasked') !== null;
  const watched: Watched = { opensUnasked, opened: undefined, messages: 0, said: [], putAhead };
  window.watched = watched;
  const open = window.open.bind(window);
  window.open = (...args) => {
    watched.opened = open(...args);
    return watched.opened;
  };
  addEventListener('message', ({ data }) => {
    if (data?.type === 'connect-atlassian') watched.messages += 1;
  });
  new MutationObserver(() => listen(watched.said)).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

function listen(said: Words[]): void {
  const dialog = document.querySelector<HTMLElement>(DIALOG);
  const text = dialog?.innerText.trim() ?? '';
  if (!dialog || text === said.at(-1)?.text) return;
  const textOf = (selector: string) => dialog.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
  said.push({ title: textOf('[data-connect-part="title"]'), text, alert: textOf('[role="alert"]') });
}

function putAhead(ms: number): void {
  const now = Date.now;
  Date.now = () => now() + ms;
}
