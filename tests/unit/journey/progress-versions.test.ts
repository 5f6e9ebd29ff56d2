import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { taskIds } from '../../../utils/guide/task.ts';

/** As an installed version 0.1.0 left it on disk. */
const version1 = {
  'impl.wd12.myworkday.com/acme_dpt1': {
    host: 'impl.wd12.myworkday.com',
    tenant: 'acme_dpt1',
    environment: 'non-production',
    steps: {
      ...Object.fromEntries(taskIds.map((task) => [task, { state: 'todo' }])),
      'create-integration-system-user': {
        state: 'done',
        detail: 'kolleno-isu',
        at: '2026-02-02T09:00:00.000Z',
      },
      'maintain-password-rules': { state: 'done', markedByHand: 'A colleague did it' },
    },
    chosen: { isuUserName: 'kolleno-isu' },
    permissions: [{ name: 'Process: Banking', access: 'view', state: 'granted', inferred: false }],
    skipped: { 'view:Reports: Customer Accounts': 'This tenant does not offer it' },
    byHand: [],
  },
};

beforeEach(() => {
  vi.resetModules();
});

it('progress on disk of version 1 is read as version 2, and stays so', async () => {
  await browser.storage.local.set({ progress: version1, progress$: { v: 1 } });
  const { progresses } = await import('../../../utils/storage.ts');
  const [before] = Object.values(version1);
  expect(Object.values(await progresses.getValue())).toEqual([{ ...before, records: {} }]);
  expect(await browser.storage.local.get('progress$')).toEqual({ progress$: { v: 2 } });
});

it('an installation without progress has none', async () => {
  const { progresses } = await import('../../../utils/storage.ts');
  expect(await progresses.getValue()).toEqual({});
});
