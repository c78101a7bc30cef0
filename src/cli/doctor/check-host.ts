import { buildHostProbe, type HostPart, readHostProbe } from '../../server/atlassian/probe-host.ts';
import { isLoopback } from '../../server/oauth.ts';
import { hostsOf } from '../../server/read-clouds.ts';
import type { Ask } from './ask.ts';
import { type Check, ok, unknown, waitsFor, wrong } from './check.ts';
import type { Cloud, Deployment } from './deployment.ts';

const USES: Readonly<Record<HostPart, string>> = {
  auth: 'Tokens come from there: without it nobody can sign in, and access tokens end within the hour.',
  api: 'Every request to Jira and Confluence goes there: without it nothing can be checked or read.',
  site: 'Sites are asked for their Cloud ID there: without it no site address can be taken.',
};

const LET_OUT =
  'Let this machine out to it on port 443: firewall, proxy, DNS. Where calls go through a gateway of your own, name it in CONNECT_CLOUDS.';
// No firewall is between a machine and itself.
const START_IT =
  'Start what CONNECT_CLOUDS names on this machine: for a simulator, `npx connect-atlassian simulate` with its --port. For Atlassian itself, leave CONNECT_CLOUDS out.';

/** Whether the hosts of a cloud can be reached from here; each is asked for what it tells anybody. */
export const checkHosts = (deployment: Deployment, cloud: Cloud, ask: Ask): readonly Check[] =>
  (['auth', 'api', 'site'] as const).map((part) => checkHost(deployment, cloud, part, ask));

const checkHost = ({ table }: Deployment, cloud: Cloud, part: HostPart, ask: Ask): Check => {
  const hosts = 'value' in table ? hostsOf(table.value, cloud) : undefined;
  return {
    id: `host-${cloud}-${part}`,
    title: hosts ? addressOf(hosts[part]) : `The ${cloud} cloud, ${part}`,
    async run() {
      if (!hosts) return waitsFor('CONNECT_CLOUDS');
      const { answer, reason } = await ask(buildHostProbe(hosts, part));
      const status = answer.kind === 'answer' ? answer.status : 0;
      switch (readHostProbe(part, answer)) {
        case 'answers':
          return ok('It answers.');
        case 'silent':
          return wrong(
            `It cannot be reached from here: ${reason}.`,
            USES[part],
            isLoopback(new URL(hosts[part].replace('{subdomain}', 'acme'))) ? START_IT : LET_OUT,
          );
        case 'down':
          return unknown(
            `It answers with ${status}: it is out of order, or what stands between is.`,
            'Look at status.atlassian.com, and try again in a few minutes.',
          );
        case 'in-between':
          return unknown(
            `What answers (${status}) does not look like Atlassian, but like something on the way.`,
            'Ask for the address with curl from this machine: a proxy, a firewall or a network with a log-in may answer in its place.',
          );
      }
    },
  };
};

/** As short as it is still an address: that of a site stands for all of them. */
const addressOf = (host: string): string => host.replace(/^https:\/\//, '').replace('{subdomain}', '*');
