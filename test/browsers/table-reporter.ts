import type { Reporter, TestModule } from 'vitest/node';
import type { Crossing } from './crossing.ts';

/** Prints what each browser did in each cell. */
export default class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const crossings = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => test.meta().crossing ?? []),
    );
    const rows = crossings.map((one) => [...columnsOf(one)]);
    if (rows.length > 0) process.stdout.write(`\n${lineUp([HEAD, ...rows])}\n`);
  }
}
const HEAD = [
  'browser',
  'place',
  'host COOP',
  'login COOP',
  'window',
  'looks closed',
  'opener',
  'told',
  'closes',
  's',
];

const columnsOf = ({ engine, cell, facts, seconds }: Crossing): readonly string[] => [
  engine,
  cell.placement,
  cell.hostCoop,
  cell.loginCoop,
  ...(facts.window === 'opened'
    ? [
        'opened',
        ...[facts.looksClosed, facts.hasOpener, facts.isTold, facts.closes].map((is) => (is ? 'yes' : 'no')),
      ]
    : [`refused, ${facts.strayWindows} empty`, '', '', '', '']),
  seconds.toFixed(1),
];

function lineUp(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, at) => text.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
