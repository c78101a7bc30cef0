'use client';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useSession } from '../session.ts';

type HeadingProps = {
  readonly children: ReactNode;
  /** The line below it. */
  readonly lead?: string | undefined;
  /** Off where a field takes the focus instead; it is in sight all the same. */
  readonly focus?: boolean;
};

/** A screen's heading: takes the focus when its step begins. */
export function Heading({ children, lead, focus = true }: HeadingProps) {
  const { moved } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // Before it is painted: what had the focus may be gone with the screen before.
  useLayoutEffect(() => {
    if (!moved.current) return;
    const take = () => heading.current?.focus();
    // Where the screen before was scrolled to, it would stand above what is seen.
    if (!focus) heading.current?.scrollIntoView({ block: 'nearest' });
    else {
      take();
      // A dialog that opens with it is shown right after, and nothing in it takes the focus until then.
      if (!heading.current?.matches(':focus')) queueMicrotask(take);
    }
  }, [focus, moved]);
  return (
    // The focus says both, and nothing else has to.
    <div data-connect-part="heading" aria-live="off">
      <h2 data-connect-part="title" tabIndex={-1} aria-describedby={lead && id} ref={heading}>
        {children}
      </h2>
      {lead && (
        <p data-connect-part="lead" id={id}>
          {lead}
        </p>
      )}
    </div>
  );
}
