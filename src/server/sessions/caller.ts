import { printable } from '../atlassian/printable.ts';
import type { Identity } from '../options.ts';

/** Who asks, and the ways to connect that their session is for; all of them when it names none. */
export type Caller = Identity & { readonly providers?: readonly string[] | undefined };

const LONGEST_NAME = 80;

/** An identity with names that can be shown, and nothing else that the host's object may hold. */
export function callerOf({ tenantId, userId, ...names }: Identity): Caller {
  const tenantName = shown(names.tenantName);
  const userName = shown(names.userName);
  return { tenantId, userId, ...(tenantName && { tenantName }), ...(userName && { userName }) };
}

// A host in JavaScript may give anything; a name is not worth a failure.
const shown = (name: unknown): string => (typeof name === 'string' ? printable(name, LONGEST_NAME) : '');
