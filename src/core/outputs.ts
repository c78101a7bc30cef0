/** One setting of another tool's form, by its label there. */
export type Output = {
  readonly label: string;
  /** What to know about this one; a template as `value` is. */
  readonly note?: string;
} & (
  | {
      /**
       * `{host}`, `{cloudId}` and `{api}` are filled in, the gateway's public host being the last; all else is left as it
       * stands, `{external}` for one.
       */
      readonly value: string;
      readonly field?: undefined;
    }
  | {
      /** What was entered in this field; a secret is only named. */
      readonly field: string;
      readonly value?: undefined;
    }
);

/** Settings for another tool's own form, as data: what they say, and where they go. */
export type Outputs = {
  /** The tool that they are for, by its name. */
  readonly tool: string;
  /** The way to that form, screen by screen. */
  readonly path: readonly string[];
  /** What to press there once all is entered. */
  readonly finish: readonly string[];
  /** In the order of that form. */
  readonly lines: readonly Output[];
  readonly notes?: readonly string[];
};
