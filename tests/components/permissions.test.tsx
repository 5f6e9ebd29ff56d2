import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { aPermission, permissionsPage } from '../fixtures/panel-examples.ts';
import { action, dialog, hook, renderPanel } from '../fixtures/render-panel.tsx';

const banking = { permission: 'Process: Banking', access: 'view' };

const mixed = permissionsPage([
  aPermission('modify', 'Workday Query Language', 'granted'),
  aPermission('view', 'Process: Banking', 'missing'),
  aPermission('view', 'Process: Project Billing', 'unknown'),
  aPermission('view', 'Custom Object Management', 'granted', {
    grantedAs: 'Customer Object Management',
  }),
  aPermission('view', 'Reports: Customer Accounts', 'skipped', {
    reason: 'We have no such reports',
  }),
  aPermission('get', 'Process: Customer Invoice Payment', 'missing', { inferred: true }),
  aPermission('put', 'Process: Customer Invoice Payment', 'granted'),
]);

it('shows every permission once with its access and state', async () => {
  await renderPanel({ status: mixed });
  expect(hook({ ...banking, state: 'missing' })).toHaveTextContent('Process: Banking missing');
  expect(hook({ permission: 'Process: Project Billing', state: 'unknown' })).toHaveTextContent(
    'cannot tell',
  );
  expect(hook({ permission: 'Custom Object Management', state: 'granted' })).toHaveTextContent(
    'granted as “Customer Object Management”',
  );
  expect(hook({ permission: 'Reports: Customer Accounts', state: 'skipped' })).toHaveTextContent(
    'skipped: We have no such reports',
  );
  hook({ permission: 'Process: Customer Invoice Payment', access: 'get', state: 'missing' });
  hook({ permission: 'Process: Customer Invoice Payment', access: 'put', state: 'granted' });
});

it('counts each list and links it to the field of the page', async () => {
  await renderPanel({ status: mixed });
  const view = hook({
    field: 'domain-security-policies-permitting-view-access',
    verdict: 'differs',
  });
  expect(view).toHaveTextContent(/View\s*1 of 4 granted, 1 skipped/);
  const modify = hook({
    field: 'domain-security-policies-permitting-modify-access',
    verdict: 'ok',
  });
  expect(modify).toHaveTextContent(/Modify\s*1 of 1 granted/);
  expect(modify.querySelector('[data-action="fill-field"]')).toBeNull();
});

it('marks permissions that are not in the public guide', async () => {
  await renderPanel({ status: mixed });
  const get = hook({ field: 'domain-security-policies-permitting-get-access' });
  expect(get).toHaveTextContent("† not in Kolleno's public guide");
});

it('fills all lists or a single one', async () => {
  const { toTab } = await renderPanel({ status: mixed });
  expect(action('fill-permissions')).toHaveTextContent('Fill 3 permissions');
  expect(document.querySelector('[data-action="fill-task"]')).toBeNull();
  await userEvent.click(action('fill-permissions'));
  const view = hook({ field: 'domain-security-policies-permitting-view-access' });
  expect(action('fill-field', view)).toHaveTextContent('Add 2');
  await userEvent.click(action('fill-field', view));
  expect(toTab).toMatchObject([
    { type: 'fill', data: { fields: 'all' } },
    { type: 'fill', data: { fields: ['domain-security-policies-permitting-view-access'] } },
  ]);
});

