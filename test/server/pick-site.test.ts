import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSiteAddress } from '../../src/core/fields/site-address.ts';
import type { AtlassianAnswer } from '../../src/server/atlassian/answer.ts';
import { type ReachableSite, readResourcesResponse } from '../../src/server/atlassian/resources.ts';
import { pickSite, type Wanted } from '../../src/server/sites/pick-site.ts';

const SUFFIX = '.atlassian.net';

function wanting(typed: string): Wanted {
  const address = parseSiteAddress(typed);
  return address.kind === 'refused' ? undefined : address;
}

const answer = (json: unknown): AtlassianAnswer => ({
  kind: 'answer',
  status: 200,
  json,
  text: '',
  headers: new Headers(),
  sent: [],
});

const read = (json: unknown) => readResourcesResponse(answer(json), SUFFIX);

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,2})?$/);
const site: fc.Arbitrary<ReachableSite> = fc.record({
  cloudId: fc.uuid(),
  host: fc.option(
    label.map((name) => name + SUFFIX),
    { nil: undefined },
  ),
  name: label,
  products: fc.constant([]),
  scopes: fc.constant([]),
});
const sites = fc.uniqueArray(site, { selector: ({ cloudId }) => cloudId, maxLength: 12 });

describe('the site that credentials are for', () => {
  it('is never one that was not asked for, whatever Atlassian lists', () => {
    fc.assert(
      fc.property(sites, label, fc.option(fc.uuid(), { nil: undefined }), (listed, typed, answered) => {
        const picked = pickSite(listed, wanting(typed), answered);
        expect(picked.kind).not.toBe('choose');
        if (picked.kind !== 'site') {
          expect(listed.some(({ host }) => host === typed + SUFFIX)).toBe(false);
          return;
        }
        const { host, cloudId } = picked.site;
        // Its first label to the letter; where no host is listed, what answered at the typed one.
        if (host === undefined) expect(cloudId).toBe(answered);
        else expect(host.split('.')[0]).toBe(typed);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is never picked by its name, a part of its host, or its place in the list', () => {
    const listed = [
      { cloudId: '1', host: 'acme-dev.atlassian.net', name: 'acme', products: [], scopes: [] },
      { cloudId: '2', host: 'dev-acme.atlassian.net', name: 'acme.atlassian.net', products: [], scopes: [] },
    ];
    for (const typed of ['acme', 'acme.atlassian.net', 'dev', 'acme-de']) {
      expect(pickSite(listed, wanting(typed))).toEqual({ kind: 'not-among' });
    }
  });

  it('is asked for by Cloud ID as exactly', () => {
    fc.assert(
      fc.property(sites, fc.uuid(), (listed, cloudId) => {
        const picked = pickSite(listed, wanting(cloudId));
        expect(picked).toEqual({ kind: 'not-among' });
        for (const one of listed) {
          expect(pickSite(listed, wanting(one.cloudId))).toEqual({ kind: 'site', site: one });
        }
      }),
    );
  });

  it('is the only one there is where none was asked for, and a question where there are several', () => {
    fc.assert(
      fc.property(sites, (listed) => {
        const { kind } = pickSite(listed, undefined);
        expect(kind).toBe(listed.length === 0 ? 'not-among' : listed.length === 1 ? 'site' : 'choose');
      }),
    );
  });
});

describe('the list of sites', () => {
  const entry = (id: string, change: object = {}) => ({
    id,
    url: 'https://acme.atlassian.net',
    name: 'acme',
    scopes: ['read:jira-work'],
    ...change,
  });
  const ID = '1a11d016-8984-4c3e-b9ab-142dd06acb1b';

  it('holds one site for entries of one id, with the scopes of all of them', () => {
    const other = { scopes: ['read:confluence-user', 'read:jira-work'], url: undefined };
    expect(read([entry(ID, other), entry(ID.toUpperCase())])).toEqual([
      {
        cloudId: ID,
        host: 'acme.atlassian.net',
        name: 'acme',
        scopes: ['read:confluence-user', 'read:jira-work'],
        products: ['jira', 'confluence'],
      },
    ]);
  });

  it.each([
    ['no list', { sites: [] }],
    ['text', 'nothing'],
    ['nothing', undefined],
  ])('is none where Atlassian sends %s', (_what, json) => {
    expect(read(json)).toBeUndefined();
  });

  it('passes over what is no entry, and keeps the others', () => {
    const listed = read([
      null,
      7,
      { id: 7 },
      { id: '../../me' },
      {},
      entry(ID, { scopes: null, name: null }),
    ]);
    expect(listed).toEqual([{ cloudId: ID, host: 'acme.atlassian.net', name: '', scopes: [], products: [] }]);
  });

  it.each([
    'https://evil.example',
    'https://acme.atlassian.net.evil.example',
    'https://acme.atlassian-us-gov-mod.net',
    'javascript:alert(1)',
    'https://user@acme.atlassian.net@evil.example/',
  ])('gives no host for %s', (url) => {
    expect(read([entry(ID, { url })])?.[0]?.host).toBeUndefined();
  });

  it('gives names as text that turns nothing around', () => {
    const [one] = read([entry(ID, { name: ` \u202eevil\u0000${'x'.repeat(500)}` })]) ?? [];
    expect(one?.name).toMatch(/^evilx{190,}$/);
    expect(one?.name.length).toBeLessThanOrEqual(200);
  });
});
