import type { ReactNode } from 'react';
import { Glyph } from '../parts/glyph.tsx';

/** What a row's mark says; `running` turns. */
export type Mark = 'good' | 'warn' | 'unknown' | 'running';

const glyphs = { good: 'done', warn: 'missing', unknown: 'unknown', running: undefined } as const;

type RowProps = {
  readonly state: Mark;
  readonly name: string;
  readonly value: string;
  /** More about it, below. */
  readonly children?: ReactNode;
};

/** One line of what was found. */
export function Row({ state, name, value, children }: RowProps) {
  const glyph = glyphs[state];
  return (
    <li data-state={state}>
      <span data-connect-part="mark">{glyph && <Glyph name={glyph} />}</span>
      <span>{name}</span> <bdi>{value}</bdi>
      {children}
    </li>
  );
}
