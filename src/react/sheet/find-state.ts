import type { ProfileNeed } from '../../core/guide.ts';
import type { Finding, Report } from '../../core/report.ts';
import type { Mark } from '../after-submit/row.tsx';

/** What is known of one scope or permission; `asking` until it is found or nothing more comes. */
export type Known<Kind extends Finding['kind']> =
  | Extract<Finding, { kind: Kind }>
  | { readonly state: 'asking' };

/** What the report says about it so far. */
export function findState<Kind extends Finding['kind']>(
  { findings, complete }: Report,
  kind: Kind,
  name: string,
): Known<Kind> {
  const found = findings.find((one) => one.kind === kind && one.name === name);
  if (found) return found as Extract<Finding, { kind: Kind }>;
  return complete
    ? ({ kind, name, state: 'unknown' } as unknown as Extract<Finding, { kind: Kind }>)
    : { state: 'asking' };
}

/** The same for what a profile needs. */
export const findNeed = (report: Report, { permission, scope }: ProfileNeed) =>
  permission === undefined ? findState(report, 'scope', scope) : findState(report, 'permission', permission);

/** How each state is marked. */
export const marks = {
  asking: 'running',
  present: 'good',
  granted: 'good',
  missing: 'warn',
  denied: 'unknown',
  uncheckable: 'unknown',
  unknown: 'unknown',
} as const satisfies Record<Finding['state'] | 'asking', Mark>;
