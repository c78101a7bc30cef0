import type { ReactNode } from 'react';
import { Glyph } from '../parts/glyph.tsx';

/** What a row's mark says; `running` turns. */
export type Mark = 'good' | 'warn' | 'unknown' | 'running';

const glyphs = { good: 'done', warn: 'missing', unknown: 'unknown', running: undefined } as const;

type RowProps = {
  readonly state: Mark;
  readonly name: string;
  /** A name that is the same in every language, and runs its own way. */
  readonly isName?: boolean;
  readonly value: string;
  /** More about it, below. */
  readonly children?: ReactNode;
};

/** One line of what was found. */
export function Row({ state, name, isName, value, children }: RowProps) {
  const glyph = glyphs[state];
  return (
    <li data-state={state}>
      <span data-connect-part="mark">{glyph && <Glyph name={glyph} />}</span>
      <span>
        {isName ? (
          <span dir="ltr" translate="no">
            {name}
          </span>
        ) : (
          name
        )}
      </span>{' '}
      <bdi>{value}</bdi>
      {children}
    </li>
  );
}
