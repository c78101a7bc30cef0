import type { Picture } from '../../core/guide.ts';
import { button, dialog, navigation } from './shapes.ts';

const box = (y: number): Picture => [
  ['accent', 46, y, 9, 9, 2.5],
  // A tick: a dash would be a box that is ticked in part.
  ['on-accent', 47.8, y + 4, 1.8, 1.8, 0.9],
  ['on-accent', 49.1, y + 5.3, 1.8, 1.8, 0.9],
  ['on-accent', 50.4, y + 4, 1.8, 1.8, 0.9],
  ['on-accent', 51.7, y + 2.7, 1.8, 1.8, 0.9],
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

/** A service account's credentials, from the button that begins to what is copied. */
export const credentialPictures = {
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
