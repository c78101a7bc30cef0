import type { Secret } from '../vault/secret.ts';

/** Email and token of an account, ready to be proven. */
export type BasicCredentials = { readonly username: string; readonly secret: Secret };

/** A GET to one of Atlassian's hosts, built but not sent. */
export type AtlassianRequest = { readonly url: string; readonly authorization?: Secret };
