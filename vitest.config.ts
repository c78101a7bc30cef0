import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findBrowser } from './scripts/find-browser.js';

/** Through the whole demo, and long: `npm run test:browsers` goes these ways. */
export const LONG_WAYS = [
  'authorize',
  'contract',
  'cycles',
  'failures',
  'help',
  'hostile-fields',
  'jira-align',
  'journey',
  'keyboard',
  'next',
  'oauth2',
  'own-provider',
  'scopes',
  'set-up',
  'ssr',
  'strict-hosts',
].map((name) => `test/e2e/${name}.test.ts`);

/** What takes a minute between them: `npm run test:long` runs these, and the stories. */
const LONG = [
  'test/failures/causes.test.ts',
  'test/contract/adapters.test.ts',
  'test/server/outages.test.ts',
  'test/server/proxy-streams.test.ts',
  'test/server/hostile-sites.test.ts',
  'test/cli/rotate-keys.test.ts',
];
const JOURNEYS = ['authorize', 'callbacks', 'initial-values', 'journey', 'once', 'open', 'several'].map(
  (name) => `test/browser/${name}.test.tsx`,
);
const STORIES = ['stories', 'languages', 'zoom'].map((name) => `test/browser/${name}.test.tsx`);

/** How long a test waits for what comes by itself: a second, as it is by default, is what a busy machine may stand still. */
export const PATIENT = { poll: { timeout: 10_000 } };

/** What has not ended by then hangs: how quick something is, no test learns from this. */
export const HUNG_MS = 120_000;

// Undefined leaves it to playwright's own download.
const browser = findBrowser();

const inNode = (name: string, include: string[], exclude: string[] = []) => ({
  test: {
    name,
    include,
    exclude,
    // No window is waited for here; and of the bugs that `npm run sabotage` puts in, some make a test hang.
    testTimeout: HUNG_MS / 2,
    hookTimeout: HUNG_MS,
    expect: PATIENT,
    // Left to itself, it keeps one of two processors for itself.
    maxWorkers: 2,
    sequence: { groupOrder: 0 },
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    /** The version of React that a browser test runs on. */
    react: number;
  }
}

const REACT = { version: 19, alias: [] as { find: RegExp; replacement: string }[] };
/** The oldest one that hosts may have, in the place of this package's own. */
const REACT_18 = {
  version: 18,
  alias: ['react', 'react-dom'].map((name) => ({
    find: new RegExp(`^${name}(?=/|$)`),
    replacement: `${name}-18`,
  })),
};

const inBrowser = (name: string, include: string[], exclude: string[] = [], { version, alias } = REACT) => ({
  plugins: [react()],
  resolve: { alias },
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
    name,
    include,
    exclude,
    provide: { react: version },
    setupFiles: ['test/browser/set-up.ts'],
    testTimeout: HUNG_MS,
    hookTimeout: HUNG_MS,
    expect: PATIENT,
    // They wait for timers and frames most of their time: on two processors, two pages take two thirds as long as one.
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { args: [...CHROMIUM_ARGS], ...(browser && { executablePath: browser }) },
        actionTimeout: 20_000,
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
});

export default defineConfig({
  test: {
    projects: [
      inNode(
        'node',
        ['test/{cli,core,failures,guides,server,simulator,contract,package}/**/*.test.ts'],
        LONG,
      ),
      inNode('long', LONG),
      inBrowser('browser', ['test/browser/**/*.test.{ts,tsx}'], STORIES),
      inBrowser('react-18', JOURNEYS, [], REACT_18),
      inBrowser('stories', STORIES),
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // This run has ten minutes.
          exclude: LONG_WAYS,
          testTimeout: HUNG_MS,
          hookTimeout: HUNG_MS,
          expect: PATIENT,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          env: browser ? { CONNECT_TEST_BROWSER: browser } : {},
        },
      },
    ],
  },
});
