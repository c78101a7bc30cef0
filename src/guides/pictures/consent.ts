import type { Picture } from '../../core/guide.ts';

/** The window in front of the page that opened it. */
const popup = (...content: Picture): Picture => [
  ['panel', 1, 1, 238, 110, 6],
  ['line', 14, 16, 30, 6, 3],
  ['faint', 14, 32, 36, 5, 2.5],
  ['faint', 14, 44, 28, 5, 2.5],
  ['faint', 190, 32, 36, 5, 2.5],
  ['faint', 190, 44, 24, 5, 2.5],
  ['frame', 60, 5, 120, 102, 7],
  ['panel', 61, 6, 118, 17, 6],
  ['frame', 70, 9, 100, 11, 5.5],
  ...content,
];

const address: Picture = [['line', 77, 13, 46, 3, 1.5]];

/** What is asked for, line by line. */
const wishes = (ys: readonly number[]): Picture =>
  ys.flatMap(
    (y, index): Picture => [
      ['good', 74, y, 6, 6, 3],
      ['line', 85, y + 0.5, 76 - index * 11, 5, 2.5],
    ],
  );

const asks: Picture = [...address, ['strong', 74, 30, 62, 6, 3]];

/** The choice of a site: open to be made, or made. */
const siteChoice = (y: number, made: boolean): Picture => [
  ['faint', 74, y - 7, 34, 4, 2],
  ['frame', 74, y, 92, 14, 4],
  [made ? 'strong' : 'accent', 80, y + 5, made ? 52 : 34, 4, 2],
  ['line', 154, y + 5, 6, 4, 2],
];

/** What stands at the bottom: to leave it, and to agree. */
const buttons = (ready: boolean): Picture => [
  ['faint', 88, 92, 26, 4, 2],
  [ready ? 'accent' : 'line', 126, 87, 40, 14, 4],
  [ready ? 'on-accent' : 'faint', 135, 92, 22, 4, 2],
];

/** Atlassian's own window, in which a person logs in and agrees. */
export const consentPictures = {
  atlassianWindow: popup(
    ['accent', 77, 13, 58, 3, 1.5],
    ['target', 66, 5, 108, 19, 7],
    ['faint', 109, 34, 22, 22, 11],
    ['line', 92, 64, 56, 5, 2.5],
    ['frame', 80, 78, 80, 14, 4],
  ),
  consentLogin: popup(
    ...address,
    ['faint', 109, 29, 22, 22, 11],
    ['frame', 80, 59, 80, 14, 4],
    ['strong', 86, 64, 44, 4, 2],
    ['accent', 80, 80, 80, 14, 4],
    ['on-accent', 108, 85, 24, 4, 2],
    ['target', 74, 54, 92, 45, 7],
  ),
  consentScopes: popup(...asks, ...wishes([44, 55, 66]), ['target', 68, 39, 104, 38, 7], ...buttons(false)),
  consentSite: popup(
    ...asks,
    ...wishes([42]),
    ...siteChoice(62, false),
    ['target', 68, 51, 104, 30, 7],
    ...buttons(false),
  ),
  consentAccept: popup(...asks, ...wishes([42]), ...siteChoice(62, true), ...buttons(true), [
    'target',
    121,
    82,
    50,
    24,
    7,
  ]),
} as const satisfies Record<string, Picture>;
