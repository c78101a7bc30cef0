'use client';
import { type ReactNode, useRef } from 'react';
import { useAdoptedStyles } from '../late/use-adopted-styles.ts';
import css from './after-submit.css?inline';

type ScreenProps = { readonly children: ReactNode; readonly hidden?: boolean };

/** One screen of what follows the form, with the styles that only these screens need. */
export function Screen({ children, hidden }: ScreenProps) {
  const element = useRef<HTMLElement>(null);
  useAdoptedStyles(element, css);
  return (
    <section data-connect-part="screen" hidden={hidden} ref={element}>
      {children}
    </section>
  );
}
