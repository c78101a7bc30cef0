'use client';
import type { ComponentProps, MouseEvent } from 'react';
import { buttonLabel } from './button-label.ts';
import { useHost } from './use-connect-atlassian.ts';

/** Props of {@link ConnectAtlassianButton}: those of a `<button>`. */
export type ConnectAtlassianButtonProps = Omit<ComponentProps<'button'>, 'ref' | 'type'>;

/**
 * The button that opens the dialog; the dialog's code is fetched when the pointer or the focus reaches it.
 *
 * @example
 * <ConnectAtlassianButton />
 */
export function ConnectAtlassianButton({ children, onClick, ...rest }: ConnectAtlassianButtonProps) {
  const { open, preload, isOpen, messages, appearance } = useHost();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    onClick?.(event);
    if (event.defaultPrevented) return;
    // Safari does not focus a clicked button, and the focus has to come back here.
    event.currentTarget.focus();
    open();
  };
  return (
    <button
      data-connect-part="open-button"
      data-connect-theme={appearance?.theme ?? 'page'}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onPointerEnter={preload}
      onFocus={preload}
      {...rest}
      type="button"
      onClick={press}
    >
      {children ?? messages?.button ?? buttonLabel}
    </button>
  );
}
