import { defineConfig } from 'vitest/config';

/** Several servers on one database, some of them killed: `npm run test:processes`, and longer `npm run soak`. */
export default defineConfig({
  test: {
    include: ['test/processes/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
