import { appPrefixes, type Environment, handlerUrls, isLoopback, readOAuthApp } from '../../server/oauth.ts';
import type { CloudTable, OAuthAppOptions } from '../../server/options.ts';
import { readClouds } from '../../server/read-clouds.ts';
import { type Read, read } from './check.ts';

/** One of Atlassian's clouds. */
export type Cloud = keyof CloudTable;

/** Where people reach the handler. */
type Addresses = { readonly baseUrl: string; readonly callbackUrl: string };

/** What the environment says about a deployment, as the server reads it. */
export type Deployment = {
  readonly environment: Environment;
  readonly addresses: Read<Addresses>;
  readonly table: Read<CloudTable | undefined>;
  readonly apps: readonly (readonly [cloud: Cloud, app: Read<OAuthAppOptions | undefined>])[];
  /** The clouds that anything is called in. */
  readonly inUse: readonly Cloud[];
};

const CLOUDS = Object.keys(appPrefixes) as Cloud[];

/** Reads what there is; what is wrong with it, the checks say. */
export function readDeployment(environment: Environment): Deployment {
  const table = read(() => readClouds(environment.CONNECT_CLOUDS));
  const apps = CLOUDS.map((cloud) => [cloud, read(() => readOAuthApp(environment, cloud))] as const);
  const isUsed = (cloud: Cloud, app: Read<OAuthAppOptions | undefined>): boolean =>
    // Service accounts are there in the commercial one, whatever is set.
    cloud === 'commercial' ||
    'fault' in app ||
    app.value !== undefined ||
    ('value' in table && table.value?.[cloud] !== undefined);
  return {
    environment,
    addresses: read(() => readAddresses(environment.PUBLIC_URL)),
    table,
    apps,
    inUse: apps.filter(([cloud, app]) => isUsed(cloud, app)).map(([cloud]) => cloud),
  };
}

const SET_IT = 'Set it to the address that browsers show, like "https://app.example.com".';

// The address itself is never in what is said: it may hold a password.
function readAddresses(text = ''): Addresses {
  if (text.trim() === '')
    throw new Error(`PUBLIC_URL is not set, so that the server does not start. ${SET_IT}`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`PUBLIC_URL is no http or https address, so that the server does not start. ${SET_IT}`);
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw new Error(
      `PUBLIC_URL is http and not of this machine, so that tokens and sign-ins go over the network in the clear. Serve it over https, and set the https address.`,
    );
  }
  return handlerUrls(url);
}
