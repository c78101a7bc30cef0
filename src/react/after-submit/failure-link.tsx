'use client';
import { clouds } from '../../core/clouds.ts';
import type { ConnectErrorCode } from '../../core/errors.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { NewTabLink } from '../late/new-tab-link.tsx';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';
import type { Failed } from './failed.ts';

/** Where the advice for a failure can be followed. */
type Place = 'administration' | 'site' | 'status';

const places: Partial<Record<ConnectErrorCode, Place>> = {
  invalid_credentials: 'administration',
  email_mismatch: 'administration',
  token_expired: 'administration',
  invalid_client: 'administration',
  cloud_not_found: 'administration',
  site_not_accessible: 'administration',
  no_sites: 'administration',
  product_not_accessible: 'administration',
  insufficient_scope: 'administration',
  ip_blocked: 'administration',
  site_unavailable: 'site',
  upstream: 'status',
};

const STATUS_PAGE = 'https://status.atlassian.com/';

/** Leads to where the advice can be followed, if there is such a place. */
export function FailureLink({ error: { code, detail } }: { readonly error: Failed }) {
  const { provider } = useSession();
  const say = useSay(laterWords);
  const { adminHost } = clouds[provider?.cloud ?? 'commercial'];
  const links: Record<Place, readonly [href: string, label: string] | undefined> = {
    administration: [`https://${adminHost}/`, say('linkAdministration')],
    site:
      detail.host === undefined
        ? undefined
        : [`https://${detail.host}/`, say('linkSite', { host: detail.host })],
    status: [STATUS_PAGE, say('linkStatus')],
  };
  const place = places[code];
  const link = place && links[place];
  if (!link) return null;
  const [href, label] = link;
  return <NewTabLink href={href} label={label} note={say('linkNewTab')} />;
}
