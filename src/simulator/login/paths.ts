import type { Context } from '../context.ts';

/** Where a person says who they are. */
export const LOGIN = '/login';

/** Where a person accepts or cancels. */
export const CONSENT = '/consent';

/** Where a person reads why they are not asked. */
export const ERROR = '/error';

/** A page of the login as a browser reaches it, by whatever name it calls this machine. */
export const pathTo = (
  { cloud }: Context,
  path: typeof LOGIN | typeof CONSENT | typeof ERROR,
  query: Readonly<Record<string, string>>,
): string => `/${cloud.id}${path}?${new URLSearchParams(query)}`;
