import { useState } from 'react';

/** Steps that are done: kept for this tab, so that they are still there after Atlassian's screens and a reload. */
const KEY = 'connect-atlassian.done';

/** Where the tab's storage is closed to this page, what is done is at least known while the page is open. */
let remembered: readonly string[] = [];

type Ticks = {
  readonly has: (address: string) => boolean;
  readonly set: (address: string, done: boolean) => void;
};

/** The ticks of one guide, by the addresses of its steps. */
export function useTicks(guide: string): Ticks {
  const [done, setDone] = useState(read);
  const key = (address: string) => `${guide}:${address}`;
  return {
    has: (address) => done.includes(key(address)),
    set(address, ticked) {
      const others = read().filter((one) => one !== key(address));
      const next = ticked ? [...others, key(address)] : others;
      write(next);
      setDone(next);
    },
  };
}

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : remembered;
  } catch {
    return remembered;
  }
}

function write(done: readonly string[]): void {
  remembered = done;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(done));
  } catch {
    // Then it is remembered by the page alone.
  }
}
