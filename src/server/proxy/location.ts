import { type CloudHosts, clouds } from '../../core/clouds.ts';
import { gatewayUrl } from '../atlassian/gateway.ts';
import type { ConnectionRow } from '../store.ts';
import type { ProductPath } from './check-path.ts';

type Asked = {
  /** What was asked for. */
  readonly url: string;
  readonly hosts: CloudHosts;
  readonly row: Pick<ConnectionRow, 'cloud' | 'cloudId' | 'host'>;
  readonly target: Pick<ProductPath, 'product'>;
  readonly root: string;
};

/**
 * Where a redirect may lead: below the same product of the same site, as the caller calls it, or to the site itself.
 * Undefined for anywhere else.
 */
export function locationDown(location: string | undefined, asked: Asked): string | undefined {
  if (location === undefined || !URL.canParse(location, asked.url)) return undefined;
  const to = new URL(location, asked.url);
  const { hosts, row, target, root } = asked;
  // An egress gateway in Atlassian's place passes on what Atlassian calls itself.
  for (const { api } of [hosts, clouds[row.cloud].hosts]) {
    const from = new URL(`${gatewayUrl({ ...hosts, api }, target.product, row.cloudId)}/`);
    if (to.origin === from.origin && to.pathname.startsWith(from.pathname) && to.username === '') {
      return `${root}/${target.product}/${to.pathname.slice(from.pathname.length)}${to.search}`;
    }
  }
  const site = `https://${row.host}`;
  return to.origin === site && to.username === '' && to.password === '' ? to.href : undefined;
}
