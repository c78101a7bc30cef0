// @ts-check
// Writes docs/openapi.json from the sources: `npm run openapi`. A test compares the two.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './public-api.js';

/** @param {string} file */
const load = async (file) =>
  (await runnerImport(join(root, 'src/server', file), { logLevel: 'error' })).module;

const [{ buildOpenApi }, { routes }] = await Promise.all(
  ['openapi/build-openapi.ts', 'routes/routes.ts'].map(load),
);
writeFileSync(join(root, 'docs/openapi.json'), `${JSON.stringify(buildOpenApi(routes), null, 2)}\n`);
