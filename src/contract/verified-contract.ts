import type { Report } from '../core/report.ts';
import { type ContractCheck, check } from './contract-check.ts';
import { equal } from './expectations.ts';

/** Demands on an adapter at which credentials are proven and not stored. */
export const verifiedContract: readonly ContractCheck[] = [
  check(
    'proves without storing where nothing is to be stored',
    async ({ adapter, verified, site, secret }) => {
      if (!verified) return;
      const { provider, values } = verified;
      const offered = (await adapter.listProviders()).find(({ id }) => id === provider);
      equal(offered?.stores, false, 'whether it stores');
      const result = await adapter.submit({ provider, values });
      if (result.kind !== 'verified') throw new Error(`Expected a proof, got "${result.kind}".`);
      equal(result.verified.provider, provider, 'provider');
      equal(result.verified.host, site.host, 'host');
      equal(result.verified.cloudId, site.cloudId, 'cloudId');
      equal((await adapter.listConnections()).length, 0, 'connections');
      equal(JSON.stringify(result).includes(secret), false, 'the secret in an answer');
    },
  ),
  check(
    'reports what it finds out after the answer, until that is complete',
    async ({ adapter, verified }) => {
      if (!verified?.reports) return;
      const { provider, values } = verified;
      let answered = false;
      let early = 0;
      const reports: Report[] = [];
      let end: (report: Report) => void;
      const last = new Promise<Report>((resolve) => {
        end = resolve;
      });
      const onReport = (report: Report) => {
        if (!answered) early += 1;
        reports.push(report);
        if (report.complete) end(report);
      };
      await adapter.submit({ provider, values }, { onReport });
      answered = true;
      const { findings } = await orGiveUp(last);
      equal(early, 0, 'reports before the answer');
      equal(findings.length > 0, true, 'something found out');
      const names = findings.map(({ kind, name }) => `${kind} ${name}`);
      equal(new Set(names).size, names.length, 'each thing once');
      const sizes = reports.map((report) => report.findings.length);
      equal(sizes.join(), [...sizes].sort((a, b) => a - b).join(), 'a report that grows');
      equal(reports.filter(({ complete }) => complete).length, 1, 'complete reports');
    },
  ),
  check('stops reporting when aborted', async ({ adapter, verified }) => {
    if (!verified?.reports) return;
    const { provider, values } = verified;
    const controller = new AbortController();
    let after = 0;
    await adapter.submit(
      { provider, values },
      {
        signal: controller.signal,
        onReport: ({ complete }) => {
          if (controller.signal.aborted && !complete) after += 1;
        },
      },
    );
    controller.abort();
    await new Promise((resolve) => setTimeout(resolve, 50));
    equal(after, 0, 'reports after the abort');
  }),
];

const PATIENCE_MS = 10_000;

function orGiveUp(report: Promise<Report>): Promise<Report> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('Expected a complete report; it did not end.')),
      PATIENCE_MS,
    );
    void report.then((last) => {
      clearTimeout(timer);
      resolve(last);
    });
  });
}
