import { describe, expect, it } from 'vitest';
import { startSimulator } from '../../src/simulator/index.ts';
import { actionOf, CALLBACK, consenting, SCOPES } from './consenting.ts';
import { withSimulator } from './with-simulator.ts';

const tools = withSimulator();
const { simulator, get } = tools;
const { app, authorizePath, location, follow, submit, logIn, decide, accept } = consenting(tools);

/** What the error page says, for a person who chose their account. */
const strandedText = async (...args: Parameters<typeof logIn>): Promise<string> => {
  const answer = await logIn(...args);
  expect(location(answer)).toMatch(
    /^\/id\.atlassian(-us-gov-mod)?\.com\/error\?error=\w+&error_description=/,
  );
  const page = await follow(answer);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain(CALLBACK.replace('localhost', 'href="http://localhost'));
  return new URLSearchParams(location(answer).split('?')[1]).get('error_description') ?? '';
};

describe('the authorize endpoint', () => {
  it('leads to the login, even an app that nobody knows', async () => {
    for (const more of [{}, { client_id: 'nobody' }, { redirect_uri: 'https://evil.example' }]) {
      const answer = await get(authorizePath(more));
      expect(answer.status).toBe(302);
      expect(location(answer)).toMatch(
        /^\/id\.atlassian\.com\/login\?continue=https%3A%2F%2Fauth\.atlassian/,
      );
      expect((await follow(answer)).text).toContain('mia.keller@acme.example');
    }
  });

  it('brings a person who accepts back with state and code', async () => {
    const page = await logIn('Mia');
    expect(page.text).toContain('Sample app wants access to your Atlassian account');
    for (const scope of SCOPES.split(' ')) expect(page.text).toContain(`<code>${scope}</code>`);
    expect(page.text).toContain('<bdi>acme</bdi> (acme.atlassian.net)');
    const answer = await decide(page, { decision: 'accept' });
    expect(answer.status).toBe(302);
    expect(location(answer)).toMatch(
      /^http:\/\/localhost:4310\/connect\/oauth\/callback\?state=state-of-the-attempt&code=eyJ[\w-]+\.eyJ[\w-]+\.SAMPLE_not_a_secret[\w-]+$/,
    );
  });

  it('brings a person who cancels back with an error and state', async () => {
    const answer = await decide(await logIn('Mia'), { decision: 'cancel' });
    expect(Object.fromEntries(new URL(location(answer)).searchParams)).toEqual({
      error: 'access_denied',
      error_description: 'User did not authorize the request',
      state: 'state-of-the-attempt',
    });
  });

  it('needs no audience, as the newer documentation has it', async () => {
    const [path = '', query] = authorizePath().split('?');
    const parameters = new URLSearchParams(query);
    parameters.delete('audience');
    const login = await follow(await get(`${path}?${parameters}`));
    const [, account = ''] = /value="([^"]+)"/.exec(login.text) ?? [];
    expect((await follow(await submit(actionOf(login), { account }))).text).toContain('Sample app wants');
  });
});

