import { ConnectError, type ConnectErrorCode, type ConnectErrorDetail } from '../../core/errors.ts';
import type { ReachableSite } from '../atlassian/resources.ts';

/** The credentials are good, but not for the site that was asked for: these are the ones they reach. */
export class Elsewhere extends ConnectError {
  readonly sites: readonly ReachableSite[];

  constructor(
    code: ConnectErrorCode,
    options: { field?: string | undefined; detail?: ConnectErrorDetail },
    sites: readonly ReachableSite[],
  ) {
    super(code, options);
    this.sites = sites;
  }
}
