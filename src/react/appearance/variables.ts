/**
 * Every token with what it is for; the CSS variable of `accent` is `--connect-accent`. The docs page and the types are
 * made of this list.
 */
export const variables = {
  accent:
    'Buttons, links and what is chosen. Any color: what stands on it, and what is written in it, is computed. Not `currentColor`, which is another one at each element.',
  'on-accent': 'What stands on the accent; computed when left out.',
  surface: 'The background. A dark one goes with the theme `dark`.',
  raised: 'The background of cards; made of `surface` and `text` when left out.',
  text: 'Texts.',
  muted: 'Secondary texts; made of `text` and `surface` when left out.',
  line: 'Lines between things; made of `text` and `surface` when left out.',
  'line-strong': 'Borders of controls; made of `text` and `surface` when left out.',
  good: 'What is done or in order.',
  warn: 'What wants attention.',
  bad: 'What failed.',
  radius: 'How round corners are: a length.',
  shadow: 'Around the dialog: a `box-shadow`.',
  font: 'The `font-family`; that of the page when left out.',
  'font-size':
    'The size of texts, `0.9375rem` when left out, from which all other sizes are made: a length. Where a `rem` of the page is not 16px, as with `html { font-size: 62.5% }`, say `15px` or `1.5rem`.',
  density: 'How much room there is, as a factor: `0.8` is compact, `1` the default.',
  motion:
    'How long things move, as a factor: `0` for not at all, as for people who ask their device for less motion.',
} as const satisfies Record<string, string>;

/** Name of a token. */
export type ConnectVariable = keyof typeof variables;

/** A value for each token, as CSS writes it; a factor may be a number, while a length has its unit. */
export type ConnectVariables = {
  readonly [Name in ConnectVariable]?:
    | (Name extends 'density' | 'motion' ? string | number : string)
    | undefined;
};
