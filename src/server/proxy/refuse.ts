import { ConnectError, type ConnectErrorCode, type ConnectErrorDetail } from '../../core/errors.ts';

/** What these refusals say to a developer; people never see the proxy. */
const words = {
  'invalid_request:path': [
    'This path does not lead straight to the product.',
    'Your credentials would go wherever it ends. Write /jira/… or /confluence/… without dot segments, double slashes, backslashes, or encoded slashes and dots.',
  ],
  'invalid_request:body': [
    'A GET or HEAD carries no body.',
    "Atlassian's edge refuses one. Send it with POST, or leave it out.",
  ],
  'invalid_request:size': [
    'This body is larger than the proxy lets through.',
    'Send it in parts, or raise proxyLimits.uploadBytes.',
  ],
  'invalid_request:slow': [
    'The body of this request did not come.',
    'The proxy waited for it as long as proxyLimits.idleMs says. Send it as soon as the request.',
  ],
  'invalid_request:method': [
    'The proxy does not take this method here.',
    'The header Allow lists those that it takes; proxyMethods sets them.',
  ],
  'invalid_request:call': [
    'This request cannot be sent.',
    'Its method, a header or its body is not one that fetch takes.',
  ],
  'forbidden:origin': [
    'This secret key came from a web page.',
    'Whoever has it acts for every tenant: replace it, and call the proxy from your server only.',
  ],
  'forbidden:method': [
    'From a page, the proxy takes GET and HEAD only.',
    'Make changes from your server, with the secret key or connect.fetch.',
  ],
  'rate_limited:calls': [
    'This tenant has made all the calls that this server lets through in a minute.',
    'Nothing went to Atlassian. Wait as long as Retry-After says, or raise rateLimits.callsPerTenant.',
  ],
  'unauthenticated:secret-key': [
    'Nobody is known by this request.',
    'Send Authorization: Bearer with a key of CONNECT_SECRET_KEY, from your server.',
  ],
} as const satisfies Record<`${string}:${string}`, readonly [happened: string, advice: string]>;

type Refused = keyof typeof words;

/** An error that says to a developer what is wrong with a call of the proxy. */
export function refuse(what: Refused, detail: ConnectErrorDetail = {}): ConnectError {
  const [code, reason] = what.split(':') as [ConnectErrorCode, string];
  return new ConnectError(code, { detail: { ...detail, reason }, message: words[what].join(' ') });
}
