import { describe, expect, it } from 'vitest';
import { clouds } from '../../src/core/clouds.ts';
import { type Guide, type GuideStep, splitLabels } from '../../src/core/guide.ts';
import { loadGuide } from '../../src/guides/index.ts';
import { providers } from '../../src/providers/index.ts';
import { writeSteps } from '../../src/react/guide/write-message.ts';
import { probes } from '../../src/server/atlassian/gateway.ts';
import { atlassianPages, type SourceRow, seed000 } from './sources.ts';

const guides = await Promise.all(
  providers.map(async (provider) => ({
    provider,
    guide: await loadGuide(String(provider.guide)),
    id: provider.id,
  })),
);
const apiToken = guides.find(({ id }) => id === 'atlassian-service-account-api-token')?.guide as Guide;

const stepsOf = (guide: Guide) =>
  guide.sections.flatMap((section) =>
    section.steps.map((step) => ({ address: `${section.id}/${step.id}`, step })),
  );
const stepAt = (guide: Guide, address: string) => stepsOf(guide).find((one) => one.address === address)?.step;

/** All that a step says, its obstacles included. */
const textsOf = ({ text, see, note = '', obstacles }: GuideStep): readonly string[] => [
  text,
  see,
  note,
  ...obstacles.flatMap(({ when, advice }) => [when, advice]),
];
const labelsOf = (step: GuideStep): readonly string[] =>
  textsOf(step).flatMap((text) => splitLabels(text).filter((_piece, index) => index % 2 === 1));

/** What a row of the table misses in a guide. */
function missing(guide: Guide, { ours, labels = [], says = [] }: SourceRow): readonly string[] {
  const step = stepAt(guide, ours);
  if (!step) return [`there is no step ${ours}`];
  const told = textsOf(step).join('\n');
  return [
    ...labels
      .filter((label) => !labelsOf(step).includes(label))
      .map((label) => `no label "${label}" at ${ours}`),
    ...says.filter((words) => !told.includes(words)).map((words) => `"${words}" is not said at ${ours}`),
  ];
}

describe('the table of sources', () => {
  it.each(seed000.rows)('$lines $kind: $gist → $ours', (row) => {
    expect(missing(apiToken, row)).toEqual([]);
  });

  it.each(atlassianPages)('Atlassian: $kind: $gist → $ours', (row) => {
    expect(missing(apiToken, row)).toEqual([]);
  });

  it('accounts for every line of the document, and for every step of ours', () => {
    const told = new Set([
      ...seed000.rows.flatMap(({ lines }) => lines),
      ...seed000.empty.map(([line]) => line),
    ]);
    expect([...told].sort((a, b) => a - b)).toEqual(
      Array.from({ length: seed000.lineCount }, (_, i) => i + 1),
    );
    const mapped = new Set([...seed000.rows.map(({ ours }) => ours), ...Object.keys(seed000.own)]);
    expect(
      stepsOf(apiToken)
        .map(({ address }) => address)
        .filter((address) => !mapped.has(address)),
    ).toEqual([]);
  });

  it('keeps the order of the document', () => {
    const steps = seed000.rows.filter(({ kind }) => kind === 'step').map(({ ours }) => ours);
    const order = stepsOf(apiToken).map(({ address }) => address);
    expect([...steps].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(steps);
  });

  it('fails on a step that is missing, or says something else', () => {
    const [{ ours }] = [
      seed000.rows.find(({ labels }) => labels?.includes('Copy to clipboard')) as SourceRow,
    ];
    const row: SourceRow = { lines: [], kind: 'step', gist: '', ours, labels: ['Copy to clipboard'] };
    const without: Guide = {
      ...apiToken,
      sections: apiToken.sections.map((section) => ({
        ...section,
        steps: section.steps.filter(({ id }) => `${section.id}/${id}` !== ours),
      })),
    };
    expect(missing(without, row)).toHaveLength(1);
    expect(missing(apiToken, { ...row, labels: ['Copy to the clipboard'] })).toHaveLength(1);
    expect(missing(apiToken, { ...row, labels: [], says: ['somewhere unsafe'] })).toHaveLength(1);
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
      // What is filled in is known: the product's name, and in links what is known of the site.
      expect([...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => name === 'app')).toBe(true);
    }
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
    }
  });

  it('leads to hosts of the table only', () => {
    const { adminHost, siteSuffix } = clouds[provider.cloud];
    for (const { step } of stepsOf(guide)) {
      for (const link of step.link ? [step.link, ...(step.link.known ? [step.link.known] : [])] : []) {
        const filled = link.href.replace('{host}', `acme${siteSuffix}`).replace('{cloudId}', 'x');
        expect([`https://${adminHost}`, `https://acme${siteSuffix}`]).toContain(new URL(filled).origin);
      }
    }
  });

  it('knows what each scope is for, and asks for those that are checked', () => {
    const checked = Object.values(probes).flatMap(({ scope }) => scope ?? []);
    expect([...(provider.scopes ?? [])].sort()).toEqual([...checked].sort());
    expect(Object.keys(guide.scopes).sort()).toEqual([...checked].sort());
  });

  it('becomes a message without what makes sense beside the form only', () => {
    const { steps, scopes } = writeSteps(guide, provider, 'Beacon');
    expect(steps).not.toMatch(/\*\*|\{\w+\}|this form|this help|the form|the field/);
    expect(steps).toContain('Select Create credentials.');
    for (const scope of provider.scopes ?? []) expect(scopes).toContain(scope);
  });
});

it('a name that is none of ours is refused', async () => {
  for (const name of ['', 'constructor', '__proto__', 'toString']) {
    await expect(loadGuide(name)).rejects.toThrow('There is no guide');
  }
});
