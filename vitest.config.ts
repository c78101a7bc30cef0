import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findBrowser } from './scripts/find-browser.js';

/** Through the whole demo, and long: `npm run test:browsers` goes these ways. */
export const LONG_WAYS = [
  'authorize',
  'contract',
  'failures',
  'help',
  'hostile-fields',
  'jira-align',
  'journey',
  'next',
  'oauth2',
  'scopes',
  'set-up',
].map((name) => `test/e2e/${name}.test.ts`);

// Undefined leaves it to playwright's own download.
const browser = findBrowser();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/{cli,core,failures,guides,server,simulator,contract,package}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [react()],
        optimizeDeps: {
          // Found before the first test runs: a dependency found later reloads the page in mid-run.
          entries: [
            'src/index.ts',
            'src/{adapters,contract,react}/**/*.{ts,tsx}',
            'stories/**/*.{ts,tsx}',
            'test/browser/**/*.{ts,tsx}',
          ],
          include: [
            'react',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'react-dom',
            'react-dom/client',
            'react-dom/test-utils',
            '@storybook/react-vite',
            'storybook/test',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: [...CHROMIUM_ARGS], ...(browser && { executablePath: browser }) },
              actionTimeout: 5_000,
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // This run has ten minutes.
          exclude: LONG_WAYS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          env: browser ? { CONNECT_TEST_BROWSER: browser } : {},
        },
      },
    ],
  },
});
