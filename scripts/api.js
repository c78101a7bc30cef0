// @ts-check
// Writes docs/api from the built declarations, so that a change of what hosts can name shows in review:
// `npm run api`. A test compares the two.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApi } from './api/describe-api.js';
import { ensureBuild } from './ensure-build.js';
import { root } from './public-api.js';

const folder = join(root, 'docs/api');

if (ensureBuild()) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of describeApi()) writeFileSync(join(folder, name), text);
} else process.exitCode = 1;
