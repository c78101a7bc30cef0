import { describe, expect, it } from 'vitest';
import { scopeProofs } from '../../src/core/scopes/proofs.ts';
import { CALLBACK, consenting, SCOPES } from './consenting.ts';
import { CLOUD_IDS, PATHS, withSimulator } from './with-simulator.ts';

let now = new Date('2026-11-25T10:00:00Z');

const tools = withSimulator({ now: () => now });
const { simulator, client, get, gateway } = tools;
const { app, logIn, accept, exchange, refresh, connect, reached } = consenting(tools);

const INVALID = { error: 'invalid_grant', error_description: 'Invalid authorization code' };

describe('a code', () => {
  it.each(['json', 'form'] as const)('is exchanged for tokens, as %s', async (as) => {
    const { status, json } = await exchange((await accept('Mia')).get('code'), {}, undefined, as);
    expect([status, json]).toEqual([
      200,
      {
        access_token: expect.stringMatching(/^eyJ/),
        expires_in: 3600,
        token_type: 'Bearer',
        scope: SCOPES,
        refresh_token: expect.stringMatching(/^eyJ[\w-]+\.eyJ[\w-]+\.SAMPLE_not_a_secret/),
      },
    ]);
  });

  it('brings no refresh token without offline_access', async () => {
    const tokens = await connect('Mia', { scope: 'read:jira-work' });
    expect(Object.keys(tokens)).toEqual(['access_token', 'expires_in', 'token_type', 'scope']);
  });

  it('works once', async () => {
    const code = (await accept('Mia')).get('code');
    expect((await exchange(code)).status).toBe(200);
    const again = await exchange(code);
    expect([again.status, again.json]).toEqual([403, INVALID]);
    simulator().use({ usedCode: '400-invalid-grant' });
    expect([(await exchange(code)).status, (await exchange('unknown')).json]).toEqual([400, INVALID]);
  });

  it('works for the address it was sent to, and in its own cloud', async () => {
    const code = (await accept('Mia')).get('code');
    expect((await exchange(code, {}, 'government')).status).toBe(403);
    expect((await exchange(code, { redirect_uri: `${CALLBACK}/` })).status).toBe(403);
    expect((await exchange((await accept('Mia')).get('code'), { redirect_uri: '' })).status).toBe(403);
  });

  it('survives a wrong secret, which hears what was measured', async () => {
    simulator().use({ wrongClientSecret: '400-invalid-client' });
    const code = (await accept('Mia')).get('code');
    const wrong = await exchange(code, { client_secret: `${app().clientSecret}x` });
    expect([wrong.status, wrong.json]).toEqual([
      401,
      { error: 'access_denied', error_description: 'Unauthorized' },
    ]);
    expect((await exchange(code)).status).toBe(200);
  });

  it.each([
    ['400-invalid-client', 400, 'invalid_client'],
    ['401-access-denied', 401, 'access_denied'],
    ['401-unauthorized', 401, 'unauthorized'],
    ['403-unauthorized-client', 403, 'unauthorized_client'],
  ] as const)('of an unknown app hears %s', async (unknownApp, status, error) => {
    simulator().use({ unknownApp });
    const unknown = await exchange('any', { client_id: 'nobody' });
    expect([unknown.status, unknown.json]).toEqual([
      status,
      { error, error_description: expect.any(String) },
    ]);
    // A known one hears of its code.
    expect((await exchange('any')).json).toEqual(INVALID);
  });

  it('is not for an unknown app, nor for a service account', async () => {
    const code = (await accept('Mia')).get('code');
    const unknown = await exchange(code, { client_id: 'nobody' });
    expect([unknown.status, unknown.json.error]).toEqual([400, 'invalid_client']);
    const { clientId, clientSecret } = client('one-site');
    const other = await exchange(code, { client_id: clientId, client_secret: clientSecret });
    expect(other.json.error).toBe('unsupported_grant_type');
    const resource = await exchange(code, { resource: 'https://acme.atlassian.net' });
    expect([resource.status, resource.json.error]).toEqual([400, 'invalid_target']);
  });

  it('lives for ten minutes of the simulator’s clock', async () => {
    const [early, late] = [await accept('Mia'), await accept('Mia')];
    const issued = now.getTime();
    now = new Date(issued + 599_999);
    expect((await exchange(early.get('code'))).status).toBe(200);
    now = new Date(issued + 600_000);
    expect((await exchange(late.get('code'))).status).toBe(403);
  });
});

describe('pkce', () => {
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  // The example of RFC 7636, appendix B.
  const challenge = {
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  };
  const status = async (sent: Readonly<Record<string, string>>, proof: Readonly<Record<string, string>>) =>
    (await exchange((await accept('Mia', sent)).get('code'), proof)).status;

  it('is ignored, unless the variant says otherwise', async () => {
    expect(await status(challenge, { code_verifier: 'wrong' })).toBe(200);
    expect(await status(challenge, {})).toBe(200);
    expect(await status({}, { code_verifier: verifier })).toBe(200);
  });

  it('is checked when enforced', async () => {
    simulator().use({ pkce: 'enforced' });
    expect(await status(challenge, { code_verifier: verifier })).toBe(200);
    expect(await status({}, {})).toBe(200);
    expect(await status(challenge, { code_verifier: 'wrong' })).toBe(403);
    expect(await status(challenge, {})).toBe(403);
    expect(await status({}, { code_verifier: verifier })).toBe(403);
  });

  it('knows S256 alone when enforced', async () => {
    const plain = { code_challenge: verifier, code_challenge_method: 'plain' };
    expect(await status(plain, {})).toBe(200);
    simulator().use({ pkce: 'enforced' });
    expect((await logIn('Mia', plain)).headers.get('location')).toContain('/error?error=invalid_request');
  });
});

