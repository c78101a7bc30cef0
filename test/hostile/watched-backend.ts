import { clouds } from '../../src/core/clouds.ts';
import type { CreateConnectOptions } from '../../src/server/options.ts';
import type { Variants } from '../../src/simulator/index.ts';
import { openBackend } from '../server/open-backend.ts';

/** A request of the server to the outside. */
export type Sent = {
  readonly url: string;
  readonly host: string;
  readonly authorization: string | null;
  /** Whether a site had said who it is before. */
  readonly siteKnown: boolean;
};

type Options = Partial<CreateConnectOptions> & {
  readonly variants?: Partial<Variants>;
  /** Where sites answer instead of the simulator. */
  readonly sites?: string;
};

const GATEWAYS = Object.values(clouds).map(({ apiHost }) => apiHost);
const SIGN_IN = Object.values(clouds).map(({ hosts }) => new URL(hosts.auth).host);
const SITE = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.atlassian(?:-us-gov-mod)?\.net$/;

export type WatchedBackend = Awaited<ReturnType<typeof openWatchedBackend>>;

/**
 * The backend as it runs in production, calling Atlassian's own hosts: a text that breaks out of its label then does
 * reach another host. Each call is written down, and carried to the simulator where its host is one that we may ask.
 */
export async function openWatchedBackend({ sites, ...options }: Options = {}) {
  const sent: Sent[] = [];
  const backend = await openBackend({
    clouds: {},
    fetch: async (input, init) => {
      const url = new URL(String(input));
      const { authorization } = Object.fromEntries(new Headers(init?.headers));
      const siteKnown = known;
      sent.push({ url: String(input), host: url.host, authorization: authorization ?? null, siteKnown });
      if (!isOurs(url)) throw new Error(`A request to ${url.host}`);
      const site = SITE.test(url.host) ? sites : undefined;
      const answer = await fetch(
        (site ?? `${backend.simulator.url}/${url.host}`) + url.pathname + url.search,
        init,
      );
      if (url.pathname === '/_edge/tenant_info' && answer.status === 200) known = true;
      return answer;
    },
    ...options,
  });
  let known = false;
  return {
    ...backend,
    sent: sent as readonly Sent[],
    /** What was sent up to now is no matter of what follows. */
    forget() {
      sent.length = 0;
      known = false;
    },
  };
}

const isOurs = ({ protocol, host }: URL): boolean =>
  protocol === 'https:' && (GATEWAYS.includes(host) || SIGN_IN.includes(host) || SITE.test(host));

/** What no request may be, whatever was typed; empty when all is well. */
export function harmIn(sent: readonly Sent[], secrets: readonly string[]): readonly string[] {
  return sent.flatMap(({ url, host, authorization, siteKnown }) => [
    ...(isOurs(new URL(url)) ? [] : [`${host} is no host of Atlassian's`]),
    ...(authorization !== null && !GATEWAYS.includes(host) ? [`credentials went to ${host}`] : []),
    ...(authorization !== null && !siteKnown ? ['credentials went before the site was known'] : []),
    ...(authorization === null || /^(?:Basic [\w+/]+={0,2}|Bearer [!-~]+)$/.test(authorization)
      ? []
      : ['a header that is none']),
    ...(holdsSecret(url, secrets) ? ['a secret is in an address'] : []),
  ]);
}

/** Whether a text holds one of the secrets, in letters of any size, encoded or cut off after 20 characters. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret), btoa(secret).replace(/=+$/, '').slice(0, -1)])
    .some((form) => lower.includes(form.slice(0, 20).toLowerCase()));
}
