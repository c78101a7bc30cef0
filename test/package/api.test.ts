import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeApi } from '../../scripts/api/describe-api.js';
import { root } from '../../scripts/public-api.js';

const folder = join(root, 'docs/api');
const described = describeApi();

it('docs/api has a file for each entry, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual([...described.keys()].sort());
  expect(described.size).toBeGreaterThan(10);
});

it.each([...described])(
  'docs/api/%s is what the declarations say: after a change, npm run api',
  (name, text) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  },
);

it('a report holds what is exported, what that is made of, and no comment', () => {
  const text = described.get('index.md') ?? '';
  expect(text).toMatch(/^type ConnectOptions = \{$/m);
  expect(text).toMatch(/^type ConnectRootProps = /m);
  expect(text).toContain('connect-atlassian/core: ');
  expect(text).not.toMatch(/\/\*\*|\/\/ /);
});
