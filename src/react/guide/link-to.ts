import type { LINK } from '../../core/start-keys.ts';
import type { ConnectStart } from '../start.ts';

// Said again: imported, it is a chunk of its own, for which every first form pays.
const link: typeof LINK = '#connect-atlassian=';

/** The address that leads to the UI on a page of the host's, for somebody else to open. */
export const linkTo = (
  page: string,
  { provider, help }: Extract<ConnectStart, { provider: string }>,
): string => `${page.split('#')[0]}${link}${[provider, help].filter(Boolean).join('/')}`;
