import { beforeEach, describe, expect, it } from 'vitest';
import { consenting } from './consenting.ts';
import { withSimulator } from './with-simulator.ts';

const START = new Date('2026-11-25T10:00:00Z').getTime();
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

let now = START;

const tools = withSimulator({ now: () => new Date(now) });
const { app, exchange, accept, refresh, connect, reached } = consenting(tools);

beforeEach(() => {
  now = START;
});

const INVALID = [403, { error: 'unauthorized_client', error_description: 'refresh_token is invalid' }];
const EXPIRED = [403, { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' }];

const outcome = async (refreshToken: string) => {
  const { status, json } = await refresh(refreshToken);
  return [status, json];
};

const first = async (): Promise<string> => (await connect('Mia')).refresh_token;

/** The token that follows. */
const next = async (refreshToken: string): Promise<string> => {
  const { status, json } = await refresh(refreshToken);
  expect(status).toBe(200);
  return json.refresh_token;
};

describe('a refresh token', () => {
  it('is traded for an access token and another refresh token', async () => {
    const tokens = await connect('Mia');
    const { status, json } = await refresh(tokens.refresh_token);
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(Object.keys(tokens));
    expect(json.refresh_token).not.toBe(tokens.refresh_token);
    expect(await reached(json.access_token)).toEqual(['acme.atlassian.net']);
  });

  it('works again for ten minutes after it was traded, for a client that lost the answer', async () => {
    const one = await first();
    const lost = await next(one);
    now += 10 * MINUTE - 1;
    const two = await next(one);
    expect(new Set([one, lost, two]).size).toBe(3);
    const three = await next(two);
    await next(lost);
    await next(three);
  });

  it('is not traded again at all where there is no leeway', async () => {
    tools.simulator().use({ refreshLeeway: 'none' });
    const one = await first();
    const two = await next(one);
    expect(await outcome(one)).toEqual(INVALID);
    expect(await outcome(two)).toEqual(INVALID);
  });

  it("leaves only the later one where twins are none of Atlassian's ways", async () => {
    tools.simulator().use({ refreshTwins: 'later' });
    const one = await first();
    const lost = await next(one);
    const three = await next(await next(one));
    expect(await outcome(lost)).toEqual(INVALID);
    expect(await outcome(three)).toEqual(INVALID);
  });

  it('ends its family when it is reused after that', async () => {
    const one = await first();
    const two = await next(one);
    now += 10 * MINUTE;
    expect(await outcome(one)).toEqual(INVALID);
    expect(await outcome(two)).toEqual(INVALID);
  });

  it('ends its family when it is not the one before, however soon', async () => {
    const one = await first();
    const two = await next(one);
    const three = await next(two);
    expect(await outcome(one)).toEqual(INVALID);
    expect(await outcome(three)).toEqual(INVALID);
  });

  it('does not extend its ten minutes by being used in them', async () => {
    const one = await first();
    await next(one);
    now += 6 * MINUTE;
    await next(one);
    now += 6 * MINUTE;
    expect(await outcome(one)).toEqual(INVALID);
  });

  it('leaves other families and issued access tokens alone when its own ends', async () => {
    const { refresh_token: one, access_token } = await connect('Mia');
    const other = await first();
    await next(await next(one));
    expect(await outcome(one)).toEqual(INVALID);
    await next(other);
    expect(await reached(access_token)).toEqual(['acme.atlassian.net']);
  });

  it('expires when ninety days pass without use', async () => {
    const one = await first();
    now += 90 * DAY - 1;
    const two = await next(one);
    now += 90 * DAY;
    expect(await outcome(two)).toEqual(EXPIRED);
  });

  it('expires a year after the consent, however often it was used', async () => {
    let token = await first();
    for (let day = 60; day <= 360; day += 60) {
      now = START + day * DAY;
      token = await next(token);
    }
    now = START + 365 * DAY;
    expect(await outcome(token)).toEqual(EXPIRED);
    await next(await first());
  });

  it('is nothing when it is unknown, changed, or of another cloud', async () => {
    const token = await first();
    for (const unknown of ['', 'unknown', `${token}x`]) expect(await outcome(unknown)).toEqual(INVALID);
    const { status, json } = await refresh(token, {}, 'government');
    expect([status, json]).toEqual(INVALID);
    await next(token);
  });

  it('survives a wrong secret, and a reset', async () => {
    const token = await first();
    const wrong = await refresh(token, { client_secret: `${app().clientSecret}x` });
    expect([wrong.status, wrong.json.error]).toEqual([401, 'access_denied']);
    tools.simulator().reset();
    await next(token);
  });

  it('tells no more of the access token than the variant says', async () => {
    tools.simulator().use({ tokenResponse: 'without-expiry' });
    const { json } = await exchange((await accept('Mia')).get('code'));
    expect(Object.keys(json)).toEqual(['access_token', 'token_type', 'scope', 'refresh_token']);
    expect(Object.keys((await refresh(json.refresh_token)).json)).toEqual(Object.keys(json));
  });
});
