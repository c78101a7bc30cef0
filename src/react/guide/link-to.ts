import { LINK } from '../../core/start-keys.ts';
import type { ConnectStart } from '../start.ts';

/** The address that leads to the UI on a page of the host's, for somebody else to open. */
export const linkTo = (
  page: string,
  { provider, help }: Extract<ConnectStart, { provider: string }>,
): string => `${page.split('#')[0]}${LINK}${[provider, help].filter(Boolean).join('/')}`;
