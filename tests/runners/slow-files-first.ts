import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { root } from './build.ts';
import { GroupEnvironments } from './group-environments.ts';

/**
 * The slowest files, slowest first. Vitest orders files it has not run yet by size, which says
 * nothing about their duration.
 */
const long = [
  'tests/e2e/states.test.ts',
  'tests/e2e/delivery.test.ts',
  'tests/e2e/commands/start.test.ts',
  'tests/e2e/commands/runs.test.ts',
  'tests/e2e/commands/figures.test.ts',
  'tests/e2e/sealed-file.test.ts',
  'tests/e2e/bad-input.test.ts',
  'tests/e2e/page-engine-prompts.test.ts',
  'tests/e2e/firefox-delivery.test.ts',
  'tests/e2e/performance.test.ts',
  'tests/e2e/firefox.test.ts',
  'tests/e2e/commands/packages.test.ts',
  'tests/e2e/settings.test.ts',
  'tests/security/canary/canary.browser.test.ts',
  'tests/e2e/guard.test.ts',
  'tests/e2e/sandbox-canvas.test.ts',
  'tests/e2e/restart.test.ts',
  'tests/e2e/overlay.test.ts',
  'tests/security/hostile/hostile.browser.test.ts',
  'tests/security/decrypt/at-rest.module.test.ts',
  'tests/security/kill/deliver.module.test.ts',
  'tests/security/kill/capture.module.test.ts',
].map((file) => join(root, file));

/**
 * Starts the slow files first, so that no single file runs alone at the end. The other files keep
 * Vitest's order.
 */
export class SlowFilesFirst extends GroupEnvironments {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = long.filter((file) => !existsSync(file));
    if (gone.length > 0)
      throw new Error(
        `tests/runners/slow-files-first.ts names what is not there: ${gone.join(', ')}`,
      );
    const place = new Map(long.map((file, index) => [file, index]));
    const placeOf = ({ moduleId }: TestSpecification) => place.get(moduleId) ?? long.length;
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
