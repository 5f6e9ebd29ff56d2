import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { taskIds } from '../../utils/guide/task.ts';
import {
  allCaptured,
  allDone,
  aPermission,
  aProgress,
  registerPage,
  verified,
} from '../fixtures/panel-examples.ts';
import { action, dialog, hook, renderPanel } from '../fixtures/render-panel.tsx';

const progress = aProgress(
  {
    'create-integration-system-user': {
      state: 'done',
      detail: 'kolleno-integration',
      at: '2026-11-23T10:42:00Z',
    },
    'create-security-group': { state: 'done', markedByHand: 'A colleague did it' },
    'maintain-domain-permissions': {
      state: 'attention',
      detail: '1/3',
      finding: 'findings.page.permissionsMissing',
    },
  },
  {
    permissions: [
      aPermission('view', 'Process: Banking', 'granted'),
      aPermission('view', 'Process: Project Billing', 'skipped', { reason: 'not ours' }),
      aPermission('put', 'Process: Customer Payment', 'missing'),
    ],
  },
);

it('shows the nine steps in order with their state', async () => {
  await renderPanel({ status: registerPage, progress });
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')].map(
    ({ dataset }) => dataset,
  );
  expect(steps.map(({ step }) => step)).toEqual(taskIds);
  expect(steps.map(({ state }) => state)).toEqual([
    'done',
    'done',
    'todo',
    'attention',
    'todo',
    'todo',
    'current',
    'todo',
    'todo',
  ]);
});

it('shows the evidence beside a step', async () => {
  await renderPanel({ progress });
  expect(hook({ step: 'create-integration-system-user' })).toHaveTextContent('kolleno-integration');
  expect(hook({ step: 'create-security-group' })).toHaveTextContent('by hand');
  expect(hook({ step: 'create-security-group' })).toHaveTextContent(
    'Marked by hand: A colleague did it',
  );
  const permissions = hook({ step: 'maintain-domain-permissions' });
  expect(permissions).toHaveTextContent('needs attention');
  expect(permissions).toHaveTextContent('1 granted, 1 skipped');
  expect(permissions).toHaveTextContent(
    "Some of Kolleno's permissions are not in the lists (step 4).",
  );
});

it('does not count the step of an open page as done', async () => {
  await renderPanel({
    status: registerPage,
    progress: aProgress({ 'register-api-client': { state: 'done' } }),
  });
  expect(hook({ step: 'register-api-client' }).dataset.state).toBe('done');
});

it('measures the progress by the steps that are done', async () => {
  await renderPanel({ status: registerPage, progress });
  expect(screen.getByRole('progressbar', { name: 'Progress of the set-up' })).toHaveAttribute(
    'aria-valuetext',
    '2 of 9 steps done',
  );
  expect(screen.getByText('about 8 minutes left')).toBeVisible();
});

it("opens any step's task", async () => {
  const { toTab, tab } = await renderPanel({
    progress,
    page: { 'open-task': { opened: 'search' } },
  });
  const step = hook({ step: 'maintain-password-rules' });
  await userEvent.click(within(step).getByText('Password never expires'));
  await userEvent.click(action('open-task', step));
  expect(toTab).toEqual([
    { type: 'open-task', data: { task: 'maintain-password-rules' }, tab, frame: 0 },
  ]);
  expect(await within(step).findByRole('alert')).toHaveTextContent(
    "Workday's search shows “Maintain Password Rules”. Press the marked result there.",
  );
});

it('marks a step as done by hand, with a reason', async () => {
  const { toBackground } = await renderPanel({ progress });
  const step = hook({ step: 'maintain-password-rules' });
  await userEvent.click(within(step).getByText('Password never expires'));
  await userEvent.click(action('mark-done', step));
  await userEvent.click(within(dialog()).getByLabelText('A colleague did it'));
  await userEvent.click(action('mark-done', dialog()));
  expect(toBackground).toEqual([
    {
      type: 'mark-done',
      data: {
        tenant: 'impl.wd12.myworkday.com/acme_dpt1',
        task: 'maintain-password-rules',
        reason: 'A colleague did it',
      },
    },
  ]);
});

it('leads to a step that needs attention first', async () => {
  await renderPanel({ progress });
  expect(screen.getByRole('heading', { name: 'Grant the permissions' })).toBeVisible();
  expect(screen.getByText('Step 4 is not finished')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Find the task in Workday' })).toBeEnabled();
  expect(
    screen.getByText(
      /type “View Security Group” into Workday's search, open it, then take Actions → Security Group/,
    ),
  ).toBeVisible();
});

it('names the check as the next task after the last step', async () => {
  await renderPanel({ progress: allDone, credentials: allCaptured });
  expect(
    screen.getByRole('heading', { name: 'Check that Workday accepts the values' }),
  ).toBeVisible();
});

it('names the next task after the check', async () => {
  await renderPanel({ progress: allDone, credentials: allCaptured, verification: verified });
  expect(screen.getByText('All nine steps are done')).toBeVisible();
  expect(screen.getAllByRole('heading', { name: 'Connect to Kolleno' })).toHaveLength(2);
  expect(screen.getByText('All 9 steps done')).toBeVisible();
});

it('says before the first step of a sandbox that Workday overwrites it', async () => {
  await renderPanel();
  expect(screen.getByText(/Workday overwrites sandboxes with a copy of production/)).toBeVisible();
});

it('says nothing of it in production, nor once the set-up has begun', async () => {
  await renderPanel({ url: 'https://wd12.myworkday.com/acme_dpt1/d/home.htmld' });
  expect(screen.queryByText(/Workday overwrites sandboxes/)).toBeNull();
  cleanup();
  await renderPanel({ progress });
  expect(screen.queryByText(/Workday overwrites sandboxes/)).toBeNull();
});
