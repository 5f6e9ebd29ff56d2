import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from './build.ts';

/** The longest files, the longest first. Their lengths in lines, which Vitest goes by where it has not yet seen them run, tell nothing of it. */
const long = [
  'tests/e2e/states.test.ts',
  'tests/e2e/delivery.test.ts',
  'tests/e2e/commands/runs.test.ts',
  'tests/e2e/sealed-file.test.ts',
  'tests/e2e/commands/start.test.ts',
  'tests/e2e/commands/packages.test.ts',
  'tests/e2e/bad-input.test.ts',
  'tests/e2e/firefox.test.ts',
  'tests/e2e/firefox-delivery.test.ts',
  'tests/e2e/guard.test.ts',
  'tests/e2e/journey.test.ts',
  'tests/e2e/overlay.test.ts',
  'tests/security/canary/canary.browser.test.ts',
  'tests/security/hostile/hostile.browser.test.ts',
  'tests/security/decrypt/at-rest.module.test.ts',
].map((file) => join(root, file));

/** The long files start first, so that at the end nothing waits for a single one that was started last. The rest in Vitest's own order. */
export class SlowFilesFirst extends BaseSequencer {
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
