import { relative } from 'node:path';
import type { KnipConfig } from 'knip';
import { libraryEntries, root } from './scripts/public-api.js';

const config: KnipConfig = {
  entry: [
    ...Object.values(libraryEntries()).map((file) => relative(root, file)),
    'scripts/*.js',
    'examples/**/*.{js,ts,tsx}',
    'test/browsers/host/page.tsx',
    'test/e2e/{cycles,own-provider,ssr,strict}/*.tsx',
    'test/processes/worker.ts',
    'test/package/consumer/*.{ts,tsx}',
  ],
  // Aliases: React and its types as hosts may have them.
  ignoreDependencies: ['react-18', 'react-dom-18', '@types/react-18'],
  vitest: { config: ['vitest.config.ts', 'vitest.browsers.config.ts', 'vitest.processes.config.ts'] },
  project: ['{src,stories,test,examples,scripts,.storybook}/**/*.{js,ts,tsx,mdx}', '*.ts'],
};

export default config;
