import type { CloudName } from '../clouds.ts';
import { sampleClientId, sampleClientSecret } from './oauth-credentials.ts';

/** An OAuth 2.0 (3LO) app as registered in the developer console. */
export type OAuthApp = {
  readonly cloud: CloudName;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

const app = (cloud: CloudName, name: string, word: string): OAuthApp =>
  Object.freeze({
    cloud,
    name,
    clientId: sampleClientId(`App${word}`),
    clientSecret: sampleClientSecret(`app_${word.toLowerCase()}`),
  });

/** The apps there are, one in each cloud: what is registered in one means nothing in the other. */
export const APPS: readonly OAuthApp[] = Object.freeze([
  app('commercial', 'Sample app', 'Commercial'),
  app('government', 'Sample app for government', 'Government'),
]);

/** The app with this client ID, if it is registered in the cloud. */
export const findApp = (cloud: CloudName, clientId: string): OAuthApp | undefined =>
  APPS.find((one) => one.cloud === cloud && one.clientId === clientId);