it('shows the progress of filling, and stops it', async () => {
  const { toTab } = await renderPanel({
    status: {
      ...mixed,
      fill: { running: true, done: 1, total: 3, current: 'Process: Banking', problems: [] },
    },
  });
  expect(screen.getByText('Filling 1 of 3')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Filling 1 of 3' })).toHaveAttribute('value', '1');
  expect(document.querySelector('[data-action="fill-permissions"]')).toBeNull();
  expect(
    action('fill-field', hook({ field: 'domain-security-policies-permitting-view-access' })),
  ).toBeDisabled();
  await userEvent.click(action('stop'));
  expect(toTab).toMatchObject([{ type: 'stop' }]);
});

it('names what could not be filled until it is granted or skipped', async () => {
  const problems = [
    { name: 'Process: Banking', result: 'not-offered' as const },
    { name: 'Process: Project Billing', result: 'not-kept' as const },
    { name: 'Reports: Customer Accounts', result: 'not-offered' as const },
  ];
  await renderPanel({
    status: { ...mixed, fill: { running: false, done: 3, total: 3, current: '', problems } },
  });
  expect(screen.getByText('2 entries need you')).toBeVisible();
  expect(
    screen.getByText(
      /“Process: Banking” gave no hit in this list\. Try the domain's own page: .* Skip it only if it is not there either\./,
    ),
  ).toBeVisible();
  expect(screen.getByText(/Workday did not keep “Process: Project Billing”/)).toBeVisible();
});

it('skips a permission with a suggested reason', async () => {
  const { toBackground } = await renderPanel({ status: mixed });
  await userEvent.click(action('skip', hook(banking)));
  expect(toBackground).toEqual([]);
  await userEvent.click(within(dialog()).getByLabelText('Our security policy does not allow it'));
  await userEvent.click(action('skip', dialog()));
  expect(toBackground).toEqual([
    {
      type: 'skip-permission',
      data: {
        tenant: 'impl.wd12.myworkday.com/acme_dpt1',
        permission: 'view:Process: Banking',
        reason: 'Our security policy does not allow it',
      },
    },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('skips with a reason in free text, never without a reason', async () => {
  const { toBackground } = await renderPanel({ status: mixed });
  await userEvent.click(action('skip', hook(banking)));
  await userEvent.click(within(dialog()).getByLabelText('Other reason'));
  expect(action('skip', dialog())).toBeDisabled();
  await userEvent.type(
    within(dialog()).getByLabelText('Write the reason in a few words.'),
    'Banking is not ours',
  );
  await userEvent.click(action('skip', dialog()));
  expect(toBackground).toMatchObject([
    { type: 'skip-permission', data: { reason: 'Banking is not ours' } },
  ]);
});

it('skips nothing if the dialog is cancelled', async () => {
  const { toBackground } = await renderPanel({ status: mixed });
  await userEvent.click(action('skip', hook(banking)));
  await userEvent.click(within(dialog()).getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(toBackground).toEqual([]);
});

it('undoes a skip', async () => {
  const { toBackground } = await renderPanel({ status: mixed });
  await userEvent.click(
    screen.getByRole('button', { name: 'Take back the skip of Reports: Customer Accounts' }),
  );
  expect(toBackground).toMatchObject([
    {
      type: 'skip-permission',
      data: { permission: 'view:Reports: Customer Accounts', reason: '' },
    },
  ]);
});

it('lets the administrator tick a permission of unknown state, and undo that', async () => {
  const ticked = aPermission('view', 'Custom Object Management', 'granted', { byHand: true });
  const { toBackground } = await renderPanel({
    status: permissionsPage([
      ticked,
      ...mixed.permissions.filter(({ name }) => name !== ticked.name),
    ]),
  });
  expect(hook({ permission: ticked.name, state: 'granted', 'by-hand': 'true' })).toHaveTextContent(
    'granted, ticked off by you',
  );
  await userEvent.click(
    action('tick-permission', hook({ permission: 'Process: Project Billing' })),
  );
  await userEvent.click(action('tick-permission', hook({ permission: ticked.name })));
  expect(toBackground).toMatchObject([
    {
      type: 'tick-permission',
      data: { permission: 'view:Process: Project Billing', ticked: true },
    },
    {
      type: 'tick-permission',
      data: { permission: 'view:Custom Object Management', ticked: false },
    },
  ]);
  expect(hook(banking).querySelector('[data-action="tick-permission"]')).toBeNull();
});
