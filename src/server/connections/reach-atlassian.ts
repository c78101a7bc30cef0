import { clouds } from '../../core/clouds.ts';
import type { Auth, Provider } from '../../core/provider.ts';
import { needsOf } from '../../core/scopes/scope-needs.ts';
import type { Progress } from '../../core/wire/connections.ts';
import { ALL_PRODUCTS } from '../atlassian/gateway.ts';
import type { Login } from '../atlassian/request.ts';
import type { Context } from '../context.ts';
import type { Credentials } from '../vault/credentials.ts';
import type { AfterAnswer, Claim, Proof, VerifyContext } from '../verify/verification.ts';

/** One run of a verification: how it says what is settled, and when it is no longer wanted. */
export type Run = {
  readonly report: (progress: Progress) => void;
  readonly caller: AbortSignal | undefined;
  /** Takes what is to be found out once the answer is given; left out where nobody would hear of it. */
  readonly afterwards?: ((work: AfterAnswer) => void) | undefined;
};

/** How to reach the hosts of a provider's cloud for one run. */
export function reachAtlassian(context: Context, provider: Provider, run: Run): VerifyContext {
  const { report, caller, afterwards } = run;
  return { hosts: context.hostsOf(provider.cloud), sender: context.sender(caller), report, afterwards };
}

/** The site of a claim, as far as it is known. */
export type ClaimedSite = Pick<Claim, 'cloudId' | 'host' | 'listed'>;

/** What a provider's definition adds to a claim: which field plays which part, and what its values look like. */
export function claimOf(
  provider: Provider,
  site: ClaimedSite,
  credentials: Credentials,
  login: Login,
): Claim {
  const { auth, cloud } = provider;
  return {
    ...site,
    login,
    account: accountOf(credentials),
    fields: fieldsOf(auth),
    siteSuffix: clouds[cloud].siteSuffix,
    products: provider.products ?? ALL_PRODUCTS,
    scopes: needsOf(provider),
    usernameSuffix: auth.kind === 'basic' ? (auth.usernameSuffix ?? '') : '',
  };
}

function fieldsOf(auth: Auth): Claim['fields'] {
  switch (auth.kind) {
    case 'basic':
      return { site: auth.site, account: auth.username, secret: auth.secret };
    case 'client-credentials':
      return { site: auth.site, account: auth.clientId, secret: auth.secret };
    case 'authorization-code':
      return { site: auth.site };
  }
}

/** Who the credentials say they are; those of a person who agreed at Atlassian say nothing. */
function accountOf(credentials: Credentials): Claim['account'] {
  switch (credentials.kind) {
    case 'basic':
      return { name: credentials.username, email: credentials.username };
    case 'client-credentials':
      return { name: credentials.clientId, email: null };
    case 'authorization-code':
      return { name: UNNAMED, email: null };
  }
}

const UNNAMED = 'an Atlassian account';

/**
 * What makes an account of ours unique on a site: the name that Atlassian accepted, since no missing scope hides it. A
 * person who agreed is known by the account's id alone; without one, nobody is taken for somebody else.
 */
export function accountKeyOf(credentials: Credentials, { account }: Pick<Proof, 'account'>): string {
  switch (credentials.kind) {
    case 'basic':
      return credentials.username.toLowerCase();
    case 'client-credentials':
      return credentials.clientId;
    case 'authorization-code':
      return account.id ?? credentials.grantId;
  }
}
