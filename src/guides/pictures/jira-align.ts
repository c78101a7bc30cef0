import type { Picture } from '../../core/guide.ts';
import { browser, button, dialog, FRAME, navigation, row } from './shapes.ts';

/** The list of service accounts, without what marks its entry in the navigation. */
const accountsPage = navigation(4).filter(([tone]) => tone !== 'target');

/** A field with its caption above it. */
const input = (
  x: number,
  y: number,
  width: number,
  tone: 'accent' | 'strong' | 'line' | 'faint',
): Picture => [
  ['line', x, y, 26, 4, 2],
  ['frame', x, y + 7, width, 13, 4],
  [tone, x + 6, y + 12, width - 26, 4, 2],
];

/** The connector's form in Jira Align. */
const connectorForm: Picture = [
  FRAME,
  ['panel', 2, 2, 50, 108, 5],
  ...[0, 1, 2, 3, 4].map((index) => ['line', 9, 14 + index * 16, index === 3 ? 34 : 26, 5, 2.5] as const),
  ['strong', 62, 10, 58, 7, 3.5],
];

export const alignPictures = {
  createAccount: [
    ...accountsPage,
    ['strong', 78, 14, 52, 8, 4],
    ['line', 78, 28, 76, 5, 2.5],
    ...button(172, 14, 52),
    ...row(54),
    ...row(75),
  ],
  accountName: [
    ...dialog,
    ...input(46, 32, 140, 'accent'),
    ['target', 41, 28, 150, 28, 6],
    ...input(46, 64, 140, 'faint'),
    ['accent', 160, 86, 34, 13, 4],
    ['on-accent', 169, 91, 16, 3, 1.5],
  ],
  appRole: [
    ...dialog,
    ['faint', 46, 34, 12, 12, 3],
    ['strong', 64, 37, 22, 6, 3],
    ['frame', 132, 32, 58, 16, 4],
    ['accent', 139, 38, 22, 4, 2],
    ['line', 178, 38, 6, 4, 2],
    ['target', 40, 28, 156, 24, 6],
    ['faint', 46, 61, 12, 12, 3],
    ['line', 64, 64, 58, 6, 3],
    ['frame', 132, 59, 58, 16, 4],
    ['faint', 139, 65, 30, 4, 2],
    ['faint', 46, 86, 96, 5, 2.5],
  ],
  group: [
    ...dialog,
    ['line', 46, 30, 30, 4, 2],
    ['frame', 46, 42, 148, 18, 4],
    ['accent', 52, 46, 66, 10, 5],
    ['on-accent', 58, 49, 46, 4, 2],
    ['target', 41, 37, 158, 28, 6],
    ['faint', 46, 74, 120, 5, 2.5],
    ['accent', 160, 86, 34, 13, 4],
    ['on-accent', 169, 91, 16, 3, 1.5],
  ],
  scopeFilter: [
    ...dialog,
    ['frame', 46, 32, 52, 14, 4],
    ['accent', 52, 37, 20, 4, 2],
    ['line', 88, 37, 5, 4, 2],
    ['frame', 104, 32, 66, 14, 4],
    ['accent', 110, 37, 12, 4, 2],
    ['accent', 125, 37, 12, 4, 2],
    ['accent', 140, 37, 12, 4, 2],
    ['line', 160, 37, 5, 4, 2],
    ['target', 41, 27, 134, 24, 6],
    ['faint', 46, 60, 9, 9, 2.5],
    ['line', 62, 62, 62, 5, 2.5],
    ['faint', 46, 74, 9, 9, 2.5],
    ['line', 62, 76, 74, 5, 2.5],
    ['faint', 46, 88, 9, 9, 2.5],
    ['line', 62, 90, 54, 5, 2.5],
  ],
  tenantInfo: browser(
    ['line', 44, 15, 72, 4, 2],
    ['accent', 120, 14, 78, 6, 3],
    ['target', 115, 9, 88, 16, 6],
  ),
  connectors: [
    ...connectorForm.filter(([tone, x, y]) => !(tone === 'line' && x === 9 && y === 62)),
    ['accent', 9, 62, 34, 5, 2.5],
    ['target', 4, 56, 46, 17, 6],
    ...[0, 1, 2].flatMap(
      (index): Picture => [
        ['frame', 62, 26 + index * 27, 166, 21, 4],
        ['strong', 70, 31 + index * 27, 48, 5, 2.5],
        ['faint', 70, 40 + index * 27, 92, 4, 2],
      ],
    ),
  ],
  settings: [
    ...connectorForm,
    ...input(62, 25, 76, 'accent'),
    ...input(150, 25, 76, 'strong'),
    ...input(62, 53, 164, 'accent'),
    ...input(62, 81, 76, 'strong'),
    ...input(150, 81, 76, 'faint'),
    ['target', 57, 49, 174, 28, 6],
  ],
  save: [
    ...connectorForm,
    ...input(62, 25, 76, 'line'),
    ...input(150, 25, 76, 'line'),
    ...input(62, 53, 164, 'line'),
    ['accent', 62, 88, 34, 14, 4],
    ['on-accent', 70, 93, 18, 4, 2],
    ['frame', 104, 88, 42, 14, 4],
    ['strong', 112, 93, 26, 4, 2],
    ['target', 57, 83, 94, 24, 7],
  ],
} as const satisfies Record<string, Picture>;
