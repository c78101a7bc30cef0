import type { CloudName } from '../core/clouds.ts';
import { tokenKind } from '../core/fields/token-kind.ts';
import { callbackUrlOf, connectBase, isLoopback } from '../core/public-address.ts';
import type { Locale } from '../core/words/locale.ts';
import { readLocale } from '../core/words/read-locale.ts';
import type { Client } from './atlassian/token.ts';
import type { CreateConnectOptions, OAuthAppOptions, OAuthApps } from './options.ts';
import { Secret } from './vault/secret.ts';

export { isLoopback };

/** What authorizations need of the options. */
export type OAuth = {
  readonly apps: Readonly<Partial<Record<CloudName, Client>>>;
  /** The pages of the Atlassian window; from `publicUrl`, never from a request's own headers. */
  readonly startUrl: string;
  readonly callbackUrl: string;
  /** A browser keeps `__Host-` cookies only where the address is https. */
  readonly isHttps: boolean;
  readonly returnUrls: ReadonlySet<string>;
  readonly appName: string;
  /** Languages of those pages, besides English. */
  readonly locales: readonly Locale[];
  /** The polls that wait at the moment, by who asks. */
  readonly waiting: Map<string, number>;
};

/** @throws {Error} when an app lacks a part, or an address cannot work; it says what to give instead. */
export function readOAuth(options: CreateConnectOptions): OAuth {
  const { oauthApps = {}, returnUrls = [], basePath } = options;
  const publicUrl = new URL(options.publicUrl ?? '');
  const apps = Object.fromEntries(
    Object.entries(oauthApps).map(([cloud, { clientId, clientSecret }]) => {
      if (!clientId || !clientSecret) {
        throw new Error(
          `oauthApps.${cloud} needs both clientId and clientSecret, as the app's Settings show them.`,
        );
      }
      refuseSecret(`oauthApps.${cloud}.clientId`, clientId);
      return [cloud, { clientId, secret: new Secret(clientSecret) }];
    }),
  );
  const isHttps = publicUrl.protocol === 'https:';
  if (Object.keys(apps).length > 0 && !isHttps && !isLoopback(publicUrl)) {
    throw new Error(
      `With oauthApps, publicUrl (PUBLIC_URL) has to be https: "${publicUrl.origin}" would send people's sign-in in the clear.`,
    );
  }
  return {
    apps,
    ...handlerUrls(publicUrl, basePath),
    isHttps,
    returnUrls: new Set(returnUrls.map(checkReturnUrl)),
    appName: options.appName ?? publicUrl.host,
    locales: (options.locales ?? []).map((one) => readLocale(one)),
    waiting: new Map(),
  };
}

/** Where people reach the handler, and the pages of its Atlassian window. */
export function handlerUrls(publicUrl: URL, basePath = '/connect') {
  const baseUrl = connectBase(publicUrl, basePath.replace(/\/$/, ''));
  return { baseUrl, startUrl: `${baseUrl}/oauth/start`, callbackUrl: callbackUrlOf(baseUrl) };
}

function checkReturnUrl(url: string): string {
  if (URL.canParse(url) && /^https?:\/\//.test(url) && !url.includes('#')) return url;
  throw new Error(
    `returnUrls takes whole addresses of pages like "https://app.example.com/integrations", not "${url}".`,
  );
}

/** What identifies an app stands in the address of Atlassian's login, in the browsers of all people. */
function refuseSecret(name: string, clientId: string): void {
  if (!tokenKind(clientId)) return;
  throw new Error(
    `${name} holds a secret, which every browser would be shown. The app's Settings in the developer console show both: put each in its place.`,
  );
}

/** Variables of a process, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the apps of both clouds: `ATLASSIAN_CLIENT_ID` and `ATLASSIAN_CLIENT_SECRET`, and the same with `ATLASSIAN_GOV_`.
 *
 * @example
 * createConnect({ oauthApps: readOAuthApps(process.env), … });
 * @throws {Error} when one of a pair is missing, or the two are swapped.
 */
export function readOAuthApps(environment: Environment): OAuthApps {
  const commercial = readOAuthApp(environment, 'commercial');
  const government = readOAuthApp(environment, 'government');
  return { ...(commercial && { commercial }), ...(government && { government }) };
}

/** What the names of an app's variables begin with. */
export const appPrefixes: Readonly<Record<CloudName, string>> = {
  commercial: 'ATLASSIAN_',
  government: 'ATLASSIAN_GOV_',
};

/** Reads the app of one cloud; undefined where none is named. @throws {Error} when one of the pair is missing, or the two are swapped. */
export function readOAuthApp(environment: Environment, cloud: CloudName): OAuthAppOptions | undefined {
  const prefix = appPrefixes[cloud];
  const clientId = environment[`${prefix}CLIENT_ID`]?.trim();
  const clientSecret = environment[`${prefix}CLIENT_SECRET`]?.trim();
  if (!clientId && !clientSecret) return undefined;
  if (clientId) refuseSecret(`${prefix}CLIENT_ID`, clientId);
  if (clientId && clientSecret) return { clientId, clientSecret };
  const missing = `${prefix}CLIENT_${clientId ? 'SECRET' : 'ID'}`;
  throw new Error(
    `${missing} is missing, so that nobody can sign in with this app. Its Settings in the developer console show it.`,
  );
}
