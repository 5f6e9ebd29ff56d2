import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongFirst } from './tests/rig/long-first.ts';

/** Vitest's own choice on a machine of two cores is one worker. Limits find what hangs: a busy machine can be ten times as slow as a quiet one. */
const modules = { maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 };
/** Each file has a browser and a tenant of its own; what they mostly do is wait for pages, so that three keep two cores busy. */
const browsers = {
  maxWorkers: 3,
  testTimeout: 300_000,
  hookTimeout: 300_000,
  globalSetup: ['tests/rig/build-first.ts'],
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          ...modules,
          include: ['tests/unit/**/*.test.ts'],
          // Those that need a document say so in their first line: making one takes longer than most of them.
          environment: 'node',
          setupFiles: ['tests/rig/unit-set-up.ts'],
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'components',
          ...modules,
          include: ['tests/components/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/rig/unit-set-up.ts', 'tests/rig/component-set-up.ts'],
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
          setupFiles: ['tests/rig/unit-set-up.ts'],
          testTimeout: 300_000,
          globalSetup: ['tests/rig/build-first.ts'],
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
