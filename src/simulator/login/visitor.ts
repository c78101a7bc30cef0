import type { Context } from '../context.ts';
import { findPerson, PEOPLE, type Person } from '../data/people.ts';
import type { SimulatedRequest } from '../http/simulated-request.ts';

const COOKIE = 'simulated_account';

/** The person of a request: whom the query or the form names, else whom the browser remembers. */
export const findVisitor = ({ headers }: SimulatedRequest, named: string | null, { cloud }: Context) =>
  named === null ? remembered(headers.cookie ?? '', cloud.name) : findPerson(cloud.name, named);

const remembered = (cookies: string, cloud: Context['cloud']['name']): Person | undefined => {
  const [, value] = /(?:^|; *)simulated_account=([^;]*)/.exec(cookies) ?? [];
  return PEOPLE[cloud].find(({ accountId }) => encodeURIComponent(accountId) === value);
};

/** Has the browser forget who logged in. */
export const forget = ({ cloud }: Context): string => `${COOKIE}=; Path=/${cloud.id}; Max-Age=0`;

/** Has the browser remember who logged in, on the pages of the login alone. */
export const remember = ({ accountId }: Person, { cloud }: Context): string =>
  `${COOKIE}=${encodeURIComponent(accountId)}; Path=/${cloud.id}; HttpOnly; SameSite=Lax`;
