import { expect, it, vi } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import type { Report } from '../../src/core/report.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../../src/core/wire/version.ts';

const verified = {
  provider: 'jira-align',
  host: 'acme.atlassian.net',
  cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
  account: { id: null, name: 'Align Bot', email: null },
  products: [],
  scopes: [],
  expiresAt: null,
  checkedAt: '2026-11-25T10:00:00.000Z',
};
const RESULT = { result: { kind: 'verified', verified } };
const PROBLEM = {
  type: 'about:blank',
  title: 'upstream',
  status: 502,
  detail: 'Atlassian did not answer.',
  code: 'upstream',
  retryable: true,
};
const FOUND = { finding: { kind: 'scope', name: 'read:jira-user', state: 'present' } };

/** An adapter over a server that says these lines in one go. */
const saying = (...lines: readonly unknown[]) =>
  createHttpAdapter({
    baseUrl: 'https://app.example.com/connect',
    fetch: async () =>
      new Response(
        lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
        {
          headers: { [WIRE_HEADER]: WIRE_VERSION, 'content-type': 'application/x-ndjson' },
        },
      ),
  });

async function submit(...lines: readonly unknown[]) {
  const log: (string | Report)[] = [];
  const onReport = (report: Report) => log.push(report);
  await saying(...lines).submit({ provider: 'jira-align', values: {} }, { onReport });
  // Whoever waits for it may do so at the end of a chain of promises.
  for (let hops = 0; hops < 50; hops += 1) await undefined;
  log.push('answered');
  await new Promise((resolve) => setTimeout(resolve, 20));
  return log;
}

it('a report that arrives together with its answer comes after it', async () => {
  expect(await submit(RESULT, FOUND)).toEqual([
    'answered',
    { findings: [FOUND.finding], complete: false },
    { findings: [FOUND.finding], complete: true },
  ]);
});

it('an answer without a report has none', async () => {
  expect(await submit(RESULT)).toEqual(['answered']);
});

it.each([['{"finding":'], [{ finding: { kind: 'scope', name: 'x', state: 'perhaps' } }], [RESULT]])(
  'a report that goes on with %j is complete as far as it came',
  async (line) => {
    expect(await submit(RESULT, FOUND, line, FOUND)).toEqual([
      'answered',
      { findings: [FOUND.finding], complete: false },
      { findings: [FOUND.finding], complete: true },
    ]);
  },
);

it('a report says nothing more once it is aborted, also where what is there already could be read', async () => {
  const gone = new AbortController();
  const onReport = vi.fn(() => gone.abort());
  const asking = { signal: gone.signal, onReport };
  await saying(RESULT, FOUND, FOUND, FOUND).submit({ provider: 'jira-align', values: {} }, asking);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onReport).toHaveBeenCalledTimes(1);
});

it('a finding in place of an answer is none', async () => {
  await expect(submit(FOUND, RESULT)).rejects.toMatchObject({ code: 'network' });
});

/** An adapter over a server that says this line, and goes on until it is told that nobody listens. */
function goingOn(line: unknown, cancel: () => void) {
  let end = () => {};
  const start = (controller: ReadableStreamDefaultController) => {
    controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
    end = () => controller.close();
  };
  const body = new ReadableStream({ start, cancel });
  const headers = { [WIRE_HEADER]: WIRE_VERSION, 'content-type': 'application/x-ndjson' };
  const fetch = async () => new Response(body, { headers });
  return { adapter: createHttpAdapter({ fetch }), end: () => end() };
}

it.each([
  ['an answer that nobody wants a report of', RESULT],
  ['a line that says nothing', { hello: 'world' }],
])('%s is read no further, so that the server hears of it', async (_, line) => {
  const cancel = vi.fn();
  const { adapter } = goingOn(line, cancel);
  await adapter.submit({ provider: 'jira-align', values: {} }).catch(() => undefined);
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledTimes(1));
});

it('a failure is read to its end, which follows at once', async () => {
  const cancel = vi.fn();
  const { adapter, end } = goingOn({ problem: PROBLEM }, cancel);
  const submitted = adapter.submit({ provider: 'jira-align', values: {} });
  await expect(submitted).rejects.toMatchObject({ code: 'upstream' });
  end();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(cancel).not.toHaveBeenCalled();
});
