'use client';
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from 'react';
import { sayFirst } from '../core/words/say-first.ts';
import { useLook } from './appearance/use-look.ts';
import { useHost } from './use-connect-atlassian.ts';

/** Props of {@link ConnectAtlassianButton}: those of a `<button>`. */
export type ConnectAtlassianButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'type'>;

/**
 * The button that opens the dialog; the dialog's code is fetched when the pointer or the focus reaches it.
 *
 * @example
 * <ConnectAtlassianButton />
 */
export const ConnectAtlassianButton = forwardRef<HTMLButtonElement, ConnectAtlassianButtonProps>(
  function ConnectAtlassianButton({ children, className, style, onClick, ...rest }, ref) {
    const host = useHost();
    const { appearance } = host;
    const look = useLook(appearance);
    const press = (event: MouseEvent<HTMLButtonElement>) => {
      onClick?.(event);
      if (event.defaultPrevented) return;
      // Safari does not focus a clicked button, and the focus has to come back here.
      event.currentTarget.focus();
      host.open();
    };
    return (
      <button
        data-connect-part="open-button"
        {...look}
        aria-haspopup="dialog"
        aria-controls={host.id}
        aria-expanded={host.isOpen}
        // On their way in: those that the host listens to are its own.
        onFocusCapture={host.preload}
        onPointerOverCapture={host.preload}
        {...rest}
        className={
          [className, appearance?.classNames?.['open-button']].filter(Boolean).join(' ') || undefined
        }
        style={{ ...look.style, ...style }}
        ref={ref}
        type="button"
        onClick={press}
      >
        {children ?? sayFirst('button', host)}
      </button>
    );
  },
);
