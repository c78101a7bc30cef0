import type { AtlassianAnswer } from '../../server/atlassian/answer.ts';
import { whoseAnswer } from '../../server/http/whose-answer.ts';
import type { Ask, Asked } from './ask.ts';
import { type Check, ok, type Verdict, waitsFor, wrong, wrongAsSaid } from './check.ts';
import type { Deployment } from './deployment.ts';

/** Whether the handler answers where people are sent. */
export const checkPublicUrl = (
  { addresses }: Deployment,
  offers: () => Promise<Asked> | undefined,
): Check => ({
  id: 'public-url',
  title: 'PUBLIC_URL',
  async run() {
    if ('fault' in addresses) return wrongAsSaid('PUBLIC_URL', addresses.fault);
    const url = `${addresses.value.baseUrl}/providers`;
    const asked = await offers();
    if (!asked) return waitsFor('PUBLIC_URL');
    const { answer, reason } = asked;
    if (answer.kind === 'none') {
      return wrong(
        `Nothing can be had from ${url}: ${reason}.`,
        'Browsers go there, and so does whoever comes back from Atlassian.',
        'Start the server. If it runs, look at what stands before it: DNS, load balancer, certificate. Where only this machine cannot reach it, run the doctor on another one.',
      );
    }
    const fault = strangerAt(url, answer);
    if (fault) return fault;
    if (answer.status !== 200) {
      return wrong(
        `The handler answers ${url} with ${answer.status}.`,
        'The page asks this first, to learn which ways to connect there are.',
        'Look into the log of the server. A 404 means that the handler is mounted at another path than /connect.',
      );
    }
    return ok(`The handler answers at ${addresses.value.baseUrl}.`);
  },
});

/** Whether people come back from Atlassian to the handler; and what to register for that. */
export const checkCallback = ({ addresses }: Deployment, ask: Ask): Check => ({
  id: 'callback-url',
  title: 'Callback URL',
  async run() {
    if ('fault' in addresses) return waitsFor('PUBLIC_URL');
    const { callbackUrl } = addresses.value;
    const register = `Register it at your apps, to the letter: ${callbackUrl}`;
    // Without a state, it is refused before anything else happens.
    const { answer, reason } = await ask({ url: callbackUrl });
    if (answer.kind === 'none') {
      return wrong(
        `Nothing can be had from it: ${reason}.`,
        'People who agree at Atlassian come back to it.',
        `Mend what is said about PUBLIC_URL. ${register}`,
      );
    }
    const fault = strangerAt(callbackUrl, answer);
    return fault ?? ok(`The handler answers there. ${register}`);
  },
});

/** What to say where it is not our handler that answers; undefined where it is. */
function strangerAt(
  url: string,
  { status, headers }: Extract<AtlassianAnswer, { kind: 'answer' }>,
): Verdict | undefined {
  switch (whoseAnswer(headers)) {
    case 'ours':
      return undefined;
    case 'other-version':
      return wrong(
        `Another version of this package answers at ${url}.`,
        'A page and a server of different versions refuse each other.',
        'Deploy the same version of connect-atlassian everywhere, and run the doctor of that one.',
      );
    case 'not-ours':
      return wrong(
        `Something else than the handler answers at ${url}: ${status}${leadsTo(url, headers)}.`,
        'Browsers go there, and so does whoever comes back from Atlassian.',
        status >= 300 && status < 400
          ? 'Set PUBLIC_URL to the address at which browsers end.'
          : 'Pass /connect/* on to the handler, in the server and in what stands before it. A page for unknown paths must not take it.',
      );
  }
}

/** Of the address that a redirect leads to, the origin: the rest may be secret. */
function leadsTo(url: string, headers: Headers): string {
  const location = headers.get('location');
  return location !== null && URL.canParse(location, url) ? `, on to ${new URL(location, url).origin}` : '';
}
