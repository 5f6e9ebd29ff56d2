import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'jsdom',
          setupFiles: ['tests/rig/unit-set-up.ts'],
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/rig/unit-set-up.ts', 'tests/rig/component-set-up.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // Each file has a browser and a tenant of its own; what they mostly do is wait for pages.
          maxWorkers: 2,
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'security-modules',
          include: ['tests/security/**/*.module.test.ts'],
          environment: 'jsdom',
          setupFiles: ['tests/rig/unit-set-up.ts'],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'security-browser',
          include: ['tests/security/**/*.browser.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
