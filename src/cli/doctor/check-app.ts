import { providers } from '../../providers/index.ts';
import { evidenceOf } from '../../server/atlassian/evidence.ts';
import { buildAppProbe, readAppProbe } from '../../server/atlassian/probe-app.ts';
import { whoseAnswer } from '../../server/http/whose-answer.ts';
import { appPrefixes } from '../../server/oauth.ts';
import type { OAuthAppOptions } from '../../server/options.ts';
import { hostsOf } from '../../server/read-clouds.ts';
import { Secret } from '../../server/vault/secret.ts';
import type { Ask, Asked } from './ask.ts';
import {
  type Check,
  off,
  ok,
  type Read,
  unknown,
  type Verdict,
  waitsFor,
  wrong,
  wrongAsSaid,
} from './check.ts';
import type { Cloud, Deployment } from './deployment.ts';

/** Whether Atlassian knows an app and its secret: it is handed a code that nobody has, and says what it minds. */
export const checkApp = (
  { table, addresses }: Deployment,
  [cloud, app]: readonly [Cloud, Read<OAuthAppOptions | undefined>],
  { ask, offers }: { readonly ask: Ask; readonly offers: () => Promise<Asked> | undefined },
): Check => {
  const prefix = appPrefixes[cloud];
  const title = `${prefix}CLIENT_ID, ${prefix}CLIENT_SECRET`;
  return {
    id: `app-${cloud}`,
    title,
    async run() {
      if ('fault' in app) return wrongAsSaid(title, app.fault);
      if (!app.value) return off(`Not set, so that nobody connects their own account in the ${cloud} cloud.`);
      if ('fault' in table) return waitsFor('CONNECT_CLOUDS');
      const { clientId, clientSecret } = app.value;
      // Without a right address of our own, Atlassian still has to refuse the code.
      const callbackUrl = 'value' in addresses ? addresses.value.callbackUrl : 'https://localhost/';
      const client = { clientId, secret: new Secret(clientSecret) };
      const [asked, offered] = await Promise.all([
        ask(buildAppProbe(hostsOf(table.value, cloud), client, callbackUrl)),
        offers(),
      ]);
      const verdict = judge(asked, prefix);
      return verdict.state === 'ok' && offered && lacksApp(cloud, offered) ? notGiven(cloud) : verdict;
    },
  };
};

const WHY = 'Nobody can connect their own account with it, and connections of people end within the hour.';
const SETTINGS = "the app's Settings in the developer console (each cloud has a console of its own)";

function judge({ answer, reason }: Asked, prefix: string): Verdict {
  switch (readAppProbe(answer)) {
    case 'known':
      return ok('Atlassian knows the app, and its secret is right.');
    case 'secret':
      return wrong(
        'Atlassian refuses the secret of this app.',
        WHY,
        `Copy ${prefix}CLIENT_SECRET anew from ${SETTINGS}. Where it is the same, compare ${prefix}CLIENT_ID: an unknown one may be told no differently.`,
      );
    case 'client':
      return wrong(
        'Atlassian does not know this client ID, or not with this secret.',
        WHY,
        `Copy ${prefix}CLIENT_ID, then ${prefix}CLIENT_SECRET anew from ${SETTINGS}. It has to be an OAuth 2.0 (3LO) app, not the credential of a service account.`,
      );
    case 'callback':
      return wrong(
        'Atlassian knows the app, but not this callback URL.',
        'People who agree come back nowhere: Atlassian stops them with an error page.',
        'Register the callback URL above at the app, to the letter (Authorization, OAuth 2.0).',
      );
    case 'unclear':
      return unclear({ answer, reason });
  }
}

/** Whether the running server offers people's own accounts in this cloud, and has no app for them. */
function lacksApp(cloud: Cloud, { answer }: Asked): boolean {
  if (answer.kind === 'none' || whoseAnswer(answer.headers) !== 'ours') return false;
  const told = (answer.json as { providers?: unknown } | undefined)?.providers;
  const ids = providers
    .filter((provider) => provider.auth.kind === 'authorization-code' && provider.cloud === cloud)
    .map(({ id }) => id);
  return (
    Array.isArray(told) && told.some((one) => ids.includes(String(one?.id)) && one?.configured === false)
  );
}

/** What is in the environment reaches nobody by itself. */
const notGiven = (cloud: Cloud): Verdict =>
  wrong(
    'Atlassian knows the app, and its secret is right, but the server that answers at PUBLIC_URL has none.',
    `Its picker leaves out people's own accounts in the ${cloud} cloud.`,
    'Give it to createConnect, `oauthApps: readOAuthApps(process.env)`, and start the server anew with these variables.',
  );

function unclear({ answer, reason }: Asked): Verdict {
  if (answer.kind === 'none') {
    return unknown(
      `Atlassian cannot be asked: ${reason}.`,
      'Mend what is said about its host above, and try again.',
    );
  }
  const { upstreamMessage } = evidenceOf(answer);
  const said = upstreamMessage ? `${answer.status}, "${upstreamMessage}"` : `${answer.status}`;
  return unknown(
    `Whether the app is right cannot be told from Atlassian's answer: ${said}.`,
    'Try again in a few minutes. Where it stays so, connect an account of your own: what goes wrong is shown there.',
  );
}
