/** How long anything may take to appear. */
export const PATIENCE_MS = 30_000;
/** How long a browser may take to start, beside others that do. */
export const START_MS = 90_000;

/** What a page shows, be it in a window or in a frame. */
export type View = {
  /** Waits for what an XPath leads to and clicks it as a person does, so that it may open windows. */
  readonly click: (xpath: string) => Promise<void>;
  /** The value of an expression in the page, as JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
};

/** A window of a browser. */
export type BrowserWindow = View & {
  readonly url: () => Promise<string>;
  /** What its one frame shows. */
  readonly frame: () => Promise<View>;
  readonly reload: () => Promise<void>;
  readonly back: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A person at a browser that remembers nothing of those before. */
export type Visit = {
  /** The window they began with. */
  readonly page: BrowserWindow;
  /** Those that opened since, and have not closed. */
  readonly others: () => Promise<readonly BrowserWindow[]>;
  readonly end: () => Promise<void>;
};

/** A browser that runs. */
export type Engine = {
  readonly version: string;
  readonly visit: (url: string) => Promise<Visit>;
  readonly close: () => Promise<void>;
};
