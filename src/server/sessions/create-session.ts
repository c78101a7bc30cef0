import type { Provider } from '../../core/provider.ts';
import type { Identity } from '../options.ts';
import type { KeyRing } from '../vault/key-ring.ts';
import { callerOf } from './caller.ts';
import { SESSION_PREFIX } from './read-session.ts';
import { sealSession } from './session-token.ts';

/** Whom a session token speaks for, and for how long. */
export type SessionOptions = Identity & {
  /** Ids of the ways to connect that it is for; all of them when left out. */
  readonly providers?: readonly string[] | undefined;
  /** Seconds, from 60 to 86,400; 900 when left out. */
  readonly expiresIn?: number | undefined;
};

type SessionContext = {
  readonly ring: KeyRing;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly now: () => number;
};

const DEFAULT_SECONDS = 15 * 60;
const LEAST_SECONDS = 60;
const MOST_SECONDS = 24 * 60 * 60;

/**
 * Makes the token of a session.
 *
 * @throws {TypeError} when the tenant or the user is missing, a provider is unknown, or the time is out of range.
 */
export async function createSession(context: SessionContext, options: SessionOptions): Promise<string> {
  const { tenantId, userId, providers, expiresIn = DEFAULT_SECONDS } = options;
  requireId('tenantId', tenantId);
  requireId('userId', userId);
  requireProviders(context.providers, providers);
  if (!Number.isInteger(expiresIn) || expiresIn < LEAST_SECONDS || expiresIn > MOST_SECONDS) {
    throw new TypeError(
      `createSession: expiresIn is ${expiresIn}. Give whole seconds from ${LEAST_SECONDS} to ${MOST_SECONDS}, or leave it out for ${DEFAULT_SECONDS}.`,
    );
  }
  const caller = { ...callerOf(options), ...(providers && { providers }) };
  return SESSION_PREFIX + (await sealSession(context.ring, caller, context.now(), expiresIn));
}

function requireId(name: 'tenantId' | 'userId', id: unknown): void {
  if (typeof id === 'string' && id !== '') return;
  throw new TypeError(
    `createSession: ${name} is missing. Give the text by which your own session knows it, since there is no default.`,
  );
}

function requireProviders(known: ReadonlyMap<string, Provider>, providers: readonly string[] = []): void {
  const unknown = providers.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new TypeError(
    `createSession: there is no provider "${unknown}". Give ids of these: ${[...known.keys()].join(', ')}.`,
  );
}