describe('the access token of a person', () => {
  it('reaches their sites, with the scopes they consented to', async () => {
    const { access_token } = await connect('Tomás');
    expect(await reached(access_token)).toEqual([
      'acme.atlassian.net',
      'globex.atlassian.net',
      'initech.atlassian.net',
    ]);
    const bearer = `Bearer ${access_token}`;
    const myself = await gateway('jira', CLOUD_IDS.acme, PATHS.myself, bearer);
    expect(myself.json).toMatchObject({ accountType: 'atlassian', displayName: 'Tomás Silva' });
    expect((await gateway('confluence', CLOUD_IDS.initech, PATHS.currentUser, bearer)).json.accountType).toBe(
      'atlassian',
    );
    expect((await gateway('jira', CLOUD_IDS.umbrella, PATHS.myself, bearer)).status).toBe(404);
    const narrow = `Bearer ${(await connect('Mia', { scope: 'read:jira-work' })).access_token}`;
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.projects, narrow)).status).toBe(200);
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, narrow)).status).toBe(401);
  });

  it('lists projects for all of the granular scopes that are documented together, and for no part of them', async () => {
    const granular = scopeProofs.projects.needs[1];
    const statusFor = async (scopes: readonly string[]) => {
      const { access_token } = await connect('Mia', { scope: scopes.join(' ') });
      return (await gateway('jira', CLOUD_IDS.acme, PATHS.projects, `Bearer ${access_token}`)).status;
    };
    expect([await statusFor(granular), await statusFor(granular.slice(0, -1))]).toEqual([200, 401]);
  });

  it('reaches a thousand sites, or none for a guest', async () => {
    expect(await reached((await connect('Noor')).access_token)).toHaveLength(1000);
    const { access_token } = await connect('Greta');
    expect(await reached(access_token)).toEqual([]);
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, `Bearer ${access_token}`)).status).toBe(403);
    expect(await reached((await connect('Mia', { scope: 'read:me' })).access_token)).toEqual([]);
  });

  it('lists the site whose policy keeps apps out', async () => {
    const { access_token } = await connect('Olga');
    expect(await reached(access_token)).toEqual(['wonka.atlassian.net']);
    expect((await gateway('jira', CLOUD_IDS.wonka, PATHS.myself, `Bearer ${access_token}`)).status).toBe(403);
  });
});

describe('a consent', () => {
  const pick = (site: string, scope = SCOPES) => connect('Tomás', { scope }, { site });

  it('for another site adds it, for older tokens too', async () => {
    simulator().use({ appAccess: 'resource' });
    const first = await pick('globex.atlassian.net');
    expect(await reached(first.access_token)).toEqual(['globex.atlassian.net']);
    const bearer = `Bearer ${first.access_token}`;
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, bearer)).status).toBe(404);
    const second = await pick('acme.atlassian.net');
    for (const { access_token } of [first, second]) {
      expect(await reached(access_token)).toEqual(['acme.atlassian.net', 'globex.atlassian.net']);
    }
    expect((await gateway('jira', CLOUD_IDS.acme, PATHS.myself, bearer)).status).toBe(200);
  });

  it('replaces the scopes of the one before, from the next token on', async () => {
    const first = await connect('Tomás');
    await accept('Tomás', { scope: 'read:jira-work offline_access' });
    expect((await refresh(first.refresh_token)).json.scope).toBe('read:jira-work offline_access');
  });

  it('is forgotten by a reset, which spares the tokens', async () => {
    simulator().use({ appAccess: 'resource' });
    const first = await pick('globex.atlassian.net');
    simulator().reset();
    simulator().use({ appAccess: 'resource' });
    const second = await pick('acme.atlassian.net');
    expect(await reached(first.access_token)).toEqual(['globex.atlassian.net']);
    expect(await reached(second.access_token)).toEqual(['acme.atlassian.net']);
  });
});

describe('apps', () => {
  it('are one for each cloud, frozen, and of the form of real ones', async () => {
    expect(simulator().apps.map(({ cloud }) => cloud)).toEqual(['commercial', 'government']);
    for (const one of simulator().apps) {
      expect(one.clientId).toMatch(/^SAMPLE[A-Za-z0-9]{26}$/);
      expect(one.clientSecret).toMatch(/^ATOASAMPLE_not_a_secret/);
      expect(Object.isFrozen(one)).toBe(true);
    }
    expect(Object.isFrozen(simulator().apps)).toBe(true);
    expect((await get('__simulator__/apps')).json).toEqual(simulator().apps);
  });
});
