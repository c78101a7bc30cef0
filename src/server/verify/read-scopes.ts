import * as z from 'zod/mini';
import type { Finding } from '../../core/report.ts';
import type { ProbeResult } from '../atlassian/read-probe.ts';

/** What one answer says about scopes: whether their check let it through; undefined where it says nothing. */
export type ScopeAnswer = {
  readonly needs: readonly (readonly string[])[];
  readonly passed: boolean | undefined;
};

export type ScopeFinding = Extract<Finding, { kind: 'scope' }>;

/**
 * Whether the gateway's check of the scopes let a request through: what Jira itself answers, if only to refuse, has passed
 * it. Jira says what is wrong in words of its own, which the gateway has not.
 */
export function passedScopes({ meaning, answer }: ProbeResult): boolean | undefined {
  if (meaning === 'scope') return false;
  if (meaning === 'ok' || meaning === 'blocked') return true;
  if (meaning === 'refused' || answer.kind !== 'answer' || !REFUSALS.includes(answer.status))
    return undefined;
  return z.safeParse(fromJira, answer.json).success || undefined;
}

const REFUSALS: readonly number[] = [400, 403, 404];
const fromJira = z.object({ errorMessages: z.array(z.string()) });

/** What changes nothing, so that a GET can tell; `readonly:` is one of Confluence's. */
const READS = /^(?:read|search|validate)/;

/**
 * What answers say about each wanted scope, together. One is present only where no other wanted scope explains the
 * answer, and missing only where it alone explains a refusal; `known` is what was settled before.
 */
export function readScopes(
  wanted: readonly string[],
  answers: readonly ScopeAnswer[],
  known: ReadonlyMap<string, boolean> = new Map(),
): readonly ScopeFinding[] {
  const held = conclude(wanted, answers, known);
  return wanted.map((name) => {
    const state = held.get(name);
    if (state !== undefined) return { kind: 'scope', name, state: state ? 'present' : 'missing' };
    if (!READS.test(name)) return { kind: 'scope', name, state: 'uncheckable' };
    const about = answers.filter(({ needs }) => needs.some((set) => set.includes(name)));
    const answered = about.length > 0 && about.every(({ passed }) => passed !== undefined);
    return { kind: 'scope', name, state: 'unknown', reason: answered ? 'ambiguous' : 'unanswered' };
  });
}

/** Draws conclusions until none is left to draw: what one answer settles may settle another one. */
function conclude(
  wanted: readonly string[],
  answers: readonly ScopeAnswer[],
  known: ReadonlyMap<string, boolean>,
): ReadonlyMap<string, boolean> {
  const held = new Map(known);
  for (let before = -1; before < held.size; ) {
    before = held.size;
    // What let something through is certain; a refusal may have a cause that nobody lists.
    for (const { needs, passed } of answers) if (passed) settle(held, explaining(needs, wanted, held), true);
    for (const { needs, passed } of answers) if (passed === false) settle(held, lacking(needs, held), false);
  }
  return held;
}

function settle(held: Map<string, boolean>, scopes: readonly string[], state: boolean): void {
  for (const scope of scopes) if (!held.has(scope)) held.set(scope, state);
}

/** The scopes that every explanation of a good answer has in common, among those that are wanted. */
function explaining(
  needs: ScopeAnswer['needs'],
  wanted: readonly string[],
  held: ReadonlyMap<string, boolean>,
): readonly string[] {
  const [first = [], ...others] = needs.filter((set) =>
    set.every((scope) => wanted.includes(scope) && held.get(scope) !== false),
  );
  return first.filter((scope) => others.every((set) => set.includes(scope)));
}

/** The scopes of which each alone is not there yet in a set that was not enough. */
function lacking(needs: ScopeAnswer['needs'], held: ReadonlyMap<string, boolean>): readonly string[] {
  return needs.flatMap((set) => {
    const open = set.filter((scope) => held.get(scope) !== true);
    return open.length === 1 ? open : [];
  });
}
