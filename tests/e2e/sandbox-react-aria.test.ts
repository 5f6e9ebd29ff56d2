import { expect, it } from 'vitest';
import { completeAllTasks } from './sandbox-classic/all-tasks.ts';
import { page, registerClient, startForEachTest } from './sandbox-classic/set-up.ts';

/** The sandbox's skin made with React Aria Components, driven by roles and names. No extension. */

startForEachTest('react-aria');

it('completes all nine tasks with mouse and keyboard', completeAllTasks);

it('says nothing that only Workday says', async () => {
  await registerClient();
  expect(await page.content()).not.toMatch(/data-(automation|uxi|metadata)/);
});
