import { defineConfig } from 'vitest/config';
import { HUNG_MS, LONG_WAYS, PATIENT } from './vitest.config.ts';

export default defineConfig({
  test: {
    // The whole way through the demo takes Chromium alone.
    include: ['test/browsers/**/*.test.ts', ...LONG_WAYS],
    testTimeout: HUNG_MS,
    hookTimeout: HUNG_MS,
    expect: PATIENT,
    reporters: ['default', './test/browsers/table-reporter.ts'],
    // Most of their time they wait for windows: two at once take half as long.
    maxWorkers: 2,
  },
});
