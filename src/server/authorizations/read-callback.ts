import type { CloudHosts } from '../../core/clouds.ts';
import { clouds } from '../../core/clouds.ts';
import { Secret } from '../vault/secret.ts';
import { isOneTime } from './one-time.ts';

/** What Atlassian's redirect says: the person agreed, and this is the code; or not, and this is why. */
export type CallbackQuery = {
  readonly state: string;
  readonly iss: string | undefined;
} & ({ readonly code: Secret } | { readonly error: string });

const CODE = /^[\x21-\x7e]{1,6000}$/;
const ERROR = /^[\w.-]{1,64}$/;

/** Reads the query of the callback; undefined for one that Atlassian does not send, as one that says a thing twice. */
export function readCallback(query: URLSearchParams): CallbackQuery | undefined {
  const all = ['state', 'code', 'error', 'iss'].map((name) => query.getAll(name));
  if (all.some(({ length }) => length > 1)) return undefined;
  const [state, code, error, iss] = all.map(([one]) => one);
  if (!isOneTime(state) || (code === undefined) === (error === undefined)) return undefined;
  if (code !== undefined) return CODE.test(code) ? { state, iss, code: new Secret(code) } : undefined;
  return error !== undefined && ERROR.test(error) ? { state, iss, error } : undefined;
}

/** Whether an `iss`, where there is one (RFC 9207), names the server that was asked. */
export function isIssuer(iss: string | undefined, cloud: keyof typeof clouds, hosts: CloudHosts): boolean {
  const known = [clouds[cloud].hosts.auth, hosts.auth];
  return iss === undefined || known.includes(iss.replace(/\/$/, ''));
}
