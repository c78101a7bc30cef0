import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withCli } from './run-cli.ts';

// `migrate` makes the file where there is none; why it cannot is told, and not that a server would make it.

const { start } = withCli();
const NOBODY = 65_534;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connect-migrate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const migrateIn = async (place: string, more: { uid?: number } = {}) => {
  const { code, out, err } = await start(['migrate'], { CONNECT_DATA_DIR: join(folder, place) }, more).ended;
  expect(err).toBe('');
  return { code, said: out.replaceAll(/\s+/g, ' ') };
};

it('a folder that is there or not yet gets the tables', async () => {
  expect(await migrateIn('new/data')).toMatchObject({ code: 0, said: expect.stringContaining('up to date') });
});

it('a file in the place of the folder is told', async () => {
  await writeFile(join(folder, 'file'), '');
  const { code, said } = await migrateIn('file/data');
  expect(code).toBe(1);
  expect(said).toMatch(
    /^WRONG .*Its folder cannot be made: a file is in its place.* Do: Set CONNECT_DATA_DIR/,
  );
  expect(said).not.toContain('There is no such file yet');
});

it.runIf(process.getuid?.() === 0)('a folder of somebody else is told', async () => {
  await chmod(folder, 0o755);
  const { code, said } = await migrateIn('not-mine', { uid: NOBODY });
  expect(code).toBe(1);
  expect(said).toMatch(
    /^WRONG .*cannot be written by the user that runs this.* Do: Give the file and its folder/,
  );
});