describe('an error that never returns to the app', () => {
  it.each([
    [
      { redirect_uri: 'http://localhost:4310/elsewhere' },
      'redirect_uri is not registered for client: http://localhost:4310/elsewhere',
    ],
    [
      { redirect_uri: `${CALLBACK}?tenant=1` },
      `redirect_uri is not registered for client: ${CALLBACK}?tenant=1`,
    ],
    [
      { redirect_uri: `https://evil.example/connect/oauth/callback` },
      'redirect_uri is not registered for client: https://evil.example/connect/oauth/callback',
    ],
    [{ client_id: 'nobody' }, 'Unknown client: nobody'],
    [{ audience: 'api.atlassian-us-gov-mod.com' }, 'Service not found: api.atlassian-us-gov-mod.com'],
    [{ response_type: 'token' }, 'Unsupported response type: token'],
    [
      { scope: 'offline_access profile' },
      'This app has not requested any supported Atlassian scopes. Check the authorization URL for your app and ensure that it includes valid scopes.',
    ],
    [
      { scope: '' },
      'This app has not requested any supported Atlassian scopes. Check the authorization URL for your app and ensure that it includes valid scopes.',
    ],
    [
      { scope: 'read:jira-work delete:jira-work' },
      'This app has requested scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the app: `delete:jira-work`',
    ],
  ])('%o', async (more, text) => {
    expect(await strandedText('Mia', more)).toBe(text);
  });

  it('appState: an app that is not shared, lacks scopes, or waits for an admin', async () => {
    simulator().use({ appState: 'not-shared' });
    expect(await strandedText('Mia')).toContain('Something went wrong');
    simulator().use({ appState: 'scope-missing' });
    expect(await strandedText('Mia')).toContain(
      '`read:jira-user read:jira-work read:confluence-user read:space:confluence`',
    );
    simulator().use({ appState: 'admin-approval' });
    expect(await strandedText('Mia')).toBe(
      'Your site admin must authorize this app for the site acme.atlassian.net before the app can access your account.',
    );
  });

  it('a person whose admin must authorize the app first', async () => {
    expect(await strandedText('Inês')).toBe(
      'Your site admin must authorize this app for the site umbrella.atlassian.net before the app can access your account.',
    );
  });

  it('a person without the product, where the app is for it', async () => {
    const text = "site which you don't have or don't have the permission to access.";
    expect(await strandedText('Wei')).toBe(
      `Access denied. This app requires access to a Jira & Confluence ${text}`,
    );
    expect(await strandedText('Wei', { scope: 'read:jira-work' })).toContain('access to a Jira site');
    expect((await accept('Wei', { scope: 'read:space:confluence' })).has('code')).toBe(true);
  });

  it('also for a form that comes without the page', async () => {
    const page = await logIn('Mia');
    simulator().use({ appState: 'not-shared' });
    expect(location(await decide(page, { decision: 'accept' }))).toContain('/error?error=');
  });
});

describe('a registered callback URL', () => {
  it('is compared to the letter', async () => {
    const url = 'https://app.example/oauth/callback';
    const other = await startSimulator({ callbackUrls: { commercial: url } });
    const reached = async (redirectUri: string): Promise<string> => {
      const query = new URLSearchParams({
        client_id: app().clientId,
        scope: SCOPES,
        redirect_uri: redirectUri,
        response_type: 'code',
      });
      const login = new URL((await fetch(`${other.clouds.commercial.auth}/authorize?${query}`)).url);
      const body = new URLSearchParams({ account: '557058:1c7e5a90-3b4d-4f62-8e1a-90d2c6b7f451' });
      return (await fetch(login, { method: 'POST', body })).url;
    };
    expect(await reached(url)).toContain('/id.atlassian.com/consent');
    for (const near of [`${url}/`, `${url}?x=1`, url.replace('https', 'http'), CALLBACK]) {
      expect(await reached(near)).toContain('/id.atlassian.com/error');
    }
    await other.close();
  });

  it.each([
    'http://127.0.0.1:1/connect/oauth/callback',
    'https://localhost/api/connect/oauth/callback',
    'http://[::1]:9/connect/oauth/callback',
  ])('is any on loopback with the usual ending, when none is given: %s', async (redirect_uri) => {
    expect((await accept('Mia', { redirect_uri })).has('code')).toBe(true);
  });
});

