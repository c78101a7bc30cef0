'use client';
import type { RefObject } from 'react';
import type { Appearance } from './appearance.ts';
import { useClassNames } from './use-class-names.ts';

type ClassNamesProps = Pick<Appearance, 'classNames'> & { readonly within: RefObject<HTMLElement | null> };

/** Gives the parts in an element their classes; for one that is there before this code is. */
export function ClassNames({ within, classNames }: ClassNamesProps) {
  useClassNames(within, classNames);
  return null;
}
