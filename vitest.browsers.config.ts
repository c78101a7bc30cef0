import { defineConfig } from 'vitest/config';
import { TableReporter } from './test/browsers/table-reporter.ts';

export default defineConfig({
  test: {
    // The whole way through the demo takes Chromium alone.
    include: ['test/browsers/**/*.test.ts', 'test/e2e/authorize.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', new TableReporter()],
    fileParallelism: false,
  },
});