describe('the pages of the login', () => {
  it('escape whatever comes from the query', async () => {
    const markup = `"'><script>alert(1)</script>&amp;`;
    const more = {
      state: markup,
      client_id: markup,
      redirect_uri: markup,
      scope: `read:jira-work ${markup}`,
    };
    const login = await follow(await get(authorizePath(more)));
    const refused = await follow(await logIn('Mia', more));
    const consent = await logIn('Mia', { state: markup });
    for (const { text } of [login, refused, consent]) expect(text).not.toMatch(/<script|"'>/);
    expect(refused.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;');
    const answer = await decide(consent, { decision: 'accept' });
    expect(new URL(location(answer)).searchParams.get('state')).toBe(markup);
    expect(location(answer)).not.toContain('<');
  });

  it('show the awkward names of sites as they are', async () => {
    const page = await logIn('Noor');
    expect(page.text).toContain('&lt;b&gt;Fleet&lt;/b&gt;</bdi> (fleet-0005.atlassian.net)');
    expect(page.text).toContain('and 990 more');
  });

  it('remember who logged in, on the pages of the login alone', async () => {
    const login = await follow(await get(authorizePath()));
    const [, account = ''] = /value="([^"]+)"/.exec(login.text) ?? [];
    const cookie = (await submit(actionOf(login), { account })).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^simulated_account=[^;]+; Path=\/id\.atlassian\.com; HttpOnly; SameSite=Lax$/);
    const headers = { cookie: `other=1; ${cookie.split(';')[0]}` };
    const path = location(await get(authorizePath())).slice(1);
    const again = await get(path, undefined, { headers });
    expect(location(again)).toContain('/id.atlassian.com/consent?');
    const page = await get(location(again).slice(1), undefined, { headers });
    expect(page.text).toContain('You are Mia Keller');
    const [, another = ''] = /href="\/([^"]+)">Use another account/.exec(page.text) ?? [];
    const choice = await get(another.replaceAll('&amp;', '&'), undefined, { headers });
    expect([choice.status, choice.text.includes('Tomás Silva, tomas.silva@acme.example')]).toEqual([
      200,
      true,
    ]);
  });

  it('forget whom an error left stranded', async () => {
    expect((await logIn('Wei')).headers.get('set-cookie')).toBe(
      'simulated_account=; Path=/id.atlassian.com; Max-Age=0',
    );
  });

  it('ask again whom they do not know', async () => {
    const login = await follow(await get(authorizePath()));
    expect((await submit(actionOf(login), { account: 'nobody' })).text).toContain('Choose an account');
    const consent = actionOf(await logIn('Mia'));
    expect(location(await get(`${consent}&account=nobody`))).toContain('/id.atlassian.com/login?');
  });

  it('lead nowhere but to the app', async () => {
    for (const next of [
      '',
      'https://evil.example/authorize',
      '/x',
      'https://auth.atlassian-us-gov-mod.com/authorize',
    ]) {
      const { status } = await get(`id.atlassian.com/login?${new URLSearchParams({ continue: next })}`);
      expect(status).toBe(400);
    }
    expect((await get('id.atlassian.com/profile')).status).toBe(404);
  });

  it('take no form of another origin, and only what they show', async () => {
    const login = await follow(await get(authorizePath()));
    expect((await submit(actionOf(login), { account: 'x' }, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect((await get('id.atlassian.com/error', undefined, { method: 'POST', body: 'x' })).status).toBe(405);
    const put = await get(actionOf(login), undefined, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('may not be framed, and need no script', async () => {
    for (const page of [await follow(await get(authorizePath())), await logIn('Mia')]) {
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(page.text).not.toContain('<script');
    }
  });

  it('loginCoop decides whether they part a popup from its opener', async () => {
    const policies = async () =>
      Promise.all([get(authorizePath()).then(follow), logIn('Mia')]).then((pages) =>
        pages.map(({ headers }) => headers.get('cross-origin-opener-policy')),
      );
    expect(await policies()).toEqual([null, null]);
    simulator().use({ loginCoop: 'same-origin' });
    expect(await policies()).toEqual(['same-origin', 'same-origin']);
  });
});

describe('access by resource', () => {
  it('has a person pick one site, of those the scopes are for', async () => {
    simulator().use({ appAccess: 'resource' });
    const page = await logIn('Tomás', { scope: 'read:jira-work' });
    expect([...page.text.matchAll(/<option value="([^"]*)"/g)].map(([, host]) => host)).toEqual([
      '',
      'acme.atlassian.net',
      'globex.atlassian.net',
    ]);
    expect(page.text).toContain('<label for="site">');
    for (const site of ['', 'initech.atlassian.net', 'umbrella.atlassian.net']) {
      expect((await decide(page, { decision: 'accept', site })).status).toBe(400);
    }
    const chosen = await decide(page, { decision: 'accept', site: 'globex.atlassian.net' });
    expect(location(chosen)).toContain('code=');
  });

  it('has no site to pick where no scope is for one', async () => {
    simulator().use({ appAccess: 'resource' });
    const page = await logIn('Mia', { scope: 'read:me' });
    expect(page.text).not.toContain('<select');
    expect(location(await decide(page, { decision: 'accept' }))).toContain('code=');
  });
});
