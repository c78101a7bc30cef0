import type { CloudName, OAuthApp } from '../../src/simulator/index.ts';
import type { Seen, withSimulator } from './with-simulator.ts';

/** The callback URL the tests register by its ending. */
export const CALLBACK = 'http://localhost:4310/connect/oauth/callback';

/** The scopes an app would ask for. */
export const SCOPES =
  'read:jira-user read:jira-work read:confluence-user read:space:confluence offline_access';

/** How the page of the login names a person, by their first name. */
type FirstName = 'Mia' | 'Tomás' | 'Noor' | 'Greta' | 'Wei' | 'Inês' | 'Olga' | 'Ruth' | 'Samir' | 'Lena';

type Query = Readonly<Record<string, string>>;

const readText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Where the form of a page leads. */
export const actionOf = ({ text }: Seen): string => readText(/action="\/([^"]*)"/.exec(text)?.[1] ?? '');

/** Goes through the pages as a browser without script does. */
export const consenting = ({ simulator, get }: ReturnType<typeof withSimulator>) => {
  const app = (cloud: CloudName = 'commercial'): OAuthApp => {
    const found = simulator().apps.find((one) => one.cloud === cloud);
    if (found === undefined) throw new Error(`No app in "${cloud}".`);
    return found;
  };
  const authHost = (cloud: CloudName) => simulator().clouds[cloud].auth.replace(`${simulator().url}/`, '');
  const authorizePath = (more: Query = {}, cloud: CloudName = 'commercial'): string => {
    const audience = simulator().clouds[cloud].api.replace(`${simulator().url}/`, '');
    const query = new URLSearchParams({
      audience,
      client_id: app(cloud).clientId,
      scope: SCOPES,
      redirect_uri: CALLBACK,
      state: 'state-of-the-attempt',
      response_type: 'code',
      prompt: 'consent',
      ...more,
    });
    return `${authHost(cloud)}/authorize?${query}`;
  };
  const location = ({ headers }: Seen): string => headers.get('location') ?? '';
  const follow = (seen: Seen): Promise<Seen> => get(location(seen).slice(1));
  const submit = (path: string, form: Query, headers: Query = {}): Promise<Seen> =>
    get(path, undefined, { method: 'POST', headers, body: new URLSearchParams(form) });
  /** From the app to what a person sees once they chose their account. */
  const logIn = async (name: FirstName, more: Query = {}, cloud?: CloudName): Promise<Seen> => {
    const login = await follow(await get(authorizePath(more, cloud)));
    const [, account = ''] = new RegExp(`value="([^"]+)"[^>]*>${name} `).exec(login.text) ?? [];
    return follow(await submit(actionOf(login), { account }));
  };
  const decide = (page: Seen, form: Query): Promise<Seen> => {
    const [, account = ''] = /name="account" value="([^"]+)"/.exec(page.text) ?? [];
    return submit(actionOf(page), { account, ...form });
  };
  /** What the callback URL gets. */
  const accept = async (
    name: FirstName,
    more: Query = {},
    form: Query = {},
    cloud?: CloudName,
  ): Promise<URLSearchParams> => {
    const answer = await decide(await logIn(name, more, cloud), { decision: 'accept', ...form });
    return new URL(location(answer)).searchParams;
  };
  /** Asks the token endpoint as the app. */
  const token = (parameters: Query, cloud: CloudName = 'commercial', as: 'form' | 'json' = 'json') => {
    const { clientId, clientSecret } = app(cloud);
    const all = { client_id: clientId, client_secret: clientSecret, ...parameters };
    return get(`${authHost(cloud)}/oauth/token`, undefined, {
      method: 'POST',
      headers: { 'content-type': `application/${as === 'json' ? 'json' : 'x-www-form-urlencoded'}` },
      body: as === 'json' ? JSON.stringify(all) : new URLSearchParams(all).toString(),
    });
  };
  const exchange = (code: string | null, more: Query = {}, cloud?: CloudName, as?: 'form' | 'json') =>
    token({ grant_type: 'authorization_code', code: code ?? '', redirect_uri: CALLBACK, ...more }, cloud, as);
  const refresh = (refreshToken: string, more: Query = {}, cloud?: CloudName) =>
    token({ grant_type: 'refresh_token', refresh_token: refreshToken, ...more }, cloud);
  /** The tokens of a person who accepted. */
  const connect = async (name: FirstName, more?: Query, form?: Query, cloud?: CloudName) =>
    (await exchange((await accept(name, more, form, cloud)).get('code'), {}, cloud)).json;
  /** The hosts a token reaches, each once. */
  const reached = async (
    accessToken: string,
    cloud: CloudName = 'commercial',
  ): Promise<readonly string[]> => {
    const api = simulator().clouds[cloud].api.replace(`${simulator().url}/`, '');
    const { json } = await get(`${api}/oauth/token/accessible-resources`, `Bearer ${accessToken}`);
    const hosts: readonly string[] = json.map(({ url }: { url: string }) => new URL(url).host);
    return [...new Set(hosts)].toSorted();
  };
  return {
    app,
    authorizePath,
    location,
    follow,
    submit,
    logIn,
    decide,
    accept,
    exchange,
    refresh,
    connect,
    reached,
  };
};
