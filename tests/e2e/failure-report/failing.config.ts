import { defineConfig } from 'vitest/config';

/** Runs the failing fixture beside this file, with the set-up of all browser tests. */
export default defineConfig({
  test: {
    include: ['tests/e2e/failure-report/failing.fixture.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    globalSetup: ['tests/runners/build-first.ts'],
    setupFiles: ['tests/runners/browser-set-up.ts'],
  },
});
