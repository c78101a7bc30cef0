import type { Picture, Shape } from '../core/guide.ts';

/*
 * Sketches of Atlassian's screens, drawn by us: where on the screen to look, and nothing that could be read.
 */

const FRAME: Shape = ['frame', 1, 1, 238, 110, 6];

/** The navigation on the left: `at` is the entry in question, one level in. */
const navigation = (at: number): Picture => [
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

const heading = (x: number): Picture => [
  ['strong', x, 14, 52, 8, 4],
  ['line', x, 28, 92, 5, 2.5],
];

/** A button with its caption, and a mark around it. */
const button = (x: number, y: number, width = 40): Picture => [
  ['accent', x, y, width, 16, 5],
  ['on-accent', x + 9, y + 6, width - 18, 4, 2],
  ['target', x - 5, y - 5, width + 10, 26, 8],
];

const row = (y: number, tone: Shape[0] = 'line'): Picture => [
  ['faint', 78, y, 10, 10, 5],
  [tone, 96, y + 2, 44, 6, 3],
  ['faint', 176, y + 2, 46, 6, 3],
];

/** A list; the row `at` is marked. */
const list = (nav: number, at: number): Picture => [
  ...navigation(nav).filter(([tone]) => tone !== 'target'),
  ...heading(78),
  ...[0, 1, 2].flatMap((index) => row(46 + index * 21, index === at ? 'accent' : 'line')),
  ['target', 72, 40 + at * 21, 158, 22, 6],
];

const dialog: Picture = [
  ['panel', 1, 1, 238, 110, 6],
  ['frame', 34, 8, 172, 96, 6],
  ['strong', 46, 18, 58, 7, 3.5],
];

const box = (y: number): Picture => [
  ['accent', 46, y, 9, 9, 2.5],
  ['on-accent', 48.5, y + 3.5, 4, 2, 1],
];

/** The two kinds of credentials; the one `at` is selected. */
const kinds = (at: number): Picture => [
  ...dialog,
  ...[
    [46, 70],
    [126, 68],
  ].flatMap(([x = 0, width = 0], index): Picture => {
    const chosen = index === at;
    return [
      ['frame', x, 34, width, 38, 5],
      [chosen ? 'accent' : 'line', x + 8, 42, 9, 9, 4.5],
      ...(chosen ? ([['on-accent', x + 11, 45, 3, 3, 1.5]] as const) : []),
      [chosen ? 'strong' : 'line', x + 22, 44, 36, 6, 3],
      ['faint', x + 8, 59, width - 22, 5, 2.5],
      ...(chosen ? ([['target', x - 4, 30, width + 8, 46, 7]] as const) : []),
    ];
  }),
  ['accent', 160, 84, 34, 13, 4],
  ['on-accent', 169, 89, 16, 3, 1.5],
];

/** A browser with a page, and an address of these parts. */
const browser = (...address: Picture): Picture => [
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

/** A Client ID and its secret, each to be copied; marked from the row `from` to the row `to`. */
const credential = (from: number, to: number): Picture => [
  ...dialog,
  ...[0, 1].flatMap((index): Picture => {
    const y = 34 + index * 34;
    const marked = index >= from && index <= to;
    return [
      ['line', 46, y, index ? 44 : 32, 4, 2],
      ['frame', 46, y + 7, 112, 16, 4],
      [marked ? 'accent' : 'line', 53, y + 13, index ? 92 : 70, 4, 2],
      ['strong', 164, y + 10, 8, 8, 2],
      ['line', 168, y + 13, 8, 8, 2],
    ];
  }),
  ['target', 40, 29 + from * 34, 144, 32 + (to - from) * 34, 7],
];

export const pictures = {
  sites: [...navigation(2), ...heading(78), ...row(46), ...row(67), ...row(88)],
  siteInList: list(2, 1),
  addressBar: browser(
    ['line', 44, 15, 46, 4, 2],
    ['line', 93, 15, 6, 4, 2],
    ['accent', 104, 14, 84, 6, 3],
    ['target', 99, 9, 94, 16, 6],
    ['line', 198, 15, 22, 4, 2],
  ),
  subdomainInAddress: browser(
    ['line', 44, 15, 24, 4, 2],
    ['accent', 78, 14, 36, 6, 3],
    ['target', 73, 9, 46, 16, 6],
    ['line', 124, 15, 52, 4, 2],
    ['faint', 180, 15, 38, 4, 2],
  ),
  serviceAccounts: [...navigation(4), ...heading(78), ...row(46), ...row(67), ...row(88)],
  accountInList: list(4, 0),
  accountEmail: [
    ...navigation(4).filter(([tone]) => tone !== 'target'),
    ['faint', 78, 14, 26, 26, 13],
    ['strong', 112, 17, 58, 8, 4],
    ['accent', 112, 32, 92, 6, 3],
    ['target', 106, 26, 104, 18, 6],
    ['faint', 78, 56, 144, 6, 3],
    ['faint', 78, 72, 118, 6, 3],
    ['faint', 78, 88, 130, 6, 3],
  ],
  createCredentials: [
    ...navigation(4).filter(([tone]) => tone !== 'target'),
    ['faint', 78, 16, 22, 22, 11],
    ['strong', 107, 19, 44, 7, 3.5],
    ['line', 107, 31, 34, 5, 2.5],
    ...button(178, 19, 46),
    ['faint', 78, 58, 144, 6, 3],
    ['faint', 78, 74, 118, 6, 3],
    ['faint', 78, 90, 130, 6, 3],
  ],
  kindApiToken: kinds(0),
  kindOauth: kinds(1),
  nameAndExpiry: [
    ...dialog,
    ['line', 46, 32, 26, 5, 2.5],
    ['frame', 46, 40, 148, 14, 4],
    ['strong', 52, 45, 58, 4, 2],
    ['line', 46, 58, 40, 4, 2],
    ['frame', 46, 68, 84, 14, 4],
    ['accent', 52, 73, 36, 4, 2],
    ['accent', 116, 71, 8, 8, 2],
    ['target', 42, 65, 92, 20, 6],
    ['accent', 160, 86, 34, 13, 4],
    ['on-accent', 169, 91, 16, 3, 1.5],
  ],
  scopes: [
    ...dialog,
    ['frame', 46, 31, 44, 12, 4],
    ['line', 51, 35, 24, 4, 2],
    ['frame', 96, 31, 54, 12, 4],
    ['line', 101, 35, 30, 4, 2],
    ...box(51),
    ['strong', 62, 53, 62, 5, 2.5],
    ...box(65),
    ['strong', 62, 67, 74, 5, 2.5],
    ...box(79),
    ['strong', 62, 81, 54, 5, 2.5],
    ['target', 41, 46, 100, 47, 7],
    ['accent', 160, 84, 34, 13, 4],
    ['on-accent', 169, 89, 16, 3, 1.5],
  ],
  review: [
    ...dialog,
    ['line', 46, 36, 30, 5, 2.5],
    ['strong', 96, 36, 64, 5, 2.5],
    ['line', 46, 50, 24, 5, 2.5],
    ['strong', 96, 50, 46, 5, 2.5],
    ['line', 46, 64, 34, 5, 2.5],
    ['strong', 96, 64, 76, 5, 2.5],
    ...button(154, 80),
  ],
  copyToken: [
    ...dialog,
    ['faint', 46, 32, 132, 5, 2.5],
    ['frame', 46, 46, 96, 18, 4],
    ['strong', 53, 53, 80, 4, 2],
    ...button(152, 47),
    ['faint', 46, 84, 110, 5, 2.5],
  ],
  clientId: credential(0, 0),
  clientSecret: credential(1, 1),
  clientIdAndSecret: credential(0, 1),
} as const satisfies Record<string, Picture>;
