'use client';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { FlowState } from '../../core/flow-state.ts';
import { initialFlow } from '../../core/initial-flow.ts';
import type { Appearance } from '../appearance/appearance.ts';
import { useClassNames } from '../appearance/use-class-names.ts';
import { useLook } from '../appearance/use-look.ts';
import type { ConnectOptions } from '../connect-options.ts';
import { useLatest } from '../load.ts';
import { reportExit } from '../report-exit.ts';
import { type Drafts, useSession } from '../session.ts';
import { Root } from './root.tsx';
import { Screens } from './screens.tsx';

export type DialogProps = ConnectOptions & {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onStateChange?: ((state: FlowState) => void) | undefined;
  /** Where the dialog is put, for pages that trap the focus themselves; in place when left out. */
  readonly container?: Element | null | undefined;
  /** Of the dialog's element: the focus goes to the button whose `aria-controls` it is, where nothing else had it. */
  readonly id?: string | undefined;
};

/** The journey in a modal dialog; it stays mounted while closed, so that what was typed is kept. */
export function Dialog({ open, container, id, ...props }: DialogProps) {
  const { onOpenChange, onStateChange, ...options } = props;
  const latest = useLatest(props);
  const flow = useRef(initialFlow);
  const left = useRef(true);
  const [drafts] = useState<Drafts>(() => new Map());

  useEffect(() => {
    if (!open && !left.current) reportExit(latest.current, 'programmatic', flow.current);
    left.current = !open;
  }, [open, latest]);

  if (!open) return null;
  const dialog = (
    <Root
      {...options}
      drafts={drafts}
      onLeave={() => {
        left.current = true;
        onOpenChange(false);
      }}
      onStateChange={(state) => {
        flow.current = state;
        onStateChange?.(state);
      }}
    >
      <Frame appearance={options.appearance} id={id}>
        <Screens />
      </Frame>
    </Root>
  );
  return container ? createPortal(dialog, container) : dialog;
}

type FrameProps = {
  readonly id: string | undefined;
  readonly appearance: Appearance | undefined;
  readonly children: ReactNode;
};

function Frame({ id, appearance, children }: FrameProps) {
  const { state, typed, leave, say, locale, help, openHelp } = useSession();
  const [asked, setAsked] = useState(false);
  const element = useRef<HTMLDialogElement>(null);
  // A ref is detached before its element is removed, so that `close` can still hand the focus back.
  const attach = useCallback((dialog: HTMLDialogElement | null) => {
    if (dialog) dialog.showModal();
    else {
      const root = element.current?.getRootNode() as Document | ShadowRoot | undefined;
      element.current?.close();
      // What opened by itself, after a link or the way back from Atlassian, has nothing to hand it back to.
      if (root?.activeElement && element.current?.contains(root.activeElement)) {
        root.querySelector<HTMLElement>(`[aria-controls="${element.current.id}"]`)?.focus();
      }
    }
    element.current = dialog;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked of one step is over with it.
  useEffect(() => setAsked(false), [state.step]);
  // What asks stands at the lower edge, and may not stand over what has the focus.
  useEffect(() => {
    if (asked) element.current?.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  // Before what is around hears of it, and before the browser makes a close request of it: the second one in a row could
  // not be refused. Modals that listen on the document, as those of Radix do, leave alone what is answered.
  useEffect(() => {
    const claim = (event: KeyboardEvent) => {
      if (isEscape(event) && event.composedPath().includes(element.current as Element))
        event.preventDefault();
    };
    addEventListener('keydown', claim, true);
    return () => removeEventListener('keydown', claim, true);
  }, []);
  const look = useLook(appearance);
  useClassNames(element, appearance?.classNames);
  const leaveOnEscape = () => {
    if (help !== undefined) openHelp(undefined);
    else if (typed.current && !asked) setAsked(true);
    else leave('escape-key');
  };
  return (
    <dialog
      ref={attach}
      {...look}
      id={id}
      // biome-ignore lint/a11y/noRedundantRoles: older assistive technology does not know the element.
      role="dialog"
      // One name for the whole journey; each screen's heading takes the focus and is read by itself.
      aria-label={say('pickTitle')}
      data-connect-part="dialog"
      lang={locale.tag}
      dir={locale.dir}
      onInputCapture={() => setAsked(false)}
      onKeyDown={(event) => {
        if (!isEscape(event.nativeEvent)) return;
        // Nor is it for what of the host's is around: a drawer would close with all that was typed.
        event.stopPropagation();
        leaveOnEscape();
      }}
      // React hands these two up, which browsers do not: a modal of the host's around would take them for its own.
      onCancel={(event) => {
        event.stopPropagation();
        event.preventDefault();
        leaveOnEscape();
      }}
      onClose={(event) => {
        event.stopPropagation();
        // Browsers close it by themselves on a second request in a row, as Android's Back makes them; it is the host's to close.
        const dialog = event.currentTarget;
        if (dialog.open || !dialog.isConnected) return;
        dialog.showModal();
        leaveOnEscape();
      }}
    >
      {children}
      <p data-connect-part="asked" aria-live="polite">
        {asked && say('leaveAsk')}
      </p>
    </dialog>
  );
}

const isEscape = ({ key, isComposing }: KeyboardEvent) => key === 'Escape' && !isComposing;
