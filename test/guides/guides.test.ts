import { describe, expect, it } from 'vitest';
import { clouds } from '../../src/core/clouds.ts';
import { withoutMarks } from '../../src/core/guide.ts';
import type { Provider } from '../../src/core/provider.ts';
import { groupScopes } from '../../src/core/scopes/group-scopes.ts';
import { needsOf } from '../../src/core/scopes/scope-needs.ts';
import { sayFrom } from '../../src/core/words/say-from.ts';
import { scopeWords } from '../../src/core/words/scope-words.ts';
import { commercialHosts, governmentHosts } from '../../src/guides/hosts.ts';
import { loadGuide } from '../../src/guides/index.ts';
import { buildSetUp } from '../../src/guides/set-up/index.ts';
import { atlassianServiceAccountOauth2 } from '../../src/providers/atlassian-service-account-oauth2.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import { writeScopes, writeSteps } from '../../src/react/guide/write-message.ts';
import { purposeOfScope } from '../../src/react/late/purpose-of-scope.ts';
import { probes } from '../../src/server/atlassian/gateway.ts';
import { hashed } from './sentences.ts';
import { sources } from './sources/index.ts';
import { sentencesOfDocuments } from './sources/sentences-of-documents.ts';
import type { SourceRow } from './sources/source.ts';
import { labelsIn, missing, placesOf, SET_UP, stepAt, stepsOf, textsOf } from './told.ts';

// A guide may be there before its provider is on the picker.
const all: readonly Provider[] = [
  ...new Set([...providers, atlassianServiceAccountOauth2, jiraAlign]),
].filter(({ guide }) => guide !== undefined);
const guides = await Promise.all(
  all.map(async (provider) => ({
    provider,
    guide: await loadGuide(String(provider.guide)),
    id: provider.id,
  })),
);

it('each guide has the table of its sources', () => {
  expect(sources.map(({ provider }) => provider).sort()).toEqual(guides.map(({ id }) => id).sort());
});

describe.each(sources)('the table of $name', (source) => {
  const { rows, empty, own, added, lineCount } = source;
  const { guide, provider } = guides.find(({ id }) => id === source.provider) as (typeof guides)[number];
  const setUp = source.setUpSections && buildSetUp({ provider, publicUrl: 'https://app.example.com' });
  const places = placesOf(guide, setUp);

  it.each(rows)('$lines $kind: $gist → $ours', (row) => {
    expect(missing(places, row)).toEqual([]);
  });

  it.each(added)('Atlassian: $kind: $gist → $ours', (row) => {
    expect(missing(places, row)).toEqual([]);
  });

  it('tells it in words of our own', () => {
    const { advice = [], profiles = [] } = guide;
    const whats = guide.sections.flatMap(({ what = '', title }) => [title, what]);
    const ours = [
      ...places.flatMap(({ texts }) => texts),
      ...advice,
      ...profiles.map(({ about }) => about),
      ...whats,
    ];
    expect(hashed(ours).filter(([, hash]) => sentencesOfDocuments.has(hash))).toEqual([]);
  });

  it('accounts for every line of the document, and for every step of ours', () => {
    const told = new Set([...rows.flatMap(({ lines }) => lines), ...empty.map(([line]) => line)]);
    expect([...told].sort((a, b) => a - b)).toEqual(Array.from({ length: lineCount }, (_, i) => i + 1));
    const mapped = rows.map(({ ours }) => ours);
    expect([...new Set([...mapped, ...Object.keys(own)])].sort()).toEqual(
      places.map(({ address }) => address).sort(),
    );
    // What is passed over, or is ours alone, stands in no row.
    expect(empty.filter(([line]) => rows.some(({ lines }) => lines.includes(line)))).toEqual([]);
    expect(Object.keys(own).filter((address) => mapped.includes(address))).toEqual([]);
  });

  it('keeps the order of the document', () => {
    const sections = [...new Set(places.map(({ section }) => section))];
    const ours = [
      ...(source.sections ?? guide.sections.map(({ id }) => id)),
      ...(source.setUpSections ?? []),
    ];
    const order = ours.map((id, index) => (index < guide.sections.length ? id : `${SET_UP}${id}`));
    expect([...order].sort()).toEqual([...sections].sort());
    const placeOf = ({ ours: address }: SourceRow) => {
      const index = places.findIndex((place) => place.address === address);
      return order.indexOf(places[index]?.section ?? '') * 1_000 + index;
    };
    // The guide and the set-up are read by different people, each in their own order.
    const told = rows.filter(({ kind }) => kind === 'step');
    for (const [inSetUp] of [[true], [false]]) {
      const own = told.filter((row) => row.ours.startsWith(SET_UP) === inSetUp);
      expect([...own].sort((a, b) => placeOf(a) - placeOf(b))).toEqual(own);
    }
    const first = rows.map(({ lines }) => lines[0] ?? 0);
    expect([...first].sort((a, b) => a - b)).toEqual(first);
  });

  it('fails on a step that is missing, or says something else', () => {
    for (const row of [...rows, ...added]) {
      const others = places.filter(({ address }) => address !== row.ours);
      expect(missing(others, row)).toHaveLength(1);
      const { labels = [] } = row;
      expect(missing(places, { ...row, labels: labels.map((label) => `${label}s`) })).toHaveLength(
        labels.length,
      );
    }
    for (const row of rows) {
      expect(missing(places, { ...row, labels: [], says: ['somewhere unsafe'] })).toHaveLength(1);
    }
  });
});

