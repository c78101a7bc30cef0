import { Secret } from '../vault/secret.ts';

/** How requests to the gateway are signed: by an account's email and token, or by an access token. */
export type Login =
  | { readonly kind: 'basic'; readonly username: string; readonly secret: Secret }
  | { readonly kind: 'bearer'; readonly token: Secret };

/** What is posted for a token, the whole of it a secret. */
type PostedBody = {
  readonly type: 'application/x-www-form-urlencoded' | 'application/json';
  readonly content: Secret;
};

/** A request to one of Atlassian's hosts, built but not sent: a GET, unless it posts something for a token. */
export type AtlassianRequest = {
  readonly url: string;
  readonly authorization?: Secret;
  readonly body?: PostedBody;
  /** Sent once only: what it hands in is used up by the first one that arrives. */
  readonly once?: true;
  /** The secrets in it, each by itself: what an answer must not repeat to anybody. */
  readonly secrets?: readonly Secret[];
  /** The most that an answer may weigh, in bytes; 1 MiB when left out. */
  readonly limit?: number;
};

/** What a request sends that nobody may be told. */
export const sentBy = ({ authorization, secrets = [] }: AtlassianRequest): readonly Secret[] => [
  ...(authorization ? [authorization] : []),
  ...secrets,
];

/** The secrets in a login. */
export const secretsOf = (login: Login): readonly Secret[] => [
  login.kind === 'basic' ? login.secret : login.token,
];

/** The `Authorization` of a login. */
export function authorize(login: Login): Secret {
  return login.kind === 'bearer'
    ? new Secret(`Bearer ${login.token.reveal()}`)
    : new Secret(`Basic ${base64(`${login.username}:${login.secret.reveal()}`)}`);
}

function base64(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return btoa(text);
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
