'use client';
import { type ReactNode, useRef } from 'react';
import { type Appearance, themeOf } from './appearance/appearance.ts';
import { useClassNames } from './appearance/use-class-names.ts';
import { useTokens } from './appearance/use-tokens.ts';

type FrameProps = { readonly appearance?: Appearance | undefined; readonly children?: ReactNode };

/** The element to which our styles, and what `appearance` says, apply. */
export function Frame({ appearance, children }: FrameProps) {
  const element = useRef<HTMLDivElement>(null);
  const style = useTokens(appearance);
  useClassNames(element, appearance?.classNames);
  return (
    <div ref={element} style={style} data-connect-part="inline" data-connect-theme={themeOf(appearance)}>
      {children}
    </div>
  );
}
