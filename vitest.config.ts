import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { SlowFilesFirst } from './tests/runners/slow-files-first.ts';

/**
 * A browser test mostly waits for pages, so three files at a time keep two cores busy; Vitest's own
 * default would be one. All projects use the same number, because Vitest runs only projects of the
 * same number together. The timeouts catch hangs: a busy machine can be ten times slower than a
 * quiet one.
 */
const maxWorkers = 3;
const modules = { maxWorkers, testTimeout: 60_000, hookTimeout: 60_000 };
const browsers = {
  maxWorkers,
  expect: { poll: { timeout: 60_000, interval: 50 } },
  testTimeout: 300_000,
  hookTimeout: 300_000,
  globalSetup: ['tests/runners/build-first.ts'],
};

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFilesFirst },
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          ...modules,
          include: ['tests/unit/**/*.test.ts'],
          // Files that need a document say so in their first line: creating jsdom takes longer than most.
          environment: 'node',
          setupFiles: ['tests/runners/unit-set-up.ts'],
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'integration',
          ...modules,
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/runners/unit-set-up.ts'],
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'components',
          ...modules,
          include: ['tests/components/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/runners/unit-set-up.ts', 'tests/runners/component-set-up.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          ...browsers,
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'security-modules',
          ...modules,
          include: ['tests/security/**/*.module.test.ts'],
          environment: 'node',
          setupFiles: ['tests/runners/unit-set-up.ts'],
          testTimeout: 300_000,
          globalSetup: ['tests/runners/build-first.ts'],
        },
      },
      {
        test: {
          name: 'security-browser',
          ...browsers,
          include: ['tests/security/**/*.browser.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'journeys',
          ...browsers,
          include: ['tests/journeys/**/*.test.ts'],
          environment: 'node',
        },
      },
    ],
  },
});
