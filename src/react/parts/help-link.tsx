'use client';
import { useSession } from '../session.ts';

type HelpLinkProps = {
  /** What it opens, as an address in the help. */
  readonly address: string;
  readonly children: string;
  readonly describedBy?: string;
};

/** Opens help, and gets the focus back when the help is closed. */
export function HelpLink({ address, children, describedBy }: HelpLinkProps) {
  const { help, openHelp } = useSession();
  return (
    <button
      type="button"
      data-connect-part="link"
      aria-describedby={describedBy}
      aria-expanded={help === address}
      onClick={({ currentTarget }) => {
        // Safari does not focus a clicked button.
        currentTarget.focus();
        openHelp(help === address ? undefined : address, currentTarget);
      }}
    >
      {children}
    </button>
  );
}
