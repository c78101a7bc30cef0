import type { Cell } from './cells.ts';

/** What a browser did in a cell. */
export type Facts =
  | { readonly window: 'refused'; readonly strayWindows: number }
  | {
      readonly window: 'opened';
      /** `closed` of the window, seen from the page while it was at the login. */
      readonly looksClosed: boolean;
      /** `window.opener` where the person is asked; it is the same after that, on the callback page. */
      readonly hasOpener: boolean;
      /** Whether a message of the callback page came before the page knew. */
      readonly isTold: boolean;
      /** Whether the window is closed in the end. */
      readonly closes: boolean;
    };

/** A test of a cell that went well. */
export type Crossing = {
  readonly engine: string;
  readonly cell: Cell;
  readonly facts: Facts;
  readonly seconds: number;
};

declare module 'vitest' {
  interface TaskMeta {
    crossing?: Crossing;
  }
}
