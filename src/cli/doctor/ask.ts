import type { AtlassianAnswer } from '../../server/atlassian/answer.ts';
import type { AtlassianRequest } from '../../server/atlassian/request.ts';
import { send } from '../../server/atlassian/send.ts';
import { codeOf, reasonOf } from './reasons.ts';

/** What came back, and why nothing did where nothing did. */
export type Asked = { readonly answer: AtlassianAnswer; readonly reason: string };

/** For one request with its repetitions; less than a check has in all. */
const BUDGET_MS = 15_000;

/** Sends a request as the server does: redirects are not followed, time and size are capped. */
export type Ask = (request: AtlassianRequest) => Promise<Asked>;

/** Asks with this `fetch`, and remembers what it failed with. */
export const askWith =
  (doFetch: typeof fetch): Ask =>
  async (request) => {
    let code = '';
    const answer = await send(request, {
      async fetch(input, init) {
        try {
          return await doFetch(input, init);
        } catch (error) {
          code = codeOf(error);
          throw error;
        }
      },
      caller: undefined,
      endsAt: performance.now() + BUDGET_MS,
    });
    const isLate = answer.kind === 'none' && answer.reason === 'timeout';
    return { answer, reason: isLate ? reasonOf('ETIMEDOUT') : reasonOf(code) };
  };
