import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { SlowFilesFirst } from './tests/runners/slow-files-first.ts';

/**
 * A browser's file has a browser and a tenant of its own, and mostly waits for pages, so that three keep two cores busy; Vitest's own choice would be one. The same everywhere,
 * as Vitest runs only projects of the same number together. Limits find what hangs: a busy machine can be ten times as slow as a quiet one.
 */
const maxWorkers = 3;
const modules = { maxWorkers, testTimeout: 60_000, hookTimeout: 60_000 };
const browsers = {
  maxWorkers,
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
          // Those that need a document say so in their first line: making one takes longer than most of them.
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
