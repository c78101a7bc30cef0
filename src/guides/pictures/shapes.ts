import type { Picture, Shape } from '../../core/guide.ts';

/*
 * Sketches of Atlassian's screens, drawn by us: where on the screen to look, and nothing that could be read.
 */

export const FRAME: Shape = ['frame', 1, 1, 238, 110, 6];

/** The navigation on the left: `at` is the entry in question, one level in. */
export const navigation = (at: number): Picture => [
  FRAME,
  ['panel', 2, 2, 62, 108, 5],
  ...[0, 1, 2, 3, 4, 5].flatMap((row): Picture => {
    const y = 13 + row * 15;
    if (row === at)
      return [
        ['accent', 20, y, 34, 6, 3],
        ['target', 14, y - 5, 46, 16, 5],
      ];
    return row === at - 1 ? [['strong', 10, y, 26, 6, 3]] : [['line', 10, y, row % 2 ? 30 : 38, 6, 3]];
  }),
];

export const heading = (x: number): Picture => [
  ['strong', x, 14, 52, 8, 4],
  ['line', x, 28, 92, 5, 2.5],
];

/** A button with its caption, and a mark around it. */
export const button = (x: number, y: number, width = 40): Picture => [
  ['accent', x, y, width, 16, 5],
  ['on-accent', x + 9, y + 6, width - 18, 4, 2],
  ['target', x - 5, y - 5, width + 10, 26, 8],
];

export const row = (y: number, tone: Shape[0] = 'line'): Picture => [
  ['faint', 78, y, 10, 10, 5],
  [tone, 96, y + 2, 44, 6, 3],
  ['faint', 176, y + 2, 46, 6, 3],
];

/** A list; the row `at` is marked. */
export const list = (nav: number, at: number): Picture => [
  ...navigation(nav).filter(([tone]) => tone !== 'target'),
  ...heading(78),
  ...[0, 1, 2].flatMap((index) => row(46 + index * 21, index === at ? 'accent' : 'line')),
  ['target', 72, 40 + at * 21, 158, 22, 6],
];

export const dialog: Picture = [
  ['panel', 1, 1, 238, 110, 6],
  ['frame', 34, 8, 172, 96, 6],
  ['strong', 46, 18, 58, 7, 3.5],
];

/** A browser with a page, and an address of these parts. */
export const browser = (...address: Picture): Picture => [
  FRAME,
  ['panel', 2, 2, 236, 30, 5],
  ['line', 9, 14, 6, 6, 3],
  ['line', 19, 14, 6, 6, 3],
  ['frame', 34, 8, 196, 18, 9],
  ...address,
  ['strong', 18, 46, 60, 8, 4],
  ['faint', 18, 64, 190, 6, 3],
  ['faint', 18, 78, 160, 6, 3],
  ['faint', 18, 92, 176, 6, 3],
];
