import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Check, checkIds } from '../../utils/state/checks.ts';
import type { Progress } from '../../utils/state/progress.ts';
import { credentialViews, verifications } from '../../utils/storage/items.ts';
import {
  allCaptured,
  allDone,
  aVerification,
  credentials,
  key,
  target,
  verified,
} from '../fixtures/panel-examples.ts';
import { action, dialog, hook, renderPanel } from '../fixtures/render-panel.tsx';

const ready = { credentials: allCaptured, progress: allDone };
const connected = { ...ready, handoff: { state: 'connected', target } } as const;
const section = () => screen.getByRole('group', { name: 'Check the connection' });
const theButton = () => screen.getByRole('button', { name: /^Check|^Checking/ });
const primaries = () => [
  ...document.querySelectorAll('main [class*="primary"], footer [class*="primary"]'),
];
const notActivated: Check = {
  state: 'failed',
  finding: {
    key: 'findings.verify.denied',
    substitutions: ['403, S22'],
    task: 'activate-security-policy-changes',
  },
};
const failedChecks = aVerification({
  token: { state: 'passed' },
  wql: notActivated,
  invoices: notActivated,
  pdf: { state: 'skipped', finding: { key: 'findings.verify.notChecked', substitutions: [] } },
  customers: {
    state: 'skipped',
    finding: { key: 'findings.verify.notChecked', substitutions: [] },
  },
});

describe('the check', () => {
  it('is offered before Send, which does not require it', async () => {
    const { toBackground } = await renderPanel(connected);
    expect(primaries()).toEqual([theButton()]);
    expect(action('send')).toBeEnabled();
    expect(action('send')).toHaveAccessibleDescription(
      'Sends the values of acme_dpt1 to Acme Ltd. They have not been checked yet.',
    );
    await userEvent.click(theButton());
    expect(toBackground).toEqual([{ type: 'verify', data: { tenant: key, what: 'connection' } }]);
  });

  it('names what it still needs, and is not offered until then', async () => {
    await renderPanel({
      credentials: credentials('tenant', 'restEndpoint', 'tokenEndpoint', 'clientId'),
    });
    expect(within(section()).queryByRole('button')).toBeNull();
    expect(section()).toHaveTextContent('Still needed: Client Secret, Refresh token');
    for (const id of checkIds) hook({ check: id, state: 'idle' });
  });

  it('shows its progress, and can be stopped', async () => {
    const { toBackground } = await renderPanel({
      ...connected,
      verification: aVerification(
        { token: { state: 'passed' }, wql: { state: 'running' } },
        { running: true },
      ),
    });
    hook({ check: 'token', state: 'passed' });
    expect(hook({ check: 'wql', state: 'running' })).toHaveTextContent('checking');
    // The button keeps the focus, but ignores clicks.
    expect(theButton()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(theButton());
    expect(toBackground).toEqual([]);
    expect(primaries()).toEqual([]);
    await userEvent.click(action('stop'));
    expect(toBackground).toEqual([{ type: 'stop-verify', data: { tenant: key } }]);
  });

  it('leads to Send after it has passed', async () => {
    await renderPanel({ ...connected, verification: verified });
    expect(screen.getByRole('group', { name: 'Workday accepts the values' })).toBeVisible();
    expect(primaries()).toEqual([action('send')]);
    await userEvent.click(screen.getByText('Details of the check'));
    expect(theButton()).toHaveTextContent('Check again');
    expect(hook({ check: 'customers', state: 'skipped' })).toHaveTextContent(
      "It needs the scope Customers, which Kolleno's guide does not ask for.",
    );
  });

  const notActivatedYet: Progress = {
    ...allDone,
    steps: { ...allDone.steps, 'activate-security-policy-changes': { state: 'todo' } },
  };
  const first = () => waitFor(() => hook({ cause: 'notActivated' }));

  it('gives the answer once after it has failed, and leads to the page that cures the likeliest cause', async () => {
    const { toTab } = await renderPanel({
      ...connected,
      progress: notActivatedYet,
      verification: failedChecks,
      page: { 'open-task': { opened: 'search' } },
    });
    expect(hook({ check: 'wql', state: 'failed' })).toHaveTextContent('(error 403, S22)');
    expect(hook({ check: 'invoices', state: 'failed' })).not.toHaveTextContent('S22');
    expect(await first()).toHaveAttribute('data-certainty', 'seen');
    hook({ diagnosis: 'notActivated' });
    expect(section()).toHaveTextContent('This list may not be complete');
    expect(section()).toHaveTextContent('support@kolleno.com');
    const back = within(await first()).getByRole('button', {
      name: 'Go to step 5, Changes activated',
    });
    expect(action('send')).toBeEnabled();
    expect(action('send')).toHaveAccessibleDescription(
      'Sends the values of acme_dpt1 to Acme Ltd, although the check found a problem.',
    );
    await userEvent.click(back);
    expect(toTab).toMatchObject([
      { type: 'open-task', data: { task: 'activate-security-policy-changes' } },
    ]);
  });

  it('has one primary button after a failure: the page of the likeliest cause', async () => {
    await renderPanel({ ...connected, verification: failedChecks });
    const likeliest = await waitFor(() => hook({ cause: 'permissionMissing' }));
    expect(section().querySelector('[data-cause]')).toBe(likeliest);
    expect(primaries()).toEqual([within(likeliest).getByRole('button', { name: /^Go to step 4/ })]);
  });

  it('opens a page that belongs to no step by one press', async () => {
    const { toTab } = await renderPanel({
      ...connected,
      verification: failedChecks,
      page: { 'open-place': { opened: 'search' } },
    });
    const policies = await waitFor(() => hook({ cause: 'authenticationPolicy' }));
    await userEvent.click(
      within(policies).getByRole('button', { name: 'Open Manage Authentication Policies' }),
    );
    expect(toTab).toMatchObject([
      { type: 'open-place', data: { place: 'manage-authentication-policies' } },
    ]);
  });

  const refusedToken: Check = {
    state: 'failed',
    answer: { status: 401, error: 'invalid_client' },
    finding: {
      key: 'findings.verify.clientRefused',
      substitutions: ['invalid_client'],
      task: 'register-api-client',
    },
  };

  it('can be tried once more after a refusal, and the refusals are counted', async () => {
    const { toBackground } = await renderPanel({
      ...connected,
      verification: aVerification({ token: refusedToken }, { refusals: { connection: 1 } }),
    });
    await waitFor(() => hook({ refusals: '1' }));
    await userEvent.click(action('retry'));
    expect(toBackground).toEqual([
      { type: 'verify', data: { tenant: key, what: 'connection', again: true } },
    ]);
  });

  it('asks first when Workday may be about to lock the client', async () => {
    const { toBackground } = await renderPanel({
      ...connected,
      verification: aVerification({ token: refusedToken }, { refusals: { connection: 2 } }),
    });
    await waitFor(() => hook({ refusals: '2' }));
    await userEvent.click(action('retry'));
    expect(toBackground).toEqual([]);
    expect(dialog()).toHaveTextContent('Workday has refused these values 2 times.');
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Try once' }));
    expect(toBackground).toMatchObject([{ type: 'verify', data: { again: true } }]);
  });

  it('is offered again after it has failed and a step was repeated', async () => {
    const steps = {
      ...allDone.steps,
      'activate-security-policy-changes': { state: 'done', at: '2026-11-23T10:50:00Z' } as const,
    };
    await renderPanel({
      ...connected,
      progress: { ...allDone, steps },
      verification: failedChecks,
    });
    expect(primaries()).toEqual([theButton()]);
  });

  it('waits for as long as Workday asks', async () => {
    const retryAt = new Date(Date.now() + 90_000).toISOString();
    const tooMany: Check = {
      state: 'failed',
      finding: { key: 'findings.verify.tooManyFor', substitutions: ['2 minutes'] },
    };
    await renderPanel({
      ...connected,
      verification: aVerification({ token: tooMany }, { retryAt }),
    });
    expect(screen.queryByRole('button', { name: /^Check/ })).toBeNull();
    expect(section()).toHaveTextContent(/Workday asks to wait until/);
    expect(hook({ check: 'token', state: 'failed' })).toHaveTextContent(
      'Check again in 2 minutes.',
    );
  });

  it('is announced to screen readers when it ends', async () => {
    await renderPanel({
      ...connected,
      verification: aVerification({ token: { state: 'running' } }, { running: true }),
    });
    await verifications.setValue({ [key]: verified });
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Workday accepts the values'),
    );
  });
});

