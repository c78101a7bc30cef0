import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/public-api.js';
import { dataDir, sqliteFile } from '../../src/cli/doctor/check-database.ts';
import { USAGE } from '../../src/cli/usage.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

it('every command is in the README, as it is started', () => {
  const commands = [...USAGE.matchAll(/^ {2}([a-z]+(?:-[a-z]+)*) /gm)].map(([, name]) => name);
  expect(commands).toContain('rotate-keys');
  for (const command of commands) expect(readme).toContain(`npx connect-atlassian ${command}`);
});

it('commands find the database of the server in the README, by the variables in the README', () => {
  const files = [...readme.matchAll(/sqliteStore\('([^']+)'\)/g)].map(([, file]) => file);
  const [, folder] = /^echo "CONNECT_DATA_DIR=(.*)" >> \.env$/m.exec(readme) ?? [];
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect(sqliteFile({ CONNECT_DATA_DIR: folder })).toBe(file);
  expect(readme).toContain(`\`${dataDir({})}\` when left out`);
});
