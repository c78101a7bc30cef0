import { defineConfig } from 'vitest/config';
import { HUNG_MS } from './vitest.config.ts';

/** Several servers on one database, some of them killed: `npm run test:processes`, and longer `npm run soak`. */
export default defineConfig({
  test: {
    include: ['test/processes/**/*.test.ts'],
    testTimeout: HUNG_MS,
    hookTimeout: HUNG_MS,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
