import type { AccessToken } from '../atlassian/token.ts';
import type { KeptConnection } from '../store.ts';

/** An access token with the very reading of the connection that has it: by now it may hold other credentials. */
export type Held = { readonly token: AccessToken; readonly row: KeptConnection };

/** A token that is refused so soon is not refused for its age, and the next one would be refused as well. */
const TOO_YOUNG_MS = 60_000;

/** True when another token would fare no better than this one, which was just bought. */
export const isYoung = ({ token, row }: Held): boolean =>
  row.readAt - (token.endsAt - token.life) < TOO_YOUNG_MS;

/** An access token that was renewed, and when that is written down. */
export type Renewed = Held & { readonly kept: Promise<unknown> };

/** A renewal in this process: what it brings, and when that is written down. */
type Flight = { readonly renewed: Promise<Renewed>; readonly landed: Promise<unknown> };

/** The renewals that are under way in this process, by connection. */
export type Flights = Map<string, Flight>;

/** The end of a process: once it is `near`, a sweep begins nothing more; once it is `here`, nothing is waited for. */
export type Ending = { readonly near: AbortController; readonly here: AbortController };
