import { beforeEach } from 'vitest';

/** Skips the remaining tests of a file or group after a failure, because they depend on it. */
export function stopAtFirstFailure(): void {
  let stoppedAt: string | null = null;
  beforeEach(({ skip, task, onTestFailed }) => {
    if (stoppedAt !== null) skip(`the journey stopped at “${stoppedAt}”`);
    onTestFailed(() => {
      stoppedAt = task.name;
    });
  });
}
