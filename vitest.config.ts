import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { SlowFilesFirst } from './tests/runners/slow-files-first.ts';

/**
 * Each browser test file has its own browser and tenant and mostly waits for pages, so three
 * workers keep two cores busy; Vitest's default would be one. All projects use the same number,
 * because Vitest runs only such projects together.
 */
const maxWorkers = Number(process.env.TEST_WORKERS ?? 3);
/**
 * Files share workers, which tests/runners/clean-worker.ts cleans between them: starting a worker
 * takes longer than most files. The limits only find what hangs, and a wait ends before its test.
 */
const modules = {
  maxWorkers,
  isolate: false,
  expect: { poll: { timeout: 60_000 } },
  testTimeout: 300_000,
  hookTimeout: 300_000,
};
const browsers = {
  maxWorkers,
  // Files share workers, so that drivers and sandbox are loaded once a worker.
  isolate: false,
  expect: { poll: { timeout: 60_000, interval: 50 } },
  testTimeout: 600_000,
  hookTimeout: 600_000,
  globalSetup: ['tests/runners/build-first.ts'],
  setupFiles: ['tests/runners/browser-set-up.ts'],
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
          // A file that needs a document says so in its first line: creating one takes longer than
          // most tests.
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
