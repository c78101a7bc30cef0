import * as z from 'zod/mini';
import type { Provider } from '../../core/provider.ts';
import type { Finding, ReportedPermissions } from '../../core/report.ts';
import { allNeeds, needsOf } from '../../core/scopes/scope-needs.ts';
import { buildQuestion } from '../atlassian/gateway.ts';
import { type ProbeResult, readProbeResponse } from '../atlassian/read-probe.ts';
import type { Login } from '../atlassian/request.ts';
import { send } from '../atlassian/send.ts';
import { passedScopes, readScopes, type ScopeAnswer } from '../verify/read-scopes.ts';
import type { AfterAnswer, Proof, VerifyContext } from '../verify/verification.ts';
import { permissionsPath, readPermissions } from './read-permissions.ts';
import { boardQuestions, boardsQuestion, NO_BOARD, type ScopeQuestion } from './scope-questions.ts';

type Subject = { readonly provider: Provider; readonly login: Login; readonly proof: Proof };

/**
 * Looks into what proven credentials are allowed to do: nine questions at most, none of which changes anything, two of
 * them in series. Each thing is told once, as soon as it is certain, and at the end what stayed unknown.
 */
export const reportOn =
  (subject: Subject, permissions: ReportedPermissions, reach: VerifyContext): AfterAnswer =>
  async (tell) => {
    const ask = async (path: string): Promise<ProbeResult> => {
      const question = { product: 'jira', path } as const;
      const request = buildQuestion(reach.hosts, subject.proof.cloudId, question, subject.login);
      return readProbeResponse(await send(request, reach.sender));
    };
    const tellOnce = once(tell);
    const askPermissions = async (keys: readonly string[]) => {
      if (keys.length > 0) tellOnce(readPermissions(keys, await ask(permissionsPath(keys))));
    };
    await Promise.all([
      askScopes(subject, ask, tellOnce),
      askPermissions(permissions.global),
      askPermissions(permissions.project),
    ]);
  };

type Ask = (path: string) => Promise<ProbeResult>;
type TellAll = (findings: readonly Finding[]) => void;

async function askScopes({ provider, proof }: Subject, ask: Ask, tell: TellAll): Promise<void> {
  const wanted = allNeeds(needsOf(provider));
  const known = new Map(
    proof.scopes.flatMap(({ name, state }) =>
      state === 'unknown' ? [] : [[name, state === 'present'] as const],
    ),
  );
  const answers: ScopeAnswer[] = [];
  const read = () => readScopes(wanted, answers, known);
  const tellCertain = () => tell(read().filter(({ state }) => state !== 'unknown'));
  const put = async ({ path, needs }: ScopeQuestion, board: number): Promise<ProbeResult> => {
    const result = await ask(path.replace('{board}', String(board)));
    answers.push({ needs, passed: passedScopes(result) });
    tellCertain();
    return result;
  };
  tellCertain();
  if (wanted.some((scope) => [boardsQuestion, ...boardQuestions].some((one) => isAbout(one, scope)))) {
    const boards = await put(boardsQuestion, NO_BOARD);
    // Whoever gives no answer to the first question is not asked six more.
    if (passedScopes(boards) !== undefined) {
      const board = readBoard(boards);
      await Promise.all(boardQuestions.map((question) => put(question, board)));
    }
  }
  tell(read());
}

const isAbout = ({ needs }: ScopeQuestion, scope: string): boolean =>
  needs.some((set) => set.includes(scope));

const list = z.object({ values: z.array(z.object({ id: z.int() })) });

function readBoard({ answer }: ProbeResult): number {
  const read = z.safeParse(list, answer.kind === 'answer' ? answer.json : undefined);
  return (read.success ? read.data.values[0]?.id : undefined) ?? NO_BOARD;
}

/** Tells each scope and each permission once. */
function once(tell: (finding: Finding) => void): TellAll {
  const told = new Set<string>();
  return (findings) => {
    for (const finding of findings) {
      const key = `${finding.kind} ${finding.name}`;
      if (!told.has(key)) tell(finding);
      told.add(key);
    }
  };
}
