import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Check, checkIds } from '../../utils/state/checks.ts';
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
import { action, dialog, hook, show } from '../fixtures/panel-on-stage.tsx';

const ready = { credentials: allCaptured, progress: allDone };
const connected = { ...ready, handoff: { state: 'connected', target } } as const;
const section = () => screen.getByRole('region', { name: 'Check the connection' });
const theButton = () => within(section()).getByRole('button', { name: /^Check|^Checking/ });
const primaries = () => [
  ...document.querySelectorAll('main [class*="primary"], footer [class*="primary"]'),
];
const notActivated: Check = {
  state: 'failed',
  finding: {
    key: 'findings.verify.notActivated',
    substitutions: [],
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
  it('is offered before Send, which does not depend on it', async () => {
    const { toBackground } = await show(connected);
    expect(primaries()).toEqual([theButton()]);
    expect(action('send')).toBeEnabled();
    expect(action('send')).toHaveAccessibleDescription(
      'Sends the values of acme_dpt1 to Acme Ltd. They have not been checked yet.',
    );
    await userEvent.click(theButton());
    expect(toBackground).toEqual([{ type: 'verify', data: { tenant: key, what: 'connection' } }]);
  });

  it('says what it still needs, and cannot be pressed without', async () => {
    await show({ credentials: credentials('tenant', 'restEndpoint', 'tokenEndpoint', 'clientId') });
    expect(theButton()).toBeDisabled();
    expect(theButton()).toHaveAccessibleDescription('Still needed: Client Secret, Refresh token');
    for (const id of checkIds) hook({ check: id, state: 'idle' });
  });

  it('shows where it stands, and can be stopped', async () => {
    const { toBackground } = await show({
      ...connected,
      verification: aVerification(
        { token: { state: 'passed' }, wql: { state: 'running' } },
        { running: true },
      ),
    });
    hook({ check: 'token', state: 'passed' });
    expect(hook({ check: 'wql', state: 'running' })).toHaveTextContent('checking');
    // It keeps the focus, and takes no press.
    expect(theButton()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(theButton());
    expect(toBackground).toEqual([]);
    expect(primaries()).toEqual([]);
    await userEvent.click(action('stop'));
    expect(toBackground).toEqual([{ type: 'stop-verify', data: { tenant: key } }]);
  });

  it('that passed leads on to Send', async () => {
    await show({ ...connected, verification: verified });
    expect(section()).toHaveTextContent('Workday accepts the values');
    expect(primaries()).toEqual([action('send')]);
    expect(theButton()).toHaveTextContent('Check again');
    expect(hook({ check: 'customers', state: 'skipped' })).toHaveTextContent(
      "It needs the scope Customers, which Kolleno's guide does not ask for.",
    );
  });

  it('that failed says why once, and leads back to the step', async () => {
    const { toTab } = await show({
      ...connected,
      verification: failedChecks,
      page: { 'open-task': { opened: 'search' } },
    });
    expect(hook({ check: 'wql', state: 'failed' })).toHaveTextContent(
      'Workday refused this because the changes are not activated.',
    );
    expect(hook({ check: 'invoices', state: 'failed' })).not.toHaveTextContent('not activated');
    const back = within(section()).getByRole('button', { name: 'Go to step 5, Changes activated' });
    expect(primaries()).toEqual([back]);
    expect(action('send')).toBeEnabled();
    expect(action('send')).toHaveAccessibleDescription(
      'Sends the values of acme_dpt1 to Acme Ltd, although the check found a problem.',
    );
    await userEvent.click(back);
    expect(toTab).toMatchObject([
      { type: 'open-task', data: { task: 'activate-security-policy-changes' } },
    ]);
  });

  it('that failed is offered again once a step was taken', async () => {
    const steps = {
      ...allDone.steps,
      'activate-security-policy-changes': { state: 'done', at: '2026-11-23T10:50:00Z' } as const,
    };
    await show({ ...connected, progress: { ...allDone, steps }, verification: failedChecks });
    expect(primaries()).toEqual([theButton()]);
  });

  it('waits as long as Workday asks', async () => {
    const retryAt = new Date(Date.now() + 90_000).toISOString();
    const tooMany: Check = {
      state: 'failed',
      finding: { key: 'findings.verify.tooManyFor', substitutions: ['2 minutes'] },
    };
    await show({ ...connected, verification: aVerification({ token: tooMany }, { retryAt }) });
    expect(theButton()).toBeDisabled();
    expect(theButton()).toHaveAccessibleDescription(/^Workday asks to wait until/);
    expect(hook({ check: 'token', state: 'failed' })).toHaveTextContent(
      'Check again in 2 minutes.',
    );
  });

  it('is said to screen readers when it ends', async () => {
    await show({
      ...connected,
      verification: aVerification({ token: { state: 'running' } }, { running: true }),
    });
    await verifications.setValue({ [key]: verified });
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Workday accepts the values'),
    );
  });
});

describe('what was found out', () => {
  it('is forgotten with the values', async () => {
    await show({ ...ready, verification: verified });
    hook({ check: 'token', state: 'passed' });
    await credentialViews.setValue({ [key]: credentials() });
    await waitFor(() => hook({ check: 'token', state: 'idle' }));
    for (const id of checkIds) hook({ check: id, state: 'idle' });
  });

  it('does not hold for a value captured since', async () => {
    await show({
      ...ready,
      verification: verified,
      credentials: allCaptured.map((view) =>
        view.credential === 'clientSecret' ? { ...view, at: '2026-11-23T11:00:00Z' } : view,
      ),
    });
    hook({ check: 'token', state: 'idle' });
    expect(primaries()).toEqual([theButton()]);
  });

  it('about the password holds by itself', async () => {
    await show({
      ...ready,
      verification: aVerification({ ...verified.checks, soap: { state: 'passed' } }),
      credentials: allCaptured.map((view) =>
        view.credential === 'clientSecret' ? { ...view, at: '2026-11-23T11:00:00Z' } : view,
      ),
    });
    hook({ check: 'soap', state: 'passed' });
  });

  it('shows at the credentials, and a refused one may still be sent', async () => {
    await show({
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

  it('is tried only after a word about lock-outs', async () => {
    const { toBackground } = await show(ready);
    await userEvent.click(tries());
    expect(dialog()).toHaveTextContent('Workday locks an account after several wrong passwords');
    expect(toBackground).toEqual([]);
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Cancel' }));
    expect(toBackground).toEqual([]);
    await userEvent.click(tries());
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Try once' }));
    expect(toBackground).toEqual([{ type: 'verify', data: { tenant: key, what: 'password' } }]);
  });

  it('cannot be tried while it is missing, or while another check runs', async () => {
    await show({ credentials: credentials('restEndpoint', 'isuUserName') });
    expect(tries()).toBeDisabled();
  });
});
