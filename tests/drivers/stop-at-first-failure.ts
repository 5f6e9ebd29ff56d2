import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { root } from '../runners/build.ts';
import type { Participants } from './journey.ts';

/**
 * For files or groups whose tests are one journey: after a failure the rest is skipped, it could only fail too. What page and
 * panel showed then is left in `pictures/failed/`, under `name` or the file's.
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
