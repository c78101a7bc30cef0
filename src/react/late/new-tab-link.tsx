'use client';

type NewTabLinkProps = {
  readonly href: string;
  readonly label: string;
  /** Says so to whoever does not see the arrow. */
  readonly note: string;
  readonly part?: string;
};

/** A link to a page of somebody else's, in a tab of its own. */
export function NewTabLink({ href, label, note, part }: NewTabLinkProps) {
  return (
    <a data-connect-part={part} href={href} target="_blank" rel="noopener noreferrer">
      {label}{' '}
      <span data-glyph="out" aria-hidden="true">
        ↗
      </span>
      <span data-connect-part="unseen">{` ${note}`}</span>
    </a>
  );
}