describe.each(guides)('the guide of $id', ({ guide, provider }) => {
  it('has a section for each field that is asked for, and every address that a field names', () => {
    const sections = guide.sections.map(({ id }) => id);
    for (const { name, help = name } of provider.fields) {
      const [section = '', step] = help.split('/');
      expect(sections).toContain(section);
      if (step) expect(stepAt(guide, help), help).toBeDefined();
      // What stands in the table of fields.
      else expect(guide.sections.find(({ id }) => id === section)?.what).toMatch(/\.$/);
    }
  });

  it.each(stepsOf(guide))('$address says what to see, and what to do when it is not there', ({ step }) => {
    expect(step.see).toMatch(/\.$/);
    expect(step.obstacles.length).toBeGreaterThan(0);
    for (const text of textsOf(step)) {
      expect(text.split('**').length % 2, text).toBe(1);
      // What is filled in is known: the product's name, and in links what is known of the site. Jira Align's own stays.
      expect(
        [...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => name === 'app' || name === 'external'),
      ).toBe(true);
    }
  });

  it('has each scope under the action that its advice names', () => {
    const actions = groupScopes(needsOf(provider)).flatMap((group) => group.actions);
    const advised = stepsOf(guide).flatMap(({ step }) =>
      step.obstacles.filter(({ when }) => when === 'I cannot find a scope').map(({ advice }) => advice),
    );
    for (const advice of advised) expect(labelsIn([advice])).toEqual(expect.arrayContaining(actions));
  });

  it('has addresses that are unique and fit a link', () => {
    const addresses = stepsOf(guide).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^[\w-]+\/[\w-]+$/);
  });

  it('draws inside its canvas', () => {
    for (const { step } of stepsOf(guide)) {
      for (const [, x, y, width, height] of step.picture ?? []) {
        expect(x >= 0 && y >= 0 && x + width <= 240 && y + height <= 112).toBe(true);
      }
      // A shape is told from the others by its tone and its place.
      const shapes = (step.picture ?? []).map(([tone, x, y]) => `${tone} ${x} ${y}`);
      expect(new Set(shapes).size).toBe(shapes.length);
    }
  });

  it('leads to hosts of the table only', () => {
    const { adminHost, idHost, siteSuffix } = clouds[provider.cloud];
    for (const { step } of stepsOf(guide)) {
      for (const link of step.link ? [step.link, ...(step.link.known ? [step.link.known] : [])] : []) {
        const filled = link.href.replace('{host}', `acme${siteSuffix}`).replace('{cloudId}', 'x');
        const hosts = [adminHost, idHost, `acme${siteSuffix}`];
        expect(hosts.map((host) => `https://${host}`)).toContain(new URL(filled).origin);
      }
    }
  });

  it('knows what each scope is for, and asks for those that are checked', () => {
    const checked = Object.values(probes).flatMap(({ needs }) => needs[0] ?? []);
    const wanted = [...(provider.scopes ?? [])].sort();
    // Where there is a report, the others are looked into one by one.
    if (!provider.report) expect(wanted).toEqual([...checked].sort());
    for (const name of wanted) expect(purposeOfScope(guide, name), name).toMatch(/\.$/);
    // What says more than the table is about a scope that is asked for.
    for (const name of Object.keys(guide.scopes ?? {})) expect(wanted).toContain(name);
  });

  it('names each permission that is read, and what profiles need', () => {
    const { global = [], project = [] } = provider.report?.permissions ?? {};
    expect(Object.keys(guide.permissions ?? {}).sort()).toEqual([...global, ...project].sort());
    for (const need of (guide.profiles ?? []).flatMap(({ needs }) => needs)) {
      const known = need.permission
        ? guide.permissions?.[need.permission]?.use
        : guide.scopes?.[need.scope ?? ''];
      expect(known).toMatch(/\.$/);
    }
    expect(guide.profiles !== undefined).toBe(provider.report !== undefined);
  });

  it('becomes a message without what makes sense beside the form only', () => {
    const { steps } = writeSteps(guide, provider, { app: 'Beacon' });
    const scopes = writeScopes(guide, needsOf(provider), sayFrom(scopeWords, {}));
    expect(steps).not.toMatch(/\*\*|\{\w+\}|this form|this help|the form|the field/);
    const told = guide.sections.filter(({ id }) => id === (guide.adminSection ?? id));
    for (const step of told.flatMap((one) => one.steps).filter(({ here }) => !here)) {
      expect(steps).toContain(withoutMarks(step.text).replaceAll('{app}', 'Beacon'));
    }
    for (const scope of provider.scopes ?? []) expect(scopes).toContain(scope);
  });
});

it('of Jira Align says whose each part is: three different people may do it', () => {
  const { guide } = guides.find(({ id }) => id === jiraAlign.id) as (typeof guides)[number];
  const who = Object.fromEntries(guide.sections.map((section) => [section.id, section.who ?? guide.who]));
  expect(who).toMatchObject({
    account: 'organization admin',
    apiToken: 'organization admin',
    permissions: 'Jira admin',
    connector: 'Jira Align administrator',
  });
});

it('the hosts are those of the table of clouds', () => {
  for (const [cloud, hosts] of [
    [clouds.commercial, commercialHosts],
    [clouds.government, governmentHosts],
  ] as const) {
    const { siteSuffix, adminHost, idHost } = cloud;
    expect(hosts).toEqual({ siteSuffix, adminHost, idHost, authHost: new URL(cloud.hosts.auth).host });
  }
});

it('a name that is none of ours is refused', async () => {
  for (const name of ['', 'constructor', '__proto__', 'toString']) {
    await expect(loadGuide(name)).rejects.toThrow('There is no guide');
  }
});
