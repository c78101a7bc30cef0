'use client';
import { type ReactNode, useRef } from 'react';
import type { Locale } from '../core/words/locale.ts';
import { readLocale } from '../core/words/read-locale.ts';
import type { Appearance } from './appearance/appearance.ts';
import { useLook } from './appearance/use-look.ts';
import { loadUi, useLoaded } from './load.ts';

type FrameProps = {
  readonly appearance?: Appearance | undefined;
  /** The language of what is inside; that of the page around when left out. */
  readonly locale?: Locale | undefined;
  readonly children?: ReactNode;
};

/** The element to which our styles, and what `appearance` says, apply. */
export function Frame({ appearance, locale, children }: FrameProps) {
  const element = useRef<HTMLDivElement>(null);
  const ui = useLoaded(loadUi);
  const look = useLook(appearance);
  return (
    <div
      ref={element}
      data-connect-part="inline"
      {...look}
      lang={locale && readLocale(locale).tag}
      dir={locale?.dir}
    >
      {children}
      {ui && <ui.ClassNames within={element} classNames={appearance?.classNames} />}
    </div>
  );
}
