import type { Connection } from '../../core/connection.ts';
import type { laterWords } from '../../core/words/later-words.ts';
import type { Say } from '../../core/words/messages.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Heading } from '../parts/heading.tsx';

type Speak = Say<typeof laterWords>;

type WhoProps = { readonly title: string; readonly facts: readonly (string | undefined)[] };

/** Where it worked, as a heading, and as whom. */
export function Who({ title, facts }: WhoProps) {
  return (
    <div data-connect-part="who">
      <span data-connect-part="mark" data-state="good">
        <Glyph name="done" />
      </span>
      <div>
        <Heading>{title}</Heading>
        <p data-connect-part="hint">{facts.filter(Boolean).join(' · ')}</p>
      </div>
    </div>
  );
}

type Account = Pick<Connection, 'account'>;

/** Who it is. Where no scope lets anybody read that, a client's ID is all that is known. */
export function sayAccount(say: Speak, { account }: Account, agreed = false): string {
  const isClient = account.id === null && account.email === null;
  return say(!agreed && isClient ? 'connectedAsClient' : 'connectedAs', { account: account.name });
}

/** When it ends, where somebody said. */
export function sayEnd(
  say: Speak,
  { expiresAt }: Pick<Connection, 'expiresAt'>,
  { agreed = false, tag = 'en' }: { readonly agreed?: boolean; readonly tag?: string | undefined } = {},
): string | undefined {
  if (!expiresAt) return undefined;
  // A date, entered as such: nobody's time zone moves it.
  const dates = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const end = new Date(expiresAt);
  // A backend may write it in a way of its own, at which formats throw.
  const date = Number.isNaN(end.getTime()) ? expiresAt : dates.format(end);
  return say(agreed ? 'endsConsent' : 'ends', { date });
}
