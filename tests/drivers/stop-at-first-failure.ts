import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { root } from '../runners/build.ts';
import type { Participants } from './journey-step.ts';

/**
 * Skips the remaining tests of a file or group after a failure, because they depend on it. Saves
 * screenshots of page and panel in `pictures/failed/`, under `name` or the name of the file.
 */
export function stopAtFirstFailure(harness: () => Participants, name?: string): void {
  let stoppedAt: string | null = null;
  beforeEach(({ skip, task, onTestFailed }) => {
    if (stoppedAt !== null) skip(`the journey stopped at “${stoppedAt}”`);
    onTestFailed(async () => {
      stoppedAt = task.name;
      const folder = join(root, 'pictures/failed');
      const file = (name ?? task.file.name).replaceAll(/\W+/g, '-');
      mkdirSync(folder, { recursive: true });
      await harness().admin.page.screenshot({ path: join(folder, `${file}-page.png`) });
      await harness().panel.page.screenshot({
        path: join(folder, `${file}-panel.png`),
        fullPage: true,
      });
    });
  });
}