describe('the result of a check', () => {
  it('is forgotten together with the values', async () => {
    await renderPanel({ ...ready, verification: verified });
    hook({ check: 'token', state: 'passed' });
    await credentialViews.setValue({ [key]: credentials() });
    await waitFor(() => hook({ check: 'token', state: 'idle' }));
    for (const id of checkIds) hook({ check: id, state: 'idle' });
  });

  it('does not apply to a value that was captured later', async () => {
    await renderPanel({
      ...ready,
      verification: verified,
      credentials: allCaptured.map((view) =>
        view.credential === 'clientSecret' ? { ...view, at: '2026-11-23T11:00:00Z' } : view,
      ),
    });
    hook({ check: 'token', state: 'idle' });
    expect(primaries()).toEqual([theButton()]);
  });

  it('of the password is independent of the others', async () => {
    await renderPanel({
      ...ready,
      verification: aVerification({ ...verified.checks, soap: { state: 'passed' } }),
      credentials: allCaptured.map((view) =>
        view.credential === 'clientSecret' ? { ...view, at: '2026-11-23T11:00:00Z' } : view,
      ),
    });
    hook({ check: 'soap', state: 'passed' });
  });

  it('is shown at the credentials, and a rejected one can still be sent', async () => {
    await renderPanel({
      ...connected,
      credentials: allCaptured.map((view) => ({
        ...view,
        state: view.credential === 'clientSecret' ? ('rejected' as const) : ('verified' as const),
      })),
    });
    expect(hook({ credential: 'clientSecret', state: 'rejected' })).toHaveTextContent(
      'refused by Workday',
    );
    expect(action('send')).toBeEnabled();
  });
});

describe('the password', () => {
  const tries = () => within(hook({ check: 'soap' })).getByRole('button');

  it('is tried only after a warning about lock-outs', async () => {
    const { toBackground } = await renderPanel(ready);
    await userEvent.click(tries());
    expect(dialog()).toHaveTextContent('Workday locks an account after several wrong passwords');
    expect(toBackground).toEqual([]);
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Cancel' }));
    expect(toBackground).toEqual([]);
    await userEvent.click(tries());
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Try once' }));
    expect(toBackground).toEqual([{ type: 'verify', data: { tenant: key, what: 'password' } }]);
  });

  it('is not offered if it is missing', async () => {
    await renderPanel({ credentials: credentials('restEndpoint', 'isuUserName') });
    expect(within(hook({ check: 'soap' })).queryByRole('button')).toBeNull();
  });
});
