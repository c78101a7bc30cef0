import { expect, it } from 'vitest';
import { createConnect } from '../../src/server/connect.ts';
import { handlerUrls } from '../../src/server/oauth.ts';
import type { CreateConnectOptions } from '../../src/server/options.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import { KEYS } from './open-backend.ts';

// What hosts in JavaScript leave out or write in another way is told when the server starts, not at somebody's request.

const store = sqliteStore(':memory:');
const RIGHT = { authenticate: () => null, store, keys: KEYS, publicUrl: 'https://app.example.com' };
const withOption = (change: object) => createConnect({ ...RIGHT, ...change } as CreateConnectOptions);
const APP = { clientId: 'SAMPLEclient', clientSecret: 'SAMPLE_not_a_secret' };

it.each<[name: string, change: object, says: RegExp]>([
  ['no authenticate', { authenticate: undefined }, /^authenticate is missing.*tenantId/],
  ['an identity in place of authenticate', { authenticate: { tenantId: 't1' } }, /^authenticate is missing/],
  ['an answer in place of authorize', { authorize: true }, /^authorize is no function/],
  ['no store', { store: undefined }, /^store is missing.*sqliteStore/],
  ['a path in place of a store', { store: 'data/connect.db' }, /^store is missing/],
  ['one origin, in no list', { origins: 'https://app.example.com' }, /^origins is no list/],
  ['one page, in no list', { returnUrls: 'https://app.example.com/' }, /^returnUrls is no list/],
  ['one language, in no list', { locales: { tag: 'de' } }, /^locales is no list/],
  ['one provider, in no list', { providers: { id: 'mine' } }, /^providers is no list/],
  ['an id in place of a provider', { providers: ['atlassian'] }, /^providers takes definitions.*providers/],
  ['a cloud misspelt', { oauthApps: { comercial: APP } }, /^oauthApps names .* commercial and government\.$/],
  ['no slash before the base path', { basePath: 'connect' }, /^basePath is "connect".*"\/connect"/],
  ['an address as base path', { basePath: 'https://app.example.com/connect' }, /^basePath is "https:/],
])('%s is told, with what to give', (_name, change, says) => {
  expect(() => withOption(change)).toThrow(says);
});

it.each([[undefined], ['/connect'], ['/api/atlassian'], ['']])('the base path %j is taken', (basePath) => {
  expect(() => withOption({ basePath })).not.toThrow();
});

it.each([
  ['/connect/', '/connect'],
  ['/', ''],
])('a slash after the base path, as in %j, changes no address', async (basePath, mounted) => {
  const connect = withOption({ basePath });
  const { status } = await connect.handle(new Request(`${RIGHT.publicUrl}${mounted}/connections`));
  expect(status).toBe(401);
  expect(handlerUrls(new URL(RIGHT.publicUrl), basePath)).toEqual(
    handlerUrls(new URL(RIGHT.publicUrl), mounted),
  );
});

it.each([
  ['authorize', null],
  ['origins', null],
  ['origins', new Set(['https://b.example.com'])],
  ['locales', null],
  ['proxyMethods', new Set(['GET'])],
  ['outboundAddresses', null],
])('what works all the same as %s is not refused: %o', (name, value) => {
  expect(() => withOption({ [name]: value })).not.toThrow();
});

it.each([
  ['http://app.example.com', 1],
  ['http://10.0.0.5:3000', 1],
  ['https://app.example.com', 0],
  ['http://localhost:3000', 0],
  ['http://127.0.0.1:3000', 0],
])('of the address %s %i is warned', (publicUrl, count) => {
  const warnings: string[] = [];
  withOption({ publicUrl, onWarning: (warning: string) => warnings.push(warning) });
  expect(warnings.filter((text) => /PUBLIC_URL.*in the clear.*https/.test(text))).toHaveLength(count);
});
