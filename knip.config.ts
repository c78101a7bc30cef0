import { relative } from 'node:path';
import type { KnipConfig } from 'knip';
import { libraryEntries, root } from './scripts/public-api.js';

const config: KnipConfig = {
  entry: [
    ...Object.values(libraryEntries()).map((file) => relative(root, file)),
    'scripts/*.js',
    'examples/**/*.{js,ts,tsx}',
    'test/browsers/host/page.tsx',
    'test/processes/worker.ts',
  ],
  vitest: { config: ['vitest.config.ts', 'vitest.browsers.config.ts', 'vitest.processes.config.ts'] },
  project: ['{src,stories,test,examples,scripts,.storybook}/**/*.{js,ts,tsx}', '*.ts'],
};

export default config;
