import { ConnectError } from '../../core/errors.ts';
import { fieldError } from '../../core/fields/field-error.ts';
import { readForm } from '../../core/fields/schema.ts';
import type { Provider } from '../../core/provider.ts';
import { isFieldIssue } from '../../core/words/field-words.ts';
import type { CheckedValues } from '../connections/submit.ts';
import type { Context } from '../context.ts';
import type { Caller } from '../sessions/caller.ts';

/** What a route is given: the request, who asks (nobody on an open route without a session), and the id in its path. */
export type RouteCall = {
  readonly context: Context;
  readonly request: Request;
  readonly identity: Caller;
  readonly id: string;
};

/** One route: its method and path below the mount point, and what it does. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** Needs no identity: the list of providers, and the Atlassian window, which brings proof of its own. */
  readonly open?: true;
  readonly run: (call: RouteCall) => Promise<Response>;
};

/** Checks what was typed as the page did. @throws {ConnectError} the issue of the first field that has one. */
export function checkValues(
  { now }: Context,
  provider: Provider,
  values: Readonly<Record<string, string>>,
): CheckedValues {
  const read = readForm(provider, values, now);
  if (read.values) return read.values;
  const [[field, issue] = []] = read.issues;
  throw isFieldIssue(issue) ? fieldError(field, issue) : new ConnectError('invalid_request', { field });
}
