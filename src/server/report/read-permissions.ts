import * as z from 'zod/mini';
import type { Finding } from '../../core/report.ts';
import type { ProbeResult } from '../atlassian/read-probe.ts';

const body = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/**
 * Where Jira says what the account may do; of a permission that is given in each project, whether it has it in any.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/
 */
export const permissionsPath = (keys: readonly string[]): string =>
  `/rest/api/3/mypermissions?${new URLSearchParams({ permissions: keys.join(',') })}`;

/** What Jira says about each of these permissions. */
export function readPermissions(
  keys: readonly string[],
  { meaning, answer }: ProbeResult,
): readonly Finding[] {
  const read = z.safeParse(body, meaning === 'ok' && answer.kind === 'answer' ? answer.json : undefined);
  return keys.map((name) => {
    const found = read.success ? read.data.permissions[name] : undefined;
    const state = found ? (found.havePermission ? 'granted' : 'denied') : 'unknown';
    return { kind: 'permission', name, state };
  });
}
